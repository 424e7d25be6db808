using System.Text.Json;

namespace Simulators.Steps.ClassLink;

/// <summary>What ClassLink's proxy itself answered: which districts share, and where their servers are.</summary>
[Binding]
public sealed class ProxyAnswerSteps(World world, Application application)
{
    /// <summary>The proxy lists so many districts.</summary>
    [Then("ClassLink's proxy lists {int} district(s)")]
    public void Lists(int count) =>
        Expect.Equal(count, Answer().GetProperty("applications").GetArrayLength(), "The number of districts");

    /// <summary>The proxy tells this of the district; {bearer}, {applicationId}, {clientId} stand for its credentials.</summary>
    [Then("ClassLink's proxy tells the {word} {string}")]
    public async Task Tells(string name, string value)
    {
        var district = Answer().TryGetProperty("server", out var server) ? server : Answer().GetProperty("applications")[0];
        Expect.Equal(
            await application.FillAsync(value),
            district.TryGetProperty(name, out var told) ? told.ToString() : null,
            $"The {name} of the district");
    }

    /// <summary>The proxy tells the address of the district's own server.</summary>
    [Then("ClassLink's proxy tells the address of the district's server")]
    public async Task TellsAddress() =>
        await Tells("endpoint_url", (await application.AddressAsync("")).AbsoluteUri.TrimEnd('/'));

    /// <summary>The proxy itself refuses, in its own form.</summary>
    [Then("ClassLink's proxy refuses: {int} {string}")]
    public void Refuses(int status, string message)
    {
        Expect.Equal(status, world.Last.Status, $"The HTTP status, answered {world.Last.Text}");
        Expect.Equal(message, world.Last.Json.GetProperty("message").GetString(), "The message");
    }

    JsonElement Answer()
    {
        Expect.Equal(200, world.Last.Status, $"The HTTP status, answered {world.Last.Text}");
        return world.Last.Json;
    }
}
