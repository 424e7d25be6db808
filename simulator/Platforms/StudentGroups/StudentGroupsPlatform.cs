using System.Globalization;
using Simulators.Kernel.Ids;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Surface;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups;

/// <summary>
/// The student groups of Domoscio's API, v1 and v2, as its clients see them. Sources and what is assumed: README.md
/// beside this file.
/// </summary>
public sealed class StudentGroupsPlatform : Platform
{
    const long DefaultInstance = 1;
    const int TokenLength = 20;

    public override string Name => "studentgroups";

    public override string Title => "StudentGroups (Domoscio)";

    public override StoreSchema Schema => StudentGroupsSchema.Schema;

    public override SettingCatalogue Settings => SettingFile.All;

    public override RuleCatalogue Rules => RuleFile.All;

    public override ErrorCatalogue Errors => StudentGroups.Errors.Catalogue;

    public override IReadOnlySet<string> SecretParameters { get; } = new HashSet<string> { "token" };

    /// <summary>The "stats engine" (v1) and the "adaptive engine" (v2).</summary>
    public override IReadOnlyList<VendorHost> Hosts { get; } = [new("stats-engine.domoscio.com"), new("adaptive-engine.domoscio.com")];

    public override Credentials Issue(long number, long seed)
    {
        var instance = (DefaultInstance + number).ToString(CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>
        {
            ["instanceId"] = instance,
            ["token"] = SeededText.Key(seed, $"studentgroups/token/{instance}", TokenLength),
        };
        return new Credentials(values, instance);
    }

    public override string? SelectorOf(WireRequest request) =>
        Address.TryFindInstance(request.Path, out var instance) ? request.Path[instance] : null;

    public override IReadOnlyCollection<Operation> Operations => Routes.All;

    public override Operation? Route(WireRequest request) => Routes.Find(request);

    public override IEnumerable<Person> People(PlatformContext context) => Roll.Of(context);

    public override void Seed(PlatformContext context, bool demo)
    {
        if (demo) DemoSeed.Fill(context);
    }

    public override IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) =>
        Rehearsal.Of(credentials);
}
