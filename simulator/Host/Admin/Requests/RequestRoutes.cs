using System.Globalization;
using System.Text.RegularExpressions;
using Simulators.Host.Matching;
using Simulators.Host.Stubs;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// The journal, by WireMock's calls and in its form [wiremock.org/docs/standalone/admin-api-reference], so that its
/// clients can verify what was sent.
/// </summary>
static class RequestRoutes
{
    public static void Map(RouteGroupBuilder admin)
    {
        var requests = admin.MapGroup("/requests");
        requests.MapGet("/", List).WithSummary("The exchanges, newest first: ?limit, ?since=TIME.");
        requests.MapDelete("/", Clear).WithSummary("Empties the journal and its counts.");
        requests.MapPost("/reset", Clear).WithSummary("The same, as older clients ask for it.");
        requests.MapGet("/unmatched", Unmatched).WithSummary("The requests that no operation answered.");
        requests.MapPost("/find", (Delegate)Find).WithSummary("The requests that fit the criteria, newest first.");
        requests.MapPost("/count", (Delegate)Count).WithSummary("How many requests fit the criteria.");
        requests.MapPost("/remove-by-metadata", (Delegate)RemoveByMetadata)
            .WithSummary("Takes the exchanges out that were answered by stubs whose metadata fit a pattern.");
        requests.MapPost("/remove", (Delegate)Remove).WithSummary("Takes the exchanges that fit the criteria out.");
        Awaiting.Map(requests);
        requests.MapGet("/{id}", Get).WithSummary("One exchange.");
        requests.MapDelete("/{id}", Delete).WithSummary("Takes one exchange out.");
    }

    static IResult List(HttpContext context)
    {
        var sandbox = context.Sandbox();
        var since = Since(context);
        var limit = context.QueryNumber("limit", int.MaxValue);
        return Answer.Json(
            new RequestList(
                [.. Newest(sandbox, exchange => since is null || exchange.ReceivedAt >= since)
                    .Take(limit)
                    .Select(exchange => ExchangeView.Of(exchange, sandbox))],
                MetaOf(sandbox)),
            AdminJson.Readable.RequestList);
    }

    static IResult Unmatched(HttpContext context) =>
        Found(context.Sandbox(), exchange => exchange.Outcome == Outcome.Unrouted);

    static async Task<IResult> Find(HttpContext context)
    {
        var criteria = Criteria.Read(await Body.ReadAsync(context));
        return Bounded(() => Found(context.Sandbox(), criteria.Fits));
    }

    static async Task<IResult> Count(HttpContext context)
    {
        var criteria = Criteria.Read(await Body.ReadAsync(context));
        var journal = context.Sandbox().Journal;
        return Bounded(() =>
        {
            var evicted = journal.Evicted;
            var forgotten = criteria.IsCountable ? journal.EvictedCounts().Where(criteria.Fits).Sum(count => count.Count) : 0;
            var held = journal.Entries().Count(criteria.Fits);
            return Answer.Json(
                new CountAnswer(held + forgotten, evicted > 0 ? new CountMeta(evicted, criteria.IsCountable) : null),
                AdminJson.Readable.CountAnswer);
        });
    }

    static async Task<IResult> Remove(HttpContext context)
    {
        var criteria = Criteria.Read(await Body.ReadAsync(context));
        var sandbox = context.Sandbox();
        return Bounded(() =>
        {
            var fitting = sandbox.Journal.Entries().Where(criteria.Fits).ToHashSet();
            var removed = sandbox.Journal.Remove(fitting.Contains);
            return Answer.Json(
                new RemovedRequests([.. removed.Select(exchange => ExchangeView.Of(exchange, sandbox))]),
                AdminJson.Readable.RemovedRequests);
        });
    }

    static async Task<IResult> RemoveByMetadata(HttpContext context)
    {
        var pattern = PatternReader.Read(await Body.ReadAsync(context), "$");
        var sandbox = context.Sandbox();
        return Bounded(() =>
        {
            var ids = StubSet.Of(sandbox).All.Where(stub => stub.HasMetadata(pattern)).Select(stub => stub.Id).ToHashSet();
            var removed = sandbox.Journal.Remove(exchange => exchange.Stub is { } stub && ids.Contains(stub));
            return Answer.Json(
                new RemovedRequests([.. removed.Select(exchange => ExchangeView.Of(exchange, sandbox))]),
                AdminJson.Readable.RemovedRequests);
        });
    }

    static IResult Clear(HttpContext context)
    {
        context.Sandbox().Journal.Reset();
        return Answer.Json(new RemovedRequests([]), AdminJson.Readable.RemovedRequests);
    }

    static IResult Get(string id, HttpContext context)
    {
        var sandbox = context.Sandbox();
        var found = Guid.TryParse(id, out var guid) ? Newest(sandbox, exchange => exchange.Id == guid).FirstOrDefault() : null;
        return found is null
            ? NoRequest(id, sandbox)
            : Answer.Json(ExchangeView.Of(found, sandbox), AdminJson.Readable.ExchangeView);
    }

    static IResult Delete(string id, HttpContext context)
    {
        var sandbox = context.Sandbox();
        return Guid.TryParse(id, out var guid) && sandbox.Journal.Remove(exchange => exchange.Id == guid).Count > 0
            ? TypedResults.NoContent()
            : NoRequest(id, sandbox);
    }

    static IResult NoRequest(string id, Sandbox sandbox) => Answer.NotFound(
        $"The journal of '{sandbox.Id}' holds no request '{id}' ({sandbox.Journal.Evicted} older ones were evicted).");

    static IResult Found(Sandbox sandbox, Func<Exchange, bool> which)
    {
        List<RequestView> found = [.. Newest(sandbox, which).Select(exchange => RequestView.Alone(exchange, sandbox.Id))];
        return Answer.Json(
            new FoundRequests(found, sandbox.Journal.Evicted is > 0 and var evicted ? new ListMeta(found.Count, evicted) : null),
            AdminJson.Readable.FoundRequests);
    }

    static IEnumerable<Exchange> Newest(Sandbox sandbox, Func<Exchange, bool> which) =>
        sandbox.Journal.Entries().Reverse().Where(which);

    static ListMeta MetaOf(Sandbox sandbox)
    {
        var evicted = sandbox.Journal.Evicted;
        return new ListMeta(sandbox.Journal.Entries().Count + evicted, StubSettings.Of(sandbox).ShowsSimulator ? evicted : null);
    }

    static DateTimeOffset? Since(HttpContext context)
    {
        var text = context.Request.Query["since"].ToString();
        if (text.Length == 0) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            ? since
            : throw Body.Bad($"since: '{text}' is no time; 2026-11-22T05:00:00Z is one.");
    }

    /// <summary>A search through the journal; patterns that cost too much are refused.</summary>
    public static IResult Bounded(Func<IResult> search)
    {
        try
        {
            return search();
        }
        catch (RegexMatchTimeoutException e)
        {
            throw PatternJson.Unsupported($"The regular expression {e.Pattern}", "took too long; nested repetitions do that");
        }
        catch (TooCostlyException e)
        {
            throw PatternJson.Unsupported("$", $"costs too much: {e.Message}");
        }
    }
}
