using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>When two JSON documents mean the same.</summary>
/// <param name="ignoreOrder">The items of an array may stand in any order.</param>
/// <param name="ignoreExtra">The actual one may have more members and, with any order, more items.</param>
sealed class JsonEquality(bool ignoreOrder, bool ignoreExtra)
{
    public bool Holds(JsonElement expected, JsonElement actual, Budget budget)
    {
        budget.Spend();
        if (JsonPlaceholder.Fits(expected, actual) is { } fits) return fits;
        if (expected.ValueKind != actual.ValueKind) return false;
        return expected.ValueKind switch
        {
            JsonValueKind.Object => HoldsForMembers(expected, actual, budget),
            JsonValueKind.Array => ignoreOrder ? HoldsInAnyOrder(expected, actual, budget) : HoldsInOrder(expected, actual, budget),
            JsonValueKind.Number => SameNumber(expected, actual),
            JsonValueKind.String => expected.GetString() == actual.GetString(),
            _ => true,
        };
    }

    /// <summary>1 and 1.0 are the same number; where decimals do not reach, the digits decide.</summary>
    public static bool SameNumber(JsonElement one, JsonElement other) =>
        one.TryGetDecimal(out var a) && other.TryGetDecimal(out var b) ? a == b : one.GetRawText() == other.GetRawText();

    bool HoldsForMembers(JsonElement expected, JsonElement actual, Budget budget)
    {
        var size = actual.GetPropertyCount();
        if (!ignoreExtra && expected.GetPropertyCount() < size) return false;
        foreach (var member in expected.EnumerateObject())
        {
            budget.Spend((size / 16) + 1);
            if (!actual.TryGetProperty(member.Name, out var value))
            {
                if (member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals("${json-unit.ignore-element}")) continue;
                return false;
            }

            if (!Holds(member.Value, value, budget)) return false;
        }

        return true;
    }

    bool HoldsInOrder(JsonElement expected, JsonElement actual, Budget budget)
    {
        var (wanted, there) = (expected.GetArrayLength(), actual.GetArrayLength());
        if (ignoreExtra ? wanted > there : wanted != there) return false;
        return expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => Holds(pair.First, pair.Second, budget));
    }

    /// <summary>
    /// Each expected item needs an actual one of its own. One that fits two may be needed by another: items change places until
    /// all have one (augmenting paths).
    /// </summary>
    bool HoldsInAnyOrder(JsonElement expected, JsonElement actual, Budget budget)
    {
        JsonElement[] wanted = [.. expected.EnumerateArray()];
        JsonElement[] there = [.. actual.EnumerateArray()];
        if (ignoreExtra ? wanted.Length > there.Length : wanted.Length != there.Length) return false;
        budget.Spend(wanted.Length + there.Length);
        var takenBy = new int[there.Length];
        Array.Fill(takenBy, -1);
        for (var i = 0; i < wanted.Length; i++)
        {
            budget.Spend((there.Length / 8) + 1);
            if (!Place(i, new bool[there.Length])) return false;
        }

        return true;

        bool Place(int item, bool[] tried)
        {
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new TooCostlyException("the arrays are too long to be put in order");
            for (var j = 0; j < there.Length; j++)
            {
                if (tried[j] || !Holds(wanted[item], there[j], budget)) continue;
                tried[j] = true;
                if (takenBy[j] >= 0 && !Place(takenBy[j], tried)) continue;
                takenBy[j] = item;
                return true;
            }

            return false;
        }
    }
}
