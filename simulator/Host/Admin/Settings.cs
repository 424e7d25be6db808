using System.Text.Json;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin;

/// <summary>Where the sources leave a platform's behaviour open: which reading holds in this sandbox.</summary>
static class Settings
{
    public static void Map(RouteGroupBuilder admin)
    {
        var settings = admin.MapGroup("/settings/{platform}");
        settings.MapGet("/", List).WithSummary("The platform's settings: value, default, meaning, valid values, rules governed.");
        settings.MapPatch("/", Change)
            .WithSummary("Changes settings by name, all or none: {name: value}; null goes back to the default.");
    }

    static IResult List(string platform, HttpContext context) =>
        context.Platform(platform, out var refusal) is { } instance ? Show(instance) : refusal!;

    static async Task<IResult> Change(string platform, HttpContext context)
    {
        if (context.Platform(platform, out var refusal) is not { } instance) return refusal!;
        var body = await Body.ReadAsync(context);
        if (body.ValueKind != JsonValueKind.Object) return Answer.BadRequest("The body must be an object: {\"name\": value}.");
        var changes = new Dictionary<string, string?>();
        foreach (var member in body.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return Answer.BadRequest($"{member.Name}: a setting is a text, a number, true, false, or null for its default.");
            changes[member.Name] = TextOf(member.Value);
        }

        return instance.Settings.Change(changes) is { } problem ? Answer.BadRequest(problem) : Show(instance);
    }

    static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    static IResult Show(PlatformInstance instance) => Answer.Page(
        [.. instance.Platform.Settings.All.Select(setting => new SettingView(
            setting.Name,
            instance.Settings.Show(setting),
            instance.Settings.ShowDefault(setting),
            setting.Meaning,
            setting.Valid,
            setting.Rules))],
        AdminJson.Readable.PageSettingView);
}

sealed record SettingView(
    string Name,
    object Value,
    object Default,
    string Meaning,
    string Valid,
    IReadOnlyList<string> Rules);
