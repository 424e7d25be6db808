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
        var all = platforms.SelectMany(one => one.Operations.Select(known => new Known(one.Name, known.Name))).Distinct().ToList();
        var possible = all.FindAll(known => platform is null || known.Platform == platform);
        if (possible.Exists(known => known.Operation == operation)) return null;
        var owners = all.FindAll(known => known.Operation == operation);
        var near = owners.Count > 0
            ? $"{string.Join(" and ", owners.Select(known => known.Platform))} has it"
            : $"nearest: {string.Join(", ", Nearest(operation, possible).Select(known => known.Shown(platform)))}";
        var none = platform is null ? "no platform has an" : $"{platform} has no";
        return $"match.operation: {none} operation '{operation}'; {near}. GET /__admin/platforms lists all.";
    }

    static IEnumerable<Known> Nearest(string operation, IEnumerable<Known> possible)
    {
        var sought = operation.ToLowerInvariant();
        return possible
            .OrderBy(known => TextDistance.Between(sought, known.Operation.ToLowerInvariant(), new Budget()))
            .ThenBy(known => known.Operation, StringComparer.Ordinal)
            .Take(MostNear);
    }

    readonly record struct Known(string Platform, string Operation)
    {
        public string Shown(string? asked) => asked is null ? $"{Operation} ({Platform})" : Operation;
    }
}
