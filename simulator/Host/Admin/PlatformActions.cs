using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin;

/// <summary>What people do at a vendor's own dashboard, and no API of the vendor offers.</summary>
static class PlatformActions
{
    public static void Map(RouteGroupBuilder admin)
    {
        var platform = admin.MapGroup("/{platform}");
        platform.MapGet("/actions", List).WithSummary("What can be done at the vendor's dashboard, and with which members.");
        platform.MapPost("/{action}", Do).WithSummary("Does what a person does at the vendor's dashboard.");
    }

    static IResult List(string platform, HttpContext context) =>
        context.Platform(platform, out var refusal) is { } instance
            ? Answer.Page(
                [.. instance.Platform.Dashboard.Select(action => new ActionView(action.Name, action.Meaning))],
                AdminJson.Readable.PageActionView)
            : refusal!;

    static async Task<IResult> Do(string platform, string action, HttpContext context)
    {
        if (context.Sandbox().Platform(platform) is not { } instance) return AdminRoutes.NoSuchCall(context);
        if (instance.Platform.Dashboard.FirstOrDefault(known => known.Name == action) is not { } found)
            return Answer.NotFound($"{platform} has no action '{action}'. It has: {NamesOf(instance)}.");
        var body = await Body.ReadAsync(context);
        try
        {
            var done = await instance.ExecuteAsync(operation => found.Handle(operation, body));
            return Answer.Json(done, AdminJson.Readable.JsonNode);
        }
        catch (ArgumentException e)
        {
            return Answer.BadRequest(e.Message);
        }
    }

    static string NamesOf(PlatformInstance instance) =>
        instance.Platform.Dashboard.Count == 0
            ? "none"
            : string.Join(", ", instance.Platform.Dashboard.Select(known => known.Name));
}

sealed record ActionView(string Name, string Meaning);
