using System.Globalization;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Ids;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Surface;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool;

/// <summary>
/// This is School, the consumer of a district's OneRoster data: what its nightly sync makes of it. Sources and what is
/// assumed: README.md beside this file.
/// </summary>
public sealed class ThisIsSchoolPlatform : Platform
{
    public override string Name => "thisisschool";

    public override string Title => "This is School";

    public override StoreSchema Schema => ThisIsSchoolSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => ThisIsSchool.Errors.Catalogue;

    public override IReadOnlySet<string> SecretParameters { get; } = new HashSet<string> { "clientSecret" };

    public override IReadOnlyList<DashboardAction> Dashboard => Onboarding.Actions;

    public override IReadOnlyList<DashboardErrand> Errands { get; } = [SyncErrand.Now];

    public override IReadOnlyList<DashboardView> Views { get; } = [RunsView.All];

    /// <summary>Our API asks for no credentials: a path names the sandbox, and the selector is only unlike any other.</summary>
    public override Credentials Issue(long number, long seed) => new(
        new Dictionary<string, string>(),
        string.Create(CultureInfo.InvariantCulture, $"{number}-{SeededText.Hex(seed, "thisisschool", 8)}"));

    public override string? SelectorOf(WireRequest request) => null;

    public override IReadOnlyCollection<Operation> Operations => Routes.All;

    public override Operation? Route(WireRequest request) => Routes.Find(request);

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        var own = Districts.Have(ThisIsSchoolTables.Of(context.Transaction), Districts.Default);
        if (demo) DemoSeed.Fill(context, own);
    }

    public override void OnDue(PlatformContext context, DueEvent due) => SyncErrand.Reschedule(context, due);

    public override ValueTask AfterDueAsync(PlatformInstance instance, DueEvent due) => SyncErrand.RunDueAsync(instance, due);

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) => Rehearsal.Calls;
}
