using System.Globalization;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Surface;
using Simulators.ClassIn.Surface.Dashboards;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Ids;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn;

/// <summary>ClassIn (EEO), as its partners' integrations see it. Sources and what is assumed: README.md beside this file.</summary>
public sealed class ClassInPlatform : Platform
{
    const long DefaultSid = 1000001;

    public override string Name => "classin";

    public override string Title => "ClassIn";

    public override StoreSchema Schema => ClassInSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => ClassIn.Errors.Catalogue;

    public override IReadOnlyList<Quota> Quotas => QuotaBook.All;

    public override IReadOnlySet<string> SecretParameters { get; } =
        new HashSet<string> { "password", "md5pass", "oldMd5pass" };

    /// <summary>The old host answers 404 since 2021-01 [docs.eeo.cn, edit history 3.15].</summary>
    public override IReadOnlyList<VendorHost> Hosts { get; } = [new("api.eeo.cn"), new("www.eeo.cn", IsGone: true)];

    public override Credentials Issue(long number, long seed)
    {
        // School ids are three apart, so that none is ever a UID or a relationship id (see ClassInSchema).
        var sid = (DefaultSid + (number * 3)).ToString(CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>
        {
            ["sid"] = sid,
            ["secret"] = SeededText.Key(seed, "classin/secret", 8),
        };
        return new Credentials(values, sid);
    }

    public override string? SelectorOf(WireRequest request) => request.Form["SID"] ?? request.Header("X-EEO-UID");

    public override IReadOnlyCollection<Operation> Operations { get; } = [.. V1Actions.All, .. V2Gate.Operations.Values];

    public override Operation? Route(WireRequest request) => V1Actions.Find(request) ?? V2Gate.Find(request);

    public override IReadOnlyList<DashboardAction> Dashboard { get; } =
    [
        .. AccountsDashboard.Actions,
        .. CoursesDashboard.Actions,
        .. LessonsDashboard.Actions,
        .. LibraryDashboard.Actions,
        .. SubscriptionCalls.Actions,
    ];

    public override IReadOnlyList<DashboardErrand> Errands { get; } = [SubscriptionCalls.Register];

    public override IReadOnlyList<DashboardView> Views { get; } = [SubscriptionCalls.View];

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        SchoolAccounts.Seed(context);
        CloudDrive.Seed(context);
        if (demo) DemoSeed.Fill(context);
    }

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) =>
        Rehearsal.Of(credentials, now);

    public override void OnDue(PlatformContext context, DueEvent due)
    {
        Teachers.OnDue(context, due);
        SubscriptionCalls.OnDue(context, due);
    }

    public override ValueTask AfterDueAsync(PlatformInstance instance, DueEvent due) =>
        SubscriptionCalls.AfterDueAsync(instance, due);

    public override void Remind(PlatformInstance instance) => SubscriptionCalls.Remind(instance);

    public override void OnCopied(PlatformContext context, string formerSelector)
    {
        SchoolAccounts.Rename(context, formerSelector);
        SubscriptionCalls.OnCopied(context);
    }
}
