using Simulators.ClassLink.State;
using Simulators.ClassLink.Surface;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink;

/// <summary>
/// ClassLink's Roster Server as a consumer of OneRoster 1.1 and 1.2 sees it. Sources and what is assumed: README.md
/// beside this file.
/// </summary>
public sealed class ClassLinkPlatform : Platform
{
    public override string Name => "classlink";

    public override string Title => "ClassLink";

    public override StoreSchema Schema => ClassLinkSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => ClassLink.Errors.Catalogue;

    public override IReadOnlyList<DashboardAction> Dashboard => DistrictDashboard.Actions;

    public override IReadOnlyList<DashboardErrand> Errands => Import.ImportErrand.Errands;

    public override IReadOnlyDictionary<string, string> Addresses { get; } = new Dictionary<string, string>
    {
        ["oneRoster11"] = "/ims/oneroster/v1p1",
        ["oneRoster12"] = "/ims/oneroster/rostering/v1p2",
    };

    public override IReadOnlySet<string> SecretParameters { get; } = new HashSet<string> { "client_secret", "bearer" };

    /// <summary>The proxy's two names, and the districts' own servers.</summary>
    public override IReadOnlyList<VendorHost> Hosts { get; } =
    [
        new("oneroster-proxy.classlink.io"),
        new("oneroster-proxy.apis.classlink.com"),
        new("*.oneroster.com"),
        new("*.rosterserver.com"),
    ];

    public override Credentials Issue(long number, long seed) => CredentialsOfDistrict.Issue(number, seed);

    public override string? SelectorOf(WireRequest request) => Selector.Of(request);

    public override IReadOnlyCollection<Operation> Operations =>
        [TokenEndpoint.Token, .. Proxy.Operations, .. RosterRoutes.Operations];

    public override Operation? Route(WireRequest request) =>
        TokenEndpoint.Find(request) ?? Proxy.Find(request) ?? RosterRoutes.Find(request);

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        if (demo) DemoSeed.Fill(context);
    }

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) => Rehearsal.Of(credentials);

    public override void OnCopied(PlatformContext context, string formerSelector) => TokenEndpoint.ForgetAll(context);
}
