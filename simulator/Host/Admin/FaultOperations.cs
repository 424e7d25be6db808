using Simulators.Host.Matching;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin;

/// <summary>The operations that a fault may name: one that no platform has would never strike, and nobody would notice.</summary>
static class FaultOperations
{
    /// <summary>How many names are suggested in place of one that is not known.</summary>
    const int MostNear = 3;

    /// <param name="operation">The name that was given.</param>
    /// <param name="platform">The platform that was given with it, or null.</param>
    /// <param name="platforms">All there are.</param>
    /// <returns>Null, or what is wrong and which names are nearest.</returns>
    public static string? ProblemOf(string operation, string? platform, IReadOnlyList<Platform> platforms)
    {
        var all = platforms.SelectMany(one => one.Operations.Select(known => (one.Name, Operation: known.Name))).Distinct().ToList();
        var possible = all.FindAll(known => platform is null || known.Name == platform);
        if (possible.Exists(known => known.Operation == operation)) return null;
        var owners = all.FindAll(known => known.Operation == operation);
        var near = owners.Count > 0
            ? $"{string.Join(" and ", owners.Select(known => known.Name))} has it"
            : $"nearest: {string.Join(", ", Nearest(operation, possible).Select(known => ShownOf(known, platform)))}";
        return $"match.operation: {platform ?? "no platform"} has {(platform is null ? "an" : "no")} operation '{operation}'; {near}."
            + " GET /__admin/platforms lists all.";
    }

    static IEnumerable<(string Name, string Operation)> Nearest(string operation, IEnumerable<(string Name, string Operation)> possible)
    {
        var sought = operation.ToLowerInvariant();
        return possible
            .OrderBy(known => TextDistance.Between(sought, known.Operation.ToLowerInvariant(), new Budget()))
            .ThenBy(known => known.Operation, StringComparer.Ordinal)
            .Take(MostNear);
    }

    static string ShownOf((string Name, string Operation) known, string? platform) =>
        platform is null ? $"{known.Operation} ({known.Name})" : known.Operation;
}
