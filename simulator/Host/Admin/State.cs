using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Simulators.Kernel.Store;

namespace Simulators.Host.Admin;

/// <summary>What a platform holds.</summary>
static class State
{
    const int DefaultLimit = 100;

    public static void Map(RouteGroupBuilder admin)
    {
        var state = admin.MapGroup("/state/{platform}");
        state.MapGet("/", Count).WithSummary("How many rows each collection of the platform has.");
        state.MapGet("/{collection}", List)
            .WithSummary("A page of a collection: ?limit (100), ?offset, ?where=field:value.");
    }

    static async Task<IResult> Count(string platform, HttpContext context) =>
        context.Platform(platform, out var refusal) is { } instance
            ? Answer.Json(new Collections(await instance.Store.CountAsync()), AdminJson.Readable.Collections)
            : refusal!;

    static async Task<IResult> List(string platform, string collection, HttpContext context)
    {
        if (context.Platform(platform, out var refusal) is not { } instance) return refusal!;
        var where = context.Request.Query["where"].ToString();
        var colon = where.IndexOf(':', StringComparison.Ordinal);
        if (where.Length > 0 && colon < 1) return Answer.BadRequest($"where: '{where}' is not field:value.");
        var query = new StateQuery(
            context.QueryNumber("offset", 0),
            context.QueryNumber("limit", DefaultLimit),
            colon < 1 ? null : where[..colon],
            colon < 1 ? null : where[(colon + 1)..]);
        var known = await instance.Store.CountAsync();
        return known.ContainsKey(collection) && await instance.Store.ViewAsync(collection, query) is { } page
            ? Answer.Json(new Page<JsonObject>(page.Total, page.Items), AdminJson.Readable.PageJsonObject)
            : Answer.NotFound($"{platform} has no collection '{collection}'. It has: {string.Join(", ", known.Keys)}.");
    }
}

sealed record Collections([property: JsonPropertyName("collections")] IReadOnlyDictionary<string, int> Counts);
