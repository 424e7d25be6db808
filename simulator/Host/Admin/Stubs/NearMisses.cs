using System.Text;
using System.Text.Json;
using Simulators.Host.Admin.Requests;
using Simulators.Host.Matching;
using Simulators.Host.Stubs;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Stubs;

/// <summary>What nearly fitted: the way to find out why a stub did not answer, or a request was not found.</summary>
static class NearMisses
{
    /// <summary>As many as WireMock shows.</summary>
    const int Shown = 3;

    /// <summary>Of a long journal the newest requests are held against a pattern.</summary>
    const int MostRequests = 1000;

    public static void Map(RouteGroupBuilder admin)
    {
        var near = admin.MapGroup("/near-misses");
        near.MapPost("/request", (Delegate)OfRequest).WithSummary("The stubs that are nearest to a request: {url, method?, headers?, body?}.");
        near.MapPost("/request-pattern", (Delegate)OfPattern).WithSummary("The requests of the journal that are nearest to a request pattern.");
        admin.MapGet("/requests/unmatched/near-misses", OfUnmatched).WithSummary("The stubs that are nearest to each request that nobody answered.");
    }

    /// <summary>The requests nearest to a pattern, nearest first.</summary>
    public static IReadOnlyList<NearMiss> Of(Sandbox sandbox, RequestPattern pattern, JsonElement json) =>
    [
        .. sandbox.Journal.Entries().Reverse().Take(MostRequests)
            .Select(exchange => (Exchange: exchange, Distance: pattern.Distance(new RequestSubject(exchange.Request))))
            .OrderBy(near => near.Distance).Take(Shown)
            .Select(near => new NearMiss(ViewOf(near.Exchange), null, json, new MatchView(near.Distance))),
    ];

    static async Task<IResult> OfPattern(HttpContext context)
    {
        var json = await Body.ReadAsync(context);
        var pattern = RequestPattern.Read(json, "");
        return RequestRoutes.Bounded(() => Show(Of(context.Sandbox(), pattern, json)));
    }

    static async Task<IResult> OfRequest(HttpContext context)
    {
        var json = await Body.ReadAsync(context);
        var request = RequestIn(json);
        var stubs = StubSet.Of(context.Sandbox());
        var view = JsonSerializer.Deserialize(json, AdminJson.Readable.JsonElement);
        return RequestRoutes.Bounded(() => Show([.. Nearest(stubs, request, view)]));
    }

    static IResult OfUnmatched(HttpContext context)
    {
        var sandbox = context.Sandbox();
        var stubs = StubSet.Of(sandbox);
        return RequestRoutes.Bounded(() => Show(
        [
            .. sandbox.Journal.Entries().Reverse().Where(exchange => exchange.Outcome == Outcome.Unrouted).Take(MostRequests)
                .SelectMany(exchange => Nearest(stubs, exchange.Request, ViewOf(exchange))),
        ]));
    }

    static IEnumerable<NearMiss> Nearest(StubSet stubs, WireRequest request, JsonElement view) =>
        stubs.Nearest(new RequestSubject(request)).Take(Shown)
            .Select(near => new NearMiss(view, near.Stub.Json, null, new MatchView(near.Distance)));

    static JsonElement ViewOf(Exchange exchange) =>
        JsonSerializer.SerializeToElement(RequestView.Of(exchange), AdminJson.Readable.RequestView);

    static IResult Show(IReadOnlyList<NearMiss> misses) =>
        Answer.Json(new NearMissList(misses), AdminJson.Readable.NearMissList);

    /// <summary>A request as the journal shows one; whoever asks has it from there, or writes what he means to send.</summary>
    static WireRequest RequestIn(JsonElement json)
    {
        var members = PatternJson.Members(json, "$").ToDictionary(member => member.Name, member => member.Value);
        if (!members.TryGetValue("url", out var named)) throw PatternJson.Unsupported("url", "is missing");
        var url = PatternJson.Text(named, "url");
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var origin = Uri.TryCreate(TextOf("absoluteUrl"), UriKind.Absolute, out var absolute) ? absolute : new Uri("http://localhost");
        var body = members.TryGetValue("bodyAsBase64", out var base64) && base64.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : Encoding.UTF8.GetBytes(TextOf("body") ?? "");
        return new WireRequest
        {
            Method = TextOf("method") ?? "GET",
            Path = question < 0 ? url : url[..question],
            Query = question < 0 ? "" : url[question..],
            Scheme = origin.Scheme,
            Host = origin.Authority,
            Target = url,
            Headers = members.TryGetValue("headers", out var headers) ? [.. HeaderText.ReadReceived(headers, "headers")] : [],
            Body = body,
            BodyLength = body.Length,
            Form = Form.Empty,
        };

        string? TextOf(string name) => members.TryGetValue(name, out var value) ? PatternJson.Text(value, name) : null;
    }
}

sealed record NearMissList(IReadOnlyList<NearMiss> NearMisses);

/// <summary>A request and a stub or a pattern that nearly fit.</summary>
sealed record NearMiss(JsonElement Request, JsonElement? StubMapping, JsonElement? RequestPattern, MatchView MatchResult);

/// <param name="Distance">From 0, it fits, towards 1.</param>
sealed record MatchView(double Distance);
