using System.Globalization;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Surface;
using Simulators.DigitalChalk.Surface.Dashboards;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Ids;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk;

/// <summary>
/// DigitalChalk's SOAP API v4, as an organisation's code sees it. Sources and what is assumed: README.md beside this file.
/// </summary>
public sealed class DigitalChalkPlatform : Platform
{
    public override string Name => "digitalchalk";

    public override string Title => "DigitalChalk";

    public override StoreSchema Schema => DigitalChalkSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => DigitalChalk.Errors.Catalogue;

    public override IReadOnlySet<string> SecretParameters { get; } = new HashSet<string> { "password" };

    public override IReadOnlyDictionary<string, string> Addresses { get; } =
        new Dictionary<string, string> { ["wsdl"] = "/dc/api/v4.wsdl" };

    public override IReadOnlyList<DashboardAction> Dashboard => OfferingsDashboard.Actions;

    /// <summary>The production, sandbox and test hosts that the vendor's documents and example client name.</summary>
    public override IReadOnlyList<VendorHost> Hosts { get; } =
        [new("api.digitalchalk.com"), new("api.digitalchalksandbox.com"), new("api.digital-chalk.net")];

    public override Credentials Issue(long number, long seed)
    {
        // The number makes the key the sandbox's own, whatever the seed gives.
        var accessKey = SeededText.Hex(seed, "digitalchalk/accessKey", 12) + number.ToString("x8", CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>
        {
            ["accessKey"] = accessKey,
            ["secretKey"] = SeededText.Key(seed, "digitalchalk/secretKey", 32),
        };
        return new Credentials(values, accessKey);
    }

    public override string? SelectorOf(WireRequest request) => BodyScan.AccessKey(request.Body.Span);

    public override IReadOnlyCollection<Operation> Operations => Endpoint.All;

    public override Operation? Route(WireRequest request) => Endpoint.Find(request);

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        if (demo) DemoSeed.Fill(context);
    }

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) =>
        Rehearsal.Of(credentials, now);
}
