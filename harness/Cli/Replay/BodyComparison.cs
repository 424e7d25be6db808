using System.Globalization;

namespace Simulators.Cli.Replay;

/// <summary>Holds an answer against the recorded one, up to what differs between two runs that went alike.</summary>
/// <param name="counterparts">What stands for recorded values; grows with every answer.</param>
/// <param name="volatiles">Which values may differ.</param>
/// <param name="addresses">What is the same address at another server.</param>
sealed class BodyComparison(Counterparts counterparts, VolatileValues volatiles, PlatformAddresses addresses)
{
    /// <summary>How many differences of one answer are told.</summary>
    const int MostTold = 5;

    const int LongestValue = 200;

    /// <returns>The differences, each in a line; none when the answers are alike.</returns>
    public IReadOnlyList<string> Differences(byte[] then, byte[] now)
    {
        if (then.AsSpan().SequenceEqual(now))
        {
            // What is the same now as then must not stand for something else later.
            foreach (var leaf in BodyLeaves.Of(then).Values) Learn(leaf, leaf);
            return [];
        }

        var (recorded, answered) = (BodyLeaves.Of(then), BodyLeaves.Of(now));
        List<string> all = [];
        List<(BodyLeaf Then, BodyLeaf Now)> others = [];
        foreach (var leaf in recorded.Values)
        {
            if (!answered.TryGetValue(leaf.Path, out var other)) all.Add($"{Where(leaf)}then {Shown(leaf)}, now nothing");
            else if (leaf.Kind != other.Kind)
                all.Add($"{Where(leaf)}then {leaf.Kind} {Shown(leaf)}, now {other.Kind} {Shown(other)}");
            else if (!Learn(leaf, other)) others.Add((leaf, other));
        }

        // Texts are looked at last: what they name may stand anywhere in the answer.
        all.AddRange(others.Where(pair => !AreAlike(pair.Then.Value, pair.Now.Value))
            .Select(pair => $"{Where(pair.Then)}then {Shown(pair.Then)}, now {Shown(pair.Now)}"));
        all.AddRange(answered.Values.Where(leaf => !recorded.ContainsKey(leaf.Path))
            .Select(leaf => $"{Where(leaf)}then nothing, now {Shown(leaf)}"));
        if (all.Count <= MostTold) return all;
        var more = string.Create(CultureInfo.InvariantCulture, $"and {all.Count - MostTold} more differences");
        return [.. all.Take(MostTold), more];
    }

    /// <summary>Whether the one may stand for the other, which then is known.</summary>
    bool Learn(BodyLeaf then, BodyLeaf now) => volatiles.Of(then.Name, then.Value, now.Value) switch
    {
        Volatility.Time => true,
        Volatility.Counterpart => counterparts.Agree(then.Value, now.Value),
        _ => then.Value == now.Value,
    };

    bool AreAlike(string then, string now) =>
        then == now || counterparts.In(then) == now || counterparts.In(addresses.Relative(then)) == addresses.Relative(now);

    static string Where(BodyLeaf leaf) => leaf.Path.Length == 0 ? "" : $"{leaf.Path}: ";

    static string Shown(BodyLeaf leaf) => leaf.Kind switch
    {
        "a text" => $"'{Cut(leaf.Value)}'",
        "an object" or "null" => leaf.Kind,
        "an array" => $"an array {leaf.Value}",
        _ => Cut(leaf.Value),
    };

    static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "...";
}
