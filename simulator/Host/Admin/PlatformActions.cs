using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin;

/// <summary>What people do and see at a vendor's own dashboard, and no API of the vendor offers.</summary>
static class PlatformActions
{
    public static void Map(RouteGroupBuilder admin)
    {
        var platform = admin.MapGroup("/{platform}");
        platform.MapGet("/actions", List).WithSummary("What can be done and seen at the vendor's dashboard, and with which members.");
        platform.MapPost("/{action}", Do).WithSummary("Does what a person does at the vendor's dashboard.");
        platform.MapGet("/{view}/{id?}", Show).WithSummary("Shows what a person sees at the vendor's dashboard.");
    }

    static IResult List(string platform, HttpContext context) =>
        context.Platform(platform, out var refusal) is { } instance
            ? Answer.Page([.. All(instance.Platform)], AdminJson.Readable.PageActionView)
            : refusal!;

    static IEnumerable<ActionView> All(Platform platform) =>
        platform.Dashboard.Select(action => new ActionView(action.Name, action.Meaning))
            .Concat(platform.Errands.Select(errand => new ActionView(errand.Name, errand.Meaning)))
            .Concat(platform.Views.Select(view => new ActionView(view.Name, view.Meaning)));

    static async Task<IResult> Do(string platform, string action, HttpContext context)
    {
        if (context.Sandbox().Platform(platform) is not { } instance) return AdminRoutes.NoSuchCall(context);
        var errand = instance.Platform.Errands.FirstOrDefault(known => known.Name == action);
        var found = instance.Platform.Dashboard.FirstOrDefault(known => known.Name == action);
        if (errand is null && found is null) return Answer.NotFound($"{platform} has no action '{action}'. It has: {NamesOf(instance)}.");
        try
        {
            var done = errand is null
                ? await DoAsync(instance, found!, await Body.ReadAsync(context))
                : await errand.RunAsync(await CallOf(instance, context));
            return Answer.Json(done, AdminJson.Readable.JsonNode);
        }
        catch (ArgumentException e)
        {
            return Answer.BadRequest(e.Message);
        }
    }

    static ValueTask<JsonNode> DoAsync(PlatformInstance instance, DashboardAction action, JsonElement body) =>
        instance.ExecuteAsync(context => action.Handle(context, body));

    /// <summary>A body that says it is something else than JSON is a file, and read by the errand as it comes.</summary>
    static async ValueTask<ErrandCall> CallOf(PlatformInstance instance, HttpContext context)
    {
        var type = context.Request.ContentType;
        var isFile = type is not null
            && !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            && !type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var body = isFile ? JsonElement.Parse("{}") : await Body.ReadAsync(context);
        return new ErrandCall(instance, body, isFile ? context.Request.Body : null, context.RequestAborted);
    }

    static async Task<IResult> Show(string platform, string view, string? id, HttpContext context)
    {
        if (context.Sandbox().Platform(platform) is not { } instance) return AdminRoutes.NoSuchCall(context);
        if (instance.Platform.Views.FirstOrDefault(known => known.Name == view) is not { } found)
            return AdminRoutes.NoSuchCall(context);
        string? Parameter(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
        try
        {
            var shown = await instance.ExecuteAsync(transaction => found.Show(transaction, new ViewQuery(id, Parameter)));
            return shown is null
                ? Answer.NotFound($"{platform} has no {view} '{id}'.")
                : Answer.Json(shown, AdminJson.Readable.JsonNode);
        }
        catch (ArgumentException e)
        {
            return Answer.BadRequest(e.Message);
        }
    }

    static string NamesOf(PlatformInstance instance) =>
        All(instance.Platform).Select(known => known.Name).ToList() is { Count: > 0 } names ? string.Join(", ", names) : "none";
}

sealed record ActionView(string Name, string Meaning);
