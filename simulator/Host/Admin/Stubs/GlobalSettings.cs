using System.Text.Json.Nodes;
using Simulators.Host.Stubs;

namespace Simulators.Host.Admin.Stubs;

/// <summary>WireMock's global settings: they hold for the stubs of the sandbox, and for no answer of the simulator.</summary>
static class GlobalSettings
{
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
        StubSet.Of(context.Sandbox()).Settings = StubSettings.Read(await Body.ReadAsync(context));
        return Mappings.Done();
    }
}
