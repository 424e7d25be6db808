using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Host.Matching;
using Simulators.Host.Stubs;

namespace Simulators.Host.Admin.Stubs;

/// <summary>WireMock's global settings: they hold for the stubs of the sandbox, and for no answer of the simulator.</summary>
static class GlobalSettings
{
    const string Known = "fixedDelay, delayDistribution, proxyPassThrough, extended";

    public static void Map(RouteGroupBuilder admin)
    {
        var settings = admin.MapGroup("/settings");
        settings.MapGet("/", Get).WithSummary("What holds for all stubs: delays.");
        settings.MapPost("/", (Delegate)Set).WithSummary("Sets what holds for all stubs: {fixedDelay?, delayDistribution?}.");
        settings.MapPut("/", (Delegate)Set).WithSummary("The same.");
    }

    static IResult Get(HttpContext context)
    {
        var shown = StubSet.Of(context.Sandbox()).Settings.Json is { } json ? JsonObject.Create(json)! : [];
        shown["proxyPassThrough"] ??= true;
        return Answer.Json<JsonNode>(new JsonObject { ["settings"] = shown }, AdminJson.Readable.JsonNode);
    }

    static async Task<IResult> Set(HttpContext context)
    {
        var json = await Body.ReadAsync(context);
        var settings = StubSettings.None with { Json = json };
        foreach (var member in PatternJson.Members(json, "$"))
        {
            switch (member.Name)
            {
                case "fixedDelay":
                    var delay = PatternJson.Whole(member.Value, "fixedDelay", 0, (int)DelayDistribution.Longest.TotalMilliseconds);
                    settings = settings with { FixedDelay = TimeSpan.FromMilliseconds(delay) };
                    break;
                case "delayDistribution":
                    settings = settings with { Distribution = DelayDistribution.Read(member.Value, "delayDistribution") };
                    break;
                case "proxyPassThrough":
                    // About browsers that use WireMock as their proxy, which this host never is: either value holds.
                    _ = PatternJson.Flag(member.Value, "proxyPassThrough");
                    break;
                case "extended":
                    settings = settings with { ShowsSimulator = ShowsSimulator(member.Value) };
                    break;
                default:
                    throw PatternJson.Unsupported(member.Name, $"is not supported here; {Known} are");
            }
        }

        StubSet.Of(context.Sandbox()).Settings = settings;
        return Mappings.Done();
    }

    /// <summary>WireMock keeps settings of extensions here; ours has one.</summary>
    static bool ShowsSimulator(JsonElement extended)
    {
        var shows = true;
        foreach (var member in PatternJson.Members(extended, "extended"))
        {
            shows = member.Name == "simulator"
                ? PatternJson.Flag(member.Value, "extended.simulator")
                : throw PatternJson.Unsupported($"extended.{member.Name}", "is not supported here; extended.simulator is");
        }

        return shows;
    }
}
