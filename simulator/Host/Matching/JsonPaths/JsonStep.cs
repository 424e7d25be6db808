using System.Text.Json;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>One step of a path: from a value to some of those in it.</summary>
abstract class JsonStep
{
    /// <summary>True when it leads to one value at most.</summary>
    public virtual bool IsDefinite => false;

    public abstract void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into);

    protected static IEnumerable<JsonElement> Children(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().Select(member => member.Value),
        JsonValueKind.Array => of.EnumerateArray(),
        _ => [],
    };
}

/// <summary><c>.name</c>, <c>['name']</c>, <c>['one','other']</c></summary>
sealed class MemberStep(IReadOnlyList<string> names) : JsonStep
{
    public override bool IsDefinite => names.Count == 1;

    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        if (from.ValueKind != JsonValueKind.Object) return;
        budget.Spend((from.GetPropertyCount() / 16) + 1);
        foreach (var name in names)
        {
            if (from.TryGetProperty(name, out var value)) into.Add(value);
        }
    }
}

/// <summary><c>[0]</c>, <c>[-1]</c>, <c>[0,2]</c></summary>
sealed class IndexStep(IReadOnlyList<int> indexes) : JsonStep
{
    public override bool IsDefinite => indexes.Count == 1;

    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        if (from.ValueKind != JsonValueKind.Array) return;
        var length = from.GetArrayLength();
        budget.Spend((length / 16) + 1);
        foreach (var index in indexes)
        {
            var at = index < 0 ? length + index : index;
            if (at >= 0 && at < length) into.Add(from[at]);
        }
    }
}

/// <summary><c>[1:3]</c>, <c>[:2]</c>, <c>[-2:]</c></summary>
sealed class SliceStep(int? start, int? end) : JsonStep
{
    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        if (from.ValueKind != JsonValueKind.Array) return;
        var length = from.GetArrayLength();
        budget.Spend(length);
        var first = Place(start ?? 0, length);
        into.AddRange(from.EnumerateArray().Skip(first).Take(Place(end ?? length, length) - first));
    }

    static int Place(int at, int length) => Math.Clamp(at < 0 ? length + at : at, 0, length);
}

/// <summary><c>.*</c>, <c>[*]</c></summary>
sealed class WildcardStep : JsonStep
{
    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        foreach (var child in Children(from))
        {
            budget.Spend();
            into.Add(child);
        }
    }
}

/// <summary><c>..</c>: the value itself and all that is in it, as deep as it goes; the next step goes on from each.</summary>
sealed class DescentStep : JsonStep
{
    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        budget.Spend();
        into.Add(from);
        // No deeper than a document may be, which the JSON reader bounds.
        foreach (var child in Children(from)) Walk(child, root, budget, into);
    }
}

/// <summary><c>[?(...)]</c>: those values in it of which something is true.</summary>
sealed class FilterStep(JsonFilter filter) : JsonStep
{
    public override void Walk(JsonElement from, JsonElement root, Budget budget, List<JsonElement> into)
    {
        // An object too is asked about itself, as at Jayway's; its members are not.
        IEnumerable<JsonElement> candidates = from.ValueKind switch
        {
            JsonValueKind.Array => from.EnumerateArray(),
            JsonValueKind.Object => [from],
            _ => [],
        };
        foreach (var candidate in candidates)
        {
            budget.Spend();
            if (filter.Holds(candidate, root, budget)) into.Add(candidate);
        }
    }
}
