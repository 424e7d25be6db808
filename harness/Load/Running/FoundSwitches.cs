using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Load.Running;

/// <summary>
/// How the switches of a sandbox stood that is somebody's and stays: the settings that a run changes, and which clock judges
/// signatures. Noted before the first change of each, and set back when the run is over, however it ended.
/// </summary>
sealed class FoundSwitches
{
    const string Settings = "settings/";

    readonly SimulatorSandbox _sandbox;
    readonly Dictionary<string, JsonObject> _settings = [];
    string? _stamps;

    /// <summary>From now on every change goes through here.</summary>
    public FoundSwitches(SimulatorSandbox sandbox)
    {
        _sandbox = sandbox;
        sandbox.AroundChange = ChangeAsync;
    }

    /// <summary>Sets everything back.</summary>
    /// <exception cref="HttpRequestException">The simulator is gone.</exception>
    public async Task RestoreAsync()
    {
        _sandbox.AroundChange = null;
        foreach (var (platform, found) in _settings) await _sandbox.SetAsync(platform, found);
        if (_stamps is { } stamps) await _sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["stamps"] = stamps });
    }

    async Task<JsonElement> ChangeAsync(AdminChange change, Func<Task<JsonElement>> call)
    {
        if (change.Path.StartsWith(Settings, StringComparison.Ordinal))
            await NoteAsync(change.Path[Settings.Length..], change.Body);
        else if (change is { Method: "PUT", Path: "clock" }) await NoteStampsAsync(change.Body);
        return await call();
    }

    async Task NoteAsync(string platform, byte[] body)
    {
        var items = (await _sandbox.AdminAsync(HttpMethod.Get, $"{Settings}{platform}")).GetProperty("items");
        var now = items.EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("value"));
        if (!_settings.TryGetValue(platform, out var found)) _settings[platform] = found = [];
        using var changed = JsonDocument.Parse(body);
        foreach (var setting in changed.RootElement.EnumerateObject())
        {
            if (!found.ContainsKey(setting.Name) && now.TryGetValue(setting.Name, out var value))
                found[setting.Name] = JsonNode.Parse(value.GetRawText());
        }
    }

    async Task NoteStampsAsync(byte[] body)
    {
        using var changed = JsonDocument.Parse(body);
        if (_stamps is not null || !changed.RootElement.TryGetProperty("stamps", out _)) return;
        _stamps = (await _sandbox.AdminAsync(HttpMethod.Get, "clock")).GetProperty("stamps").GetString();
    }
}
