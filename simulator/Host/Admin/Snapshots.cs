using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>A sandbox as one JSON document.</summary>
static class Snapshots
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("/snapshot", Save).WithSummary("State, settings and clock of the sandbox as one JSON document.");
        admin.MapPut("/snapshot", (Delegate)Restore)
            .WithSummary("Puts a snapshot in place of the sandbox's state; it keeps its own credentials.");
    }

    /// <summary>A newer version's snapshot is a conflict with this build; anything else wrong is the sender's.</summary>
    public static IResult Refuse(SnapshotProblem problem) => Answer.Problem(
        problem.Newer ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
        problem.Text);

    static async Task Save(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, AdminJson.Writer);
        await Snapshot.SaveAsync(context.Sandbox(), writer);
    }

    static async Task<IResult> Restore(HttpContext context)
    {
        var document = await Body.ReadAsync(context, Body.OfSnapshot);
        var sandbox = context.Sandbox();
        return await Snapshot.RestoreAsync(sandbox, document) is { } refused
            ? Refuse(refused)
            : Answer.Json(SandboxView.Of(sandbox, context.Request), AdminJson.Readable.SandboxView);
    }
}
