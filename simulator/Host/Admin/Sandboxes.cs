using System.Text.Json;
using Simulators.Host.Snapshots;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>Worlds of their own: make, fork, look at and delete them.</summary>
static class Sandboxes
{
    public static void Map(RouteGroupBuilder admin)
    {
        var sandboxes = admin.MapGroup("/sandboxes");
        sandboxes.MapGet("/", List).WithSummary("Every sandbox with its base URLs and credentials.");
        sandboxes.MapPost("/", Create)
            .WithSummary("Makes a sandbox, empty, seeded (none, demo or a snapshot) or as a fork: {id?, from?, seed?, ttl?}.");
        sandboxes.MapGet("/{id}", Get).WithSummary("A sandbox: time, base URLs and credentials.");
        sandboxes.MapDelete("/{id}", Delete).WithSummary("Deletes a sandbox; the default one stays.");
    }

    static IResult List(HttpContext context, SandboxRegistry registry) => Answer.Page(
        [.. registry.All.Select(sandbox => SandboxView.Of(sandbox, context.Request))],
        AdminJson.Readable.PageSandboxView);

    static IResult Get(string id, HttpContext context, SandboxRegistry registry) =>
        registry.TryFind(id, out var sandbox)
            ? Answer.Json(SandboxView.Of(sandbox, context.Request), AdminJson.Readable.SandboxView)
            : NoSandbox(id);

    static IResult Delete(string id, SandboxRegistry registry)
    {
        if (id == SandboxRegistry.DefaultId)
            return Answer.BadRequest("The default sandbox cannot be deleted; POST /__admin/reset takes it back to its seed.");
        return registry.Delete(id) ? TypedResults.NoContent() : NoSandbox(id);
    }

    static async Task<IResult> Create(HttpContext context, SandboxRegistry registry, SnapshotFolder folder)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.SandboxOrder, Body.OfSnapshot);
        TimeSpan? life = null;
        if (order.Ttl is not null)
        {
            if (!IsoDuration.TryParse(order.Ttl, out var ttl) || ttl <= TimeSpan.Zero)
                return Answer.BadRequest($"ttl: '{order.Ttl}' is no length of time; PT30M is one.");
            life = ttl;
        }

        if (order.Seed is { ValueKind: JsonValueKind.String } seed && seed.GetString() is { } name and not ("none" or "demo"))
        {
            if (!folder.Has(name)) return Answer.BadRequest($"seed: '{name}' is neither \"none\" nor \"demo\" nor a snapshot in {folder.Path}.");
            var (document, unreadable) = await folder.ReadAsync(name);
            if (unreadable is not null) return Answer.BadRequest(unreadable);
            order = order with { Seed = document };
        }

        if (order is { From: not null, Seed: not null })
            return Answer.BadRequest("Give either from or seed: a fork begins with what the other sandbox holds.");
        if (order.Id is not null && registry.TryFind(order.Id, out _)) return Taken(order.Id);
        var (sandbox, refusal) = order.From is null
            ? await SeededAsync(registry, order, life)
            : await ForkedAsync(registry, order, life);
        return sandbox is null
            ? refusal!
            : Answer.Json(SandboxView.Of(sandbox, context.Request), AdminJson.Readable.SandboxView, StatusCodes.Status201Created);
    }

    static async ValueTask<(Sandbox? Sandbox, IResult? Refusal)> ForkedAsync(
        SandboxRegistry registry,
        SandboxOrder order,
        TimeSpan? life)
    {
        if (!registry.TryFind(order.From!, out var from)) return (null, NoSandbox(order.From!));
        var (sandbox, problem) = await registry.ForkAsync(from, order.Id, life);
        return (sandbox, sandbox is null ? NotMade(registry, order.Id, problem!) : null);
    }

    static async ValueTask<(Sandbox? Sandbox, IResult? Refusal)> SeededAsync(
        SandboxRegistry registry,
        SandboxOrder order,
        TimeSpan? life)
    {
        if (!TryReadSeed(order.Seed, out var demo, out var snapshot))
        {
            return (null, Answer.BadRequest(
                "seed is neither \"none\" nor \"demo\" nor a snapshot's name, nor a snapshot as GET /__admin/snapshot gives it."));
        }

        var (sandbox, problem) = registry.Create(order.Id, life);
        if (sandbox is null) return (null, NotMade(registry, order.Id, problem!));
        await SandboxRegistry.SeedAsync(sandbox, demo);
        if (snapshot is null) return (sandbox, null);
        if (await Snapshot.RestoreAsync(registry, sandbox, snapshot.Value) is { } refused)
        {
            registry.Delete(sandbox.Id);
            return (null, Snapshots.Refuse(refused));
        }

        sandbox.KeepAsSeed();
        return (sandbox, null);
    }

    static bool TryReadSeed(JsonElement? seed, out bool demo, out JsonElement? snapshot)
    {
        (demo, snapshot) = (false, null);
        switch (seed)
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return true;
            case { ValueKind: JsonValueKind.Object }:
                snapshot = seed;
                return true;
            case { ValueKind: JsonValueKind.String } named:
                demo = named.GetString() == "demo";
                return demo || named.GetString() == "none";
            default:
                return false;
        }
    }

    static IResult NotMade(SandboxRegistry registry, string? id, string problem) =>
        id is not null && registry.TryFind(id, out _) ? Taken(id) : Answer.BadRequest(problem);

    static IResult Taken(string id) =>
        Answer.Problem(StatusCodes.Status409Conflict, $"There is a sandbox '{id}' already.");

    static IResult NoSandbox(string id) => Answer.NotFound($"There is no sandbox '{id}'.");
}

/// <summary>What a new sandbox shall be.</summary>
sealed record SandboxOrder(string? Id, string? From, JsonElement? Seed, string? Ttl);
