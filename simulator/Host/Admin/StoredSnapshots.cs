using Simulators.Host.Snapshots;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>Snapshots kept by name in the folder of <c>--snapshots</c>, for all sandboxes together.</summary>
static class StoredSnapshots
{
    public static void Map(RouteGroupBuilder admin)
    {
        var snapshots = admin.MapGroup("/snapshots");
        snapshots.MapGet("/", List).WithSummary("The snapshots in the folder: name, bytes, when it was saved, version.");
        snapshots.MapGet("/{name}", Get).WithSummary("A snapshot's document.");
        snapshots.MapPut("/{name}", Save).WithSummary("Saves the sandbox under this name; one of the same name is replaced.");
        snapshots.MapPost("/{name}", Save).WithSummary("The same.");
        snapshots.MapPost("/{name}/load", Load).WithSummary("Puts the snapshot in place of the sandbox's state; it keeps its own credentials.");
        snapshots.MapDelete("/{name}", Delete).WithSummary("Deletes a snapshot.");
    }

    /// <summary>The refusal to answer with when there is no such snapshot, or null.</summary>
    public static IResult? RefusalOf(string name, SnapshotFolder folder) =>
        SnapshotName.ProblemOf(name) is { } problem ? Answer.BadRequest(problem)
        : folder.Has(name) ? null
        : Answer.NotFound($"There is no snapshot '{name}' in {folder.Path}; GET /__admin/snapshots lists those that are there.");

    static IResult List(SnapshotFolder folder) => Answer.Page([.. folder.All()], AdminJson.Readable.PageStoredSnapshot);

    static IResult Get(string name, SnapshotFolder folder) =>
        RefusalOf(name, folder) ?? TypedResults.Stream(folder.Open(name), "application/json");

    static async Task<IResult> Save(string name, HttpContext context, SnapshotFolder folder)
    {
        if (SnapshotName.ProblemOf(name) is { } problem) return Answer.BadRequest(problem);
        try
        {
            return await folder.SaveAsync(name, context.Sandbox()) is { } refused
                ? Answer.Problem(StatusCodes.Status409Conflict, refused)
                : Answer.Json(folder.Describe(name), AdminJson.Readable.StoredSnapshot, StatusCodes.Status201Created);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Problem(StatusCodes.Status507InsufficientStorage, $"{folder.Path} cannot be written: {e.Message}");
        }
    }

    static async Task<IResult> Load(string name, HttpContext context, SnapshotFolder folder, SandboxRegistry registry)
    {
        if (RefusalOf(name, folder) is { } refusal) return refusal;
        var (document, problem) = await folder.ReadAsync(name);
        if (problem is not null) return Answer.BadRequest(problem);
        var sandbox = context.Sandbox();
        return await Snapshot.RestoreAsync(registry, sandbox, document) is { } refused
            ? Snapshots.Refuse(refused)
            : Answer.Json(SandboxView.Of(sandbox, context.Request), AdminJson.Readable.SandboxView);
    }

    static IResult Delete(string name, SnapshotFolder folder)
    {
        if (RefusalOf(name, folder) is { } refusal) return refusal;
        folder.Delete(name);
        return TypedResults.NoContent();
    }
}
