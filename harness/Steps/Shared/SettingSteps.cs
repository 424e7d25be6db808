using System.Text.Json.Nodes;

namespace Simulators.Steps.Shared;

/// <summary>How a platform behaves where its documentation leaves that open. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class SettingSteps(World world)
{
    /// <summary>Chooses one setting of a platform; the platform's README lists them with their values.</summary>
    [Given("{word} has the setting {word} = {string}")]
    [When("{word} has the setting {word} = {string}")]
    public async Task HasTheSetting(string platform, string setting, string value) =>
        await (await world.SandboxAsync()).SetAsync(World.NameOf(platform), new JsonObject { [setting] = value });

    /// <summary>Takes one setting of a platform back to its default.</summary>
    [Given("{word} has the setting {word} by default")]
    [When("{word} has the setting {word} by default")]
    public async Task HasTheSettingByDefault(string platform, string setting) =>
        await (await world.SandboxAsync()).SetAsync(World.NameOf(platform), new JsonObject { [setting] = null });
}
