using System.Collections.Frozen;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>The calls by path, in any letter case, with a slash at the end or without.</summary>
static class ElectaActions
{
    static readonly FrozenDictionary<string, Operation> ByPath = Table(
    [
        .. Tokens.Actions,
        .. Users.Actions,
        .. Events.Actions,
        .. Logs.Actions,
        .. Vcr.Actions,
        .. Launches.Actions,
    ]);

    static readonly FrozenDictionary<string, Operation>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByPath.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly Operation Unknown = new("unknownPath", Gate.UnknownPath);

    /// <summary>The paths, for explanations.</summary>
    public static string Paths { get; } = string.Join(", ", ByPath.Keys.Order(StringComparer.Ordinal));

    public static IReadOnlyCollection<Operation> All { get; } = [.. ByPath.Values.Distinct(), Unknown];

    public static Operation Find(WireRequest request)
    {
        var path = request.Path.AsSpan();
        if (path.EndsWith('/')) path = path[..^1];
        return BySpan.TryGetValue(path, out var operation) ? operation : Unknown;
    }

    static FrozenDictionary<string, Operation> Table(IEnumerable<ElectaAction> actions)
    {
        var table = new Dictionary<string, Operation>(StringComparer.OrdinalIgnoreCase);
        foreach (var action in actions)
        {
            var operation = new Operation(action.Name, call => Gate.Open(call, action));
            foreach (var path in (IEnumerable<string>)[action.Path, .. action.OtherPaths])
                table.Add(path.TrimEnd('/'), operation);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
