using System.Text.Json;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>Who is at a platform, and under what name, as it keeps them; to be compared with who was there before.</summary>
public sealed class PlatformCensus(World world, KeptPeople kept)
{
    readonly Dictionary<string, string> _before = [];

    /// <summary>The people who were there when it was last taken: ids.</summary>
    public IReadOnlyCollection<string> Before => _before.Keys;

    /// <summary>From here on: whoever is there now was there before.</summary>
    public async Task TakeAsync(string platform)
    {
        _before.Clear();
        foreach (var (id, name) in await NamesAsync(platform)) _before[id] = name;
        Expect.True(_before.Count > 0, $"Nobody is at {platform}: there is nobody to be lost.");
        Expect.True(_before.Values.All(name => name.Trim().Length > 0), $"Somebody at {platform} has no name to be known by.");
    }

    /// <summary>Those who were there and are not, or not active: ids and names.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(string platform)
    {
        var now = await NamesAsync(platform);
        return [.. _before.Where(one => !now.ContainsKey(one.Key)).Select(one => $"{one.Key} {one.Value}")];
    }

    /// <summary>Those who were there and have another name now.</summary>
    public async Task<IReadOnlyList<string>> RenamedAsync(string platform)
    {
        var now = await NamesAsync(platform);
        return [.. _before.Where(one => now.TryGetValue(one.Key, out var name) && name != one.Value)
            .Select(one => $"{one.Key} was {one.Value} and is {now[one.Key]}")];
    }

    /// <summary>Whether a row says that its person is in.</summary>
    public static bool IsActive(JsonElement row) =>
        !row.TryGetProperty("active", out var active) || active.ValueKind != JsonValueKind.False;

    /// <summary>The rows of a person who is in.</summary>
    public async Task<IReadOnlyList<KeptPerson>> ActiveAsync(string platform, Person person) =>
        [.. (await kept.FindAsync(platform, person)).Where(one => IsActive(one.Row))];

    async Task<Dictionary<string, string>> NamesAsync(string platform)
    {
        var name = World.NameOf(platform);
        var (collection, id, fields) = Registers[name];
        var rows = await (await world.SandboxAsync()).StateAsync(name, collection);
        return rows.Where(IsActive).GroupBy(row => row.GetProperty(id).ToString()).ToDictionary(
            group => group.Key, group => string.Join(" ", fields.Select(field => TextOf(group.First(), field))));
    }

    static string TextOf(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.ToString() : "";

    /// <summary>The school's own people, and the fields that name them.</summary>
    static readonly Dictionary<string, (string Collection, string Id, string[] Fields)> Registers = new()
    {
        [HazardCatalogue.ClassIn] = ("members", "uid", ["name"]),
        [HazardCatalogue.Electa] = ("users", "userId", ["firstName", "lastName", "email"]),
        [HazardCatalogue.DigitalChalk] = ("users", "username", ["firstName", "lastName", "emailAddress"]),
        [HazardCatalogue.StudentGroups] = ("students", "id", ["uid", "name", "civil_profile"]),
    };
}
