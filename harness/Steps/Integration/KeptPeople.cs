using System.Text.Json;
using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>Somebody as a platform keeps them.</summary>
/// <param name="Id">The id by which the platform's other calls know them.</param>
/// <param name="Row">The whole row.</param>
public sealed record KeptPerson(string Id, JsonElement Row);

/// <summary>Finds the school's people among those that a platform keeps.</summary>
public sealed class KeptPeople(World world)
{
    static readonly Dictionary<string, Register> Registers = new()
    {
        ["classin"] = new("users", "uid", person => [("telephone", person.Phone), ("email", person.Email)]),
        ["electa"] = new("users", "userId", person => [("email", person.Email)]),
        ["digitalchalk"] = new("users", "username", person => [("emailAddress", person.Email)]),
        ["studentgroups"] = new("students", "id", person => [("uid", person.ExternalId)]),
    };

    /// <summary>All rows that are this person.</summary>
    public async Task<IReadOnlyList<KeptPerson>> FindAsync(string platform, Person person)
    {
        var register = Of(platform);
        var identities = register.Identities(person).Where(identity => identity.Value is not null).ToList();
        var rows = await (await world.SandboxAsync()).StateAsync(World.NameOf(platform), register.Collection);
        return [.. rows
            .Where(row => identities.Exists(identity => Has(row, identity)))
            .Select(row => new KeptPerson(row.GetProperty(register.Id).ToString(), row))];
    }

    static bool Has(JsonElement row, (string Field, string? Value) identity) =>
        row.TryGetProperty(identity.Field, out var kept)
        && kept.ToString().Equals(identity.Value, StringComparison.OrdinalIgnoreCase);

    static Register Of(string platform) => Registers.TryGetValue(World.NameOf(platform), out var register)
        ? register
        : throw new ExpectationException($"Nobody is provisioned at {platform}: there are {string.Join(", ", Registers.Keys)}.");

    sealed record Register(
        string Collection, string Id, Func<Person, IReadOnlyList<(string Field, string? Value)>> Identities);
}
