using System.Text.Json;

namespace Simulators.Steps.Shared;

/// <summary>What a platform holds, whoever may see it. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class StateSteps(World world)
{
    /// <summary>The platform holds so many rows of a collection ("classin holds 3 users"; "1 user" is understood).</summary>
    [Then("{word} holds {int} {word}")]
    public async Task Holds(string platform, int count, string noun)
    {
        var (collection, held) = await CountAsync(platform, noun);
        Expect.Equal(count, held, $"The number of {collection} that {platform} holds");
    }

    /// <summary>The platform holds no row of a collection.</summary>
    [Then("{word} holds no {word}")]
    public Task HoldsNo(string platform, string noun) => Holds(platform, 0, noun);

    /// <summary>The platform holds so many rows of a collection with this value in that field.</summary>
    [Then("{word} holds {int} {word} with {word} {string}")]
    public async Task HoldsWith(string platform, int count, string noun, string field, string value)
    {
        var (collection, _) = await CountAsync(platform, noun);
        var fitting = (await RowsAsync(platform, collection, field)).Where(row => TextOf(row, field) == value);
        Expect.Equal(count, fitting.Count(), $"The number of {collection} with the {field} \"{value}\" that {platform} holds");
    }

    /// <summary>The platform holds these rows of a collection, in any order, and no others; the columns name fields.</summary>
    [Then("{word} holds these {word}:")]
    public async Task HoldsThese(string platform, string noun, DataTable table)
    {
        var (collection, _) = await CountAsync(platform, noun);
        string[] columns = [.. table.Header];
        var rows = await RowsAsync(platform, collection, columns);
        Expect.SameItems(
            table.Rows.Select(row => string.Join(" | ", columns.Select(column => row[column]))),
            rows.Select(row => string.Join(" | ", columns.Select(column => TextOf(row, column)))),
            $"The {collection} that {platform} holds");
    }

    async Task<(string Collection, int Count)> CountAsync(string platform, string noun)
    {
        var sandbox = await world.SandboxAsync();
        var counts = (await sandbox.AdminAsync(HttpMethod.Get, $"state/{World.NameOf(platform)}")).GetProperty("collections");
        string[] spellings = [noun, noun + "s", noun + "es"];
        foreach (var spelling in spellings)
        {
            if (counts.TryGetProperty(spelling, out var count)) return (spelling, count.GetInt32());
        }

        var known = string.Join(", ", counts.EnumerateObject().Select(member => member.Name));
        throw new ExpectationException($"{platform} has no collection '{noun}'. It has: {known}.");
    }

    /// <summary>The rows, if at least one of them has each of the fields: a field that nobody has is a slip of the pen.</summary>
    async Task<IReadOnlyList<JsonElement>> RowsAsync(string platform, string collection, params string[] fields)
    {
        var rows = await (await world.SandboxAsync()).StateAsync(World.NameOf(platform), collection);
        var known = rows.SelectMany(row => row.EnumerateObject()).Select(member => member.Name).ToHashSet();
        var unknown = rows.Count == 0 ? null : Array.Find(fields, field => !known.Contains(field));
        Expect.True(
            unknown is null, $"None of the {collection} has a field '{unknown}'. They have: {string.Join(", ", known)}.");
        return rows;
    }

    /// <summary>A field's value as a table writes it: texts without quotation marks, nothing as an empty cell.</summary>
    static string TextOf(JsonElement row, string field) =>
        !row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.GetRawText();
}
