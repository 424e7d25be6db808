namespace Simulators.Load.Scenarios.Electa;

/// <summary>
/// Electa, as a school's portal fills it: <c>User/Create</c> for every student with a token that all share, and another token
/// when
/// that one is over.
/// </summary>
public sealed class ElectaProvisioning : ILoadScenario
{
    public string Name => "electa";

    public string Platform => "electa";

    public string Description => "a token, User/Create of every student, another token when one is over";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var work = new Work(place);
        await work.EachUserAsync(work.Before, cancellation);
        return work;
    }

    sealed class Work : ILoadWork
    {
        const string Operation = "User/Create";

        /// <summary>A token that is refused when it is new is not mended by a third one.</summary>
        const int MostTokens = 3;

        readonly LoadPlace _place;
        readonly SharedToken _token;
        readonly Census _census = new("users", StringComparer.OrdinalIgnoreCase);

        public Work(LoadPlace place)
        {
            (_place, _token) = (place, new SharedToken(ElectaToken.Life, new ElectaToken(place.Platform).FetchAsync));
            Phases = [new LoadPhase("create", place.People.Count, CreateAsync)];
        }

        public IReadOnlyList<LoadPhase> Phases { get; }

        public Action<string> Before => _census.Before;

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            for (var i = 0; i < _place.People.Count; i++) _census.Record(_place.People[i].Email, progress["create", i]);
            await EachUserAsync(_census.Row, cancellation);
            return [_census.Check()];
        }

        public async Task EachUserAsync(Action<string> see, CancellationToken cancellation)
        {
            await foreach (var row in _place.RowsAsync("electa", "users", cancellation))
                see(row.Text("email") ?? $"user {row.Number("userId")}");
        }

        async Task CreateAsync(LoadWorker worker, long item, CancellationToken cancellation)
        {
            string? refused = null;
            for (var tokens = 0; tokens < MostTokens; tokens++)
            {
                var token = await _token.GetAsync(worker, refused, cancellation);
                if (token is null)
                {
                    worker.Miss(Operation, "no token is to be had");
                    return;
                }

                var isOver = false;
                await worker.SendAsync(
                    Operation,
                    1,
                    () => Request(token, item),
                    reply => Judge(reply, ref isOver),
                    cancellation);
                if (!isOver) return;
                refused = token;
            }

            worker.Miss(Operation, "every token is refused");
        }

        HttpRequestMessage Request(string token, long item)
        {
            var person = _place.People[item];
            return new HttpRequestMessage(HttpMethod.Post, $"{_place.Platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/User/Create")
            {
                Content = new FormUrlEncodedContent(
                [
                    new("CID", _place.Platform.Credentials["cid"]),
                    new("Token", token),
                    new("Email", person.Email),
                    new("FirstName", person.FirstName),
                    new("LastName", person.LastName),
                    new("UserType", "STD"),
                ]),
            };
        }

        /// <summary>A token that is over is no refusal of the person: the call is made again with another.</summary>
        static Judgement Judge(LoadReply reply, ref bool isTokenOver)
        {
            var answer = ElectaReply.Of(reply);
            isTokenOver = answer?.Code == ElectaReply.InvalidToken;
            return answer switch
            {
                { Code: 0 } => Judgement.OfCreated(),
                { Code: ElectaReply.InvalidToken } => Judgement.OfHelp() with { Reason = "code 3: the token is over" },
                { Code: ElectaReply.EmailInUse } => Judgement.OfExisting(),
                { Code: ElectaReply.Locked } => Judgement.OfThrottled("code 2: access locked", TimeSpan.FromMinutes(1)),
                { Code: var code } => Judgement.OfRejected($"code {code}"),
                null => Judgement.OfFailed($"HTTP {reply.Status} without ResponseCode"),
            };
        }
    }
}
