using System.Globalization;
using Simulators.Electa.State;
using Simulators.Electa.Surface;
using Simulators.Electa.Surface.Dashboards;
using Simulators.Electa.Wire;
using Simulators.Kernel.Clock;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.Electa;

/// <summary>
/// Electa Live Virtual Classroom, as its customers' integrations see it. Sources and what is assumed: README.md beside this file.
/// </summary>
public sealed class ElectaPlatform : Platform
{
    /// <summary>The account number of the pages' samples.</summary>
    const long DefaultCid = 123456;

    public override string Name => "electa";

    public override string Title => "Electa";

    public override StoreSchema Schema => ElectaSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => Electa.Errors.Catalogue;

    public override IReadOnlySet<string> SecretParameters { get; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "AppKey", "Password", "Token" };

    public override IReadOnlyList<DashboardAction> Dashboard => AccountDashboard.Actions;

    public override IReadOnlyList<VendorHost> Hosts { get; } = [new("api30.school-network.net")];

    public override Credentials Issue(long number, long seed)
    {
        var cid = (DefaultCid + number).ToString(CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string> { ["cid"] = cid, ["appKey"] = AccountKeys.AppKey(seed) };
        return new Credentials(values, cid);
    }

    public override string? SelectorOf(WireRequest request) =>
        Parameters.First(request, "CID") is not { Length: > 0 } cid ? null
        : cid[0] is >= '1' and <= '9' ? cid
        : ElectaCall.TryNumber(cid, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : cid;

    public override IReadOnlyCollection<Operation> Operations => ElectaActions.All;

    public override Operation Route(WireRequest request) => ElectaActions.Find(request);

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        AccountSeed.Fill(context);
        if (demo) DemoSeed.Fill(context);
    }

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) =>
        Rehearsal.Of(credentials);

    public override void OnDue(PlatformContext context, DueEvent due) => Attendance.OnDue(context, due);

    public override void OnCopied(PlatformContext context, string formerSelector) => AccountSeed.Forget(context);
}
