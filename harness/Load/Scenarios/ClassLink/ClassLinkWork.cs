using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Simulators.Load.Scenarios.ClassLink;

/// <summary>
/// A pull, the district's changes, a delta. An item of a pull is a collection: as consumers do, the next page is asked for
/// when the
/// one before it was read. So never more than six workers are busy with a pull.
/// </summary>
sealed class ClassLinkWork : ILoadWork
{
    const string Users = "users";
    const string Pull = "pull";
    const string Delta = "delta";
    const int Limit = 1000;

    /// <summary>A token that is refused when it is new is not mended by a third one.</summary>
    const int MostTokens = 3;

    static readonly string[] s_collections = [Users, "enrollments", "classes", "courses", "orgs", "academicSessions"];

    readonly LoadPlace _place;
    readonly ClassLinkDistrict _district;
    readonly SharedToken _token;
    readonly string _root;
    readonly List<string>[] _pulled = [.. s_collections.Select(_ => new List<string>())];
    readonly List<string>[] _deltas = [.. s_collections.Select(_ => new List<string>())];
    readonly string?[] _newest = new string?[s_collections.Length];

    public ClassLinkWork(LoadPlace place, ClassLinkDistrict district)
    {
        (_place, _district) = (place, district);
        _root = place.Platform.BaseUrl.AbsoluteUri.TrimEnd('/');
        _token = new SharedToken(TimeSpan.FromMinutes(55), FetchTokenAsync);
        Phases =
        [
            new LoadPhase(Pull, s_collections.Length, PullAsync),
            district.Changes,
            new LoadPhase(Delta, s_collections.Length, DeltaAsync),
        ];
    }

    public IReadOnlyList<LoadPhase> Phases { get; }

    /// <summary>What was read must be what is there: nothing twice, nothing left out.</summary>
    public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
    {
        var checks = new List<CollectionCheck>();
        for (var i = 0; i < s_collections.Length; i++)
        {
            var (pull, delta) = (new Census(s_collections[i]), new Census($"{s_collections[i]}, delta"));
            await foreach (var row in _place.RowsAsync("classlink", s_collections[i], cancellation))
                pull.Record(row.Text("sourcedId") ?? "", progress[Pull, i]);
            foreach (var id in _pulled[i]) pull.Row(id);
            if (s_collections[i] == Users) RecordChanges(delta, progress, progress[Delta, i]);
            foreach (var id in _deltas[i]) delta.Row(id);
            checks.Add(pull.Check());
            if (_newest[i] is not null) checks.Add(delta.Check());
        }

        return checks;
    }

    /// <summary>A change that the desk acknowledged must be in a delta that was read to its end.</summary>
    void RecordChanges(Census delta, WorkProgress progress, ItemEnd read)
    {
        for (var item = 0L; item < _district.Changes.Items; item++)
        {
            var change = progress[_district.Changes.Name, item];
            delta.Record(_district.Changed(item).ExternalId, change == ItemEnd.Acknowledged ? read : change);
        }
    }

    async Task PullAsync(LoadWorker worker, long item, CancellationToken cancellation) =>
        _newest[item] = await ReadAsync(worker, s_collections[item], "", _pulled[item], cancellation);

    Task DeltaAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var collection = s_collections[item];
        if (_newest[item] is { } since)
            return ReadAsync(worker, collection, $"&filter={Uri.EscapeDataString($"dateLastModified>'{since}'")}", _deltas[item], cancellation);
        worker.Miss($"{collection} delta", "the collection was not pulled, so nobody knows since when");
        return Task.CompletedTask;
    }

    /// <returns>The newest dateLastModified that was seen; null when the pull is not whole.</returns>
    async Task<string?> ReadAsync(
        LoadWorker worker, string collection, string filter, List<string> seen, CancellationToken cancellation)
    {
        string? newest = null;
        for (var offset = 0L; ; offset += Limit)
        {
            var operation = filter.Length == 0 ? collection : $"{collection} delta";
            var page = string.Create(
                CultureInfo.InvariantCulture,
                $"{_root}/ims/oneroster/rostering/v1p2/{collection}?limit={Limit}&offset={offset}{filter}");
            if (await PageAsync(worker, operation, page, cancellation) is not { } read) return null;
            seen.AddRange(read.SourcedIds);
            if (string.CompareOrdinal(read.Newest, newest) > 0) newest = read.Newest;
            if (read.SourcedIds.Count < Limit) return newest;
        }
    }

    async Task<RosterPage?> PageAsync(LoadWorker worker, string operation, string address, CancellationToken cancellation)
    {
        string? refused = null;
        for (var tokens = 0; tokens < MostTokens; tokens++)
        {
            if (await _token.GetAsync(worker, refused, cancellation) is not { } token)
            {
                worker.Miss(operation, "no token is to be had");
                return null;
            }

            RosterPage? page = null;
            var (reply, _) = await worker.SendAsync(
                operation, 1, () => Get(address, token), answer => Judge(answer, out page), cancellation);
            if (reply is not { Status: 401 }) return page;
            refused = token;
        }

        worker.Miss(operation, "every token is refused");
        return null;
    }

    static Judgement Judge(LoadReply reply, out RosterPage? page)
    {
        page = reply.Status == 200 ? RosterPage.Of(reply.Body) : null;
        return (reply.Status, page) switch
        {
            (200, { } read) => Judgement.OfCreated(read.SourcedIds.Count),
            (401, _) => Judgement.OfHelp() with { Reason = "401: the token is over" },
            ( >= 400 and < 500, _) => Judgement.OfRejected($"HTTP {reply.Status}"),
            _ => Judgement.OfFailed($"HTTP {reply.Status} without a page"),
        };
    }

    static HttpRequestMessage Get(string address, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    async Task<string?> FetchTokenAsync(LoadWorker worker, CancellationToken cancellation)
    {
        var credentials = _place.Platform.Credentials;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials["clientId"]}:{credentials["clientSecret"]}"));
        string? token = null;
        await worker.SendAsync(
            "token",
            0,
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, $"{_root}/token")
                {
                    Content = new FormUrlEncodedContent(
                    [
                        new("grant_type", "client_credentials"),
                        new("scope", "https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly"),
                    ]),
                };
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
                return request;
            },
            reply =>
            {
                token = AdminCalls.ObjectOf(reply)?.Text("access_token");
                return token is not null ? Judgement.OfHelp()
                    : reply.Status is >= 400 and < 500 ? Judgement.OfRejected($"HTTP {reply.Status}", 0)
                    : Judgement.OfFailed($"HTTP {reply.Status} without a token");
            },
            cancellation);
        return token;
    }
}
