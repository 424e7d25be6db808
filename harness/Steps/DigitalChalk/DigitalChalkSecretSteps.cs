namespace Simulators.Steps.DigitalChalk;

/// <summary>What DigitalChalk keeps of passwords. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class DigitalChalkSecretSteps(World world)
{
    /// <summary>No user of DigitalChalk has this text anywhere in what is kept.</summary>
    [Then("DigitalChalk keeps {string} nowhere")]
    public async Task KeepsNowhere(string secret)
    {
        var users = await UsersAsync();
        Expect.True(users.Count > 0, "DigitalChalk has no user: make one first, or there is nothing to look into.");
        foreach (var user in users) Expect.Lacks(secret, user.GetRawText(), "What DigitalChalk keeps of a user");
    }

    /// <summary>What is kept of the same password differs from user to user: it is salted.</summary>
    [Then("no two users of DigitalChalk have the same password hash")]
    public async Task HashesDiffer()
    {
        var hashes = (await UsersAsync()).Select(user => user.GetProperty("passwordHash").GetString()!).ToList();
        Expect.True(hashes.Count > 1, "DigitalChalk has one user at most: make two.");
        Expect.Equal(hashes.Count, hashes.Distinct().Count(), "The number of different password hashes");
    }

    async Task<IReadOnlyList<System.Text.Json.JsonElement>> UsersAsync() =>
        await (await world.SandboxAsync()).StateAsync("digitalchalk", "users");
}
