using System.Text.Json;
using Simulators.Host.Matching;
using Simulators.Host.Stubs;

namespace Simulators.Host.Admin.Stubs;

/// <summary>The stubs, by WireMock's calls and in its form [wiremock.org/docs/standalone/admin-api-reference].</summary>
static class Mappings
{
    /// <summary>A stub may bring a body of its own; many may be imported at once.</summary>
    const int LongestBody = 32 * 1024 * 1024;

    public static void Map(RouteGroupBuilder admin)
    {
        var mappings = admin.MapGroup("/mappings");
        mappings.MapGet("/", List).WithSummary("The stubs, in the order in which they are tried: ?limit, ?offset.");
        mappings.MapPost("/", (Delegate)Create).WithSummary("Makes a stub that answers in place of the simulator: {request, response, priority?, scenarioName?, ...}.");
        mappings.MapDelete("/", RemoveAll).WithSummary("Takes all stubs out, scenarios and their settings too.");
        mappings.MapPost("/reset", RemoveAll).WithSummary("The same: there are no stubs in files to go back to.");
        mappings.MapPost("/save", Save).WithSummary("Refused: stubs live as long as their sandbox.");
        mappings.MapPost("/import", (Delegate)Import).WithSummary("Makes many at once, all or none: {mappings, importOptions?: {duplicatePolicy?, deleteAllNotInImport?}}.");
        mappings.MapPost("/remove", (Delegate)Remove).WithSummary("Takes out the stub of this id, or of the same request pattern.");
        mappings.MapPost("/find-by-metadata", (Delegate)FindByMetadata).WithSummary("The stubs whose metadata fit a pattern.");
        mappings.MapPost("/remove-by-metadata", (Delegate)RemoveByMetadata).WithSummary("Takes out the stubs whose metadata fit a pattern.");
        mappings.MapGet("/unmatched", Unmatched).WithSummary("The stubs that answered no request of the journal.");
        mappings.MapDelete("/unmatched", RemoveUnmatched).WithSummary("Takes those out.");
        mappings.MapGet("/{id}", Get).WithSummary("One stub.");
        mappings.MapPut("/{id}", (Delegate)Edit).WithSummary("Another stub in its place.");
        mappings.MapDelete("/{id}", Delete).WithSummary("Takes one stub out.");
    }

    static IResult List(HttpContext context)
    {
        var (limit, offset) = (context.QueryNumber("limit", int.MaxValue), context.QueryNumber("offset", 0));
        var all = StubSet.Of(context.Sandbox()).All;
        return Show(all.Skip(offset).Take(limit), all.Count);
    }

    static async Task<IResult> Create(HttpContext context, StubReader reader)
    {
        var stubs = StubSet.Of(context.Sandbox());
        var stub = reader.Read(await Body.ReadAsync(context, LongestBody), stubs.NextId);
        if (stubs.Find(stub.Id) is not null)
            throw PatternJson.Unsupported("id", $"is taken by another stub: PUT /__admin/mappings/{stub.Id} puts this one in its place");
        Put(stubs, [stub]);
        return Show(stub, StatusCodes.Status201Created);
    }

    static async Task<IResult> Edit(string id, HttpContext context, StubReader reader)
    {
        var stubs = StubSet.Of(context.Sandbox());
        if (Find(stubs, id) is not { } former) return NoStub(id);
        var stub = reader.Read(await Body.ReadAsync(context, LongestBody), () => former.Id);
        if (stub.Id != former.Id) throw PatternJson.Unsupported("id", $"is not {former.Id}, which the path names");
        Put(stubs, [stub]);
        return Show(stub);
    }

    static IResult Get(string id, HttpContext context) =>
        Find(StubSet.Of(context.Sandbox()), id) is { } stub ? Show(stub) : NoStub(id);

    static IResult Delete(string id, HttpContext context)
    {
        var stubs = StubSet.Of(context.Sandbox());
        return Find(stubs, id) is { } stub && stubs.Remove(other => other.Id == stub.Id).Count > 0 ? Done() : NoStub(id);
    }

    static IResult RemoveAll(HttpContext context)
    {
        StubSet.Of(context.Sandbox()).Reset();
        return Done();
    }

    static IResult Save() => throw PatternJson.Unsupported(
        "mappings/save", "is not supported here: stubs live as long as their sandbox; keep what GET /__admin/mappings answers and import it");

    static async Task<IResult> Import(HttpContext context, StubReader reader)
    {
        var stubs = StubSet.Of(context.Sandbox());
        var order = ImportOrder.Read(await Body.ReadAsync(context, LongestBody));
        var read = order.Mappings.Select((json, i) => reader.Read(json, stubs.NextId, $"mappings[{i}]")).ToList();
        // WireMock takes them so that the first in the list is tried first.
        read.Reverse();
        var wanted = order.Overwrite ? read : [.. read.Select(stub => stubs.Find(stub.Id) ?? stub)];
        Put(stubs, wanted, order.DeleteOthers);
        return Done();
    }

    static async Task<IResult> Remove(HttpContext context, StubReader reader)
    {
        var stubs = StubSet.Of(context.Sandbox());
        var json = await Body.ReadAsync(context, LongestBody);
        var stub = reader.Read(json, () => Guid.Empty);
        if (stubs.Remove(other => other.Id == stub.Id).Count > 0) return Done();
        var (equality, budget) = (new JsonEquality(ignoreOrder: false, ignoreExtra: false), new Budget());
        var request = stub.Json.GetProperty("request");
        if (stubs.All.FirstOrDefault(other => equality.Holds(other.Json.GetProperty("request"), request, budget)) is { } same)
            stubs.Remove(other => other.Id == same.Id);
        return Done();
    }

    static async Task<IResult> FindByMetadata(HttpContext context)
    {
        var pattern = PatternReader.Read(await Body.ReadAsync(context), "$");
        Stub[] found = [.. StubSet.Of(context.Sandbox()).All.Where(stub => stub.HasMetadata(pattern))];
        return Show(found, found.Length);
    }

    static async Task<IResult> RemoveByMetadata(HttpContext context)
    {
        var pattern = PatternReader.Read(await Body.ReadAsync(context), "$");
        StubSet.Of(context.Sandbox()).Remove(stub => stub.HasMetadata(pattern));
        return Done();
    }

    static IResult Unmatched(HttpContext context)
    {
        var used = UsedIn(context);
        Stub[] found = [.. StubSet.Of(context.Sandbox()).All.Where(stub => !used.Contains(stub.Id))];
        return Show(found, found.Length);
    }

    static IResult RemoveUnmatched(HttpContext context)
    {
        var used = UsedIn(context);
        StubSet.Of(context.Sandbox()).Remove(stub => !used.Contains(stub.Id));
        return Done();
    }

    static HashSet<Guid> UsedIn(HttpContext context) =>
        [.. context.Sandbox().Journal.Entries().Select(exchange => exchange.Stub).OfType<Guid>()];

    static void Put(StubSet stubs, IReadOnlyList<Stub> added, bool deleteOthers = false)
    {
        if (stubs.Put(added, deleteOthers) is { } problem) throw PatternJson.Unsupported("mappings", $"are too many: {problem}");
    }

    static Stub? Find(StubSet stubs, string id) => Guid.TryParse(id, out var guid) ? stubs.Find(guid) : null;

    static IResult Show(Stub stub, int status = StatusCodes.Status200OK) => Answer.Json(stub.Json, AdminJson.Readable.JsonElement, status);

    static IResult Show(IEnumerable<Stub> stubs, int total) => Answer.Json(
        new MappingList([.. stubs.Select(stub => stub.Json)], new MappingMeta(total)), AdminJson.Readable.MappingList);

    /// <summary>WireMock's clients read an answer as JSON, if there is nothing to say too.</summary>
    public static IResult Done() => TypedResults.Text("{}", "application/json");

    static IResult NoStub(string id) => Answer.NotFound($"There is no stub '{id}'.");
}

sealed record MappingList(IReadOnlyList<JsonElement> Mappings, MappingMeta Meta);

sealed record MappingMeta(int Total);
