using System.Text.Json;

namespace Simulators.Steps.Electa;

/// <summary>What a teacher may do, which no call of Electa tells. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class ElectaPermissionSteps(World world)
{
    /// <summary>The user of that first name has these permissions: True, False, or nothing where none was sent.</summary>
    [Then("{string} has these permissions at Electa:")]
    public async Task HasThese(string firstName, DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var permissions = await PermissionsAsync(firstName);
        Expect.True(permissions.ValueKind == JsonValueKind.Object, $"{firstName} has no permissions at Electa.");
        var row = Expect.Single(table.Rows, "The rows of the table");
        foreach (var name in table.Header)
            Expect.Equal(row[name], Text(permissions, name), $"The permission {name} of {firstName}");
    }

    /// <summary>The user of that first name has no permissions at all.</summary>
    [Then("{string} has no permissions at Electa")]
    public async Task HasNone(string firstName) => Expect.Equal(
        JsonValueKind.Null, (await PermissionsAsync(firstName)).ValueKind, $"The kind of {firstName}'s permissions at Electa");

    async Task<JsonElement> PermissionsAsync(string firstName)
    {
        var users = await (await world.SandboxAsync()).StateAsync("electa", "users");
        var found = users.Where(user => user.GetProperty("firstName").GetString() == firstName);
        return Expect.Single(found, $"The users of Electa called {firstName}").GetProperty("permissions");
    }

    /// <summary>The state has CanCreateUsers as canCreateUsers.</summary>
    static string Text(JsonElement permissions, string name)
    {
        if (!permissions.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(name), out var permission))
            throw new ExpectationException($"Electa has no permission {name}: CanCreateUsers is one of five.");
        return permission.ValueKind switch
        {
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            _ => "",
        };
    }
}
