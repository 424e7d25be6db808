using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Simulators.Load.Scenarios.DigitalChalk;

/// <summary>
/// DigitalChalk, as a company's HR system fills it: <c>createAndRegisterUser</c> for everybody, into one offering, each call
/// signed.
/// </summary>
public sealed class DigitalChalkProvisioning : ILoadScenario
{
    public string Name => "digitalchalk";

    public string Platform => "digitalchalk";

    public string Description => "createAndRegisterUser of every student into one offering, over signed SOAP";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var title = string.Create(CultureInfo.InvariantCulture, $"Induction {place.People.District.Seed}");
        if (await OfferingAsync(place, title, cancellation) is null)
        {
            await place.Sandbox.AdminAsync(
                HttpMethod.Post, "digitalchalk/createOffering", new JsonObject { ["offeringTitle"] = title }, cancellation);
        }

        // Asked for anew: when two shards make it at the same moment, both take the same one of the two.
        var offering = await OfferingAsync(place, title, cancellation)
            ?? throw new HttpRequestException($"the offering '{title}' was made and is not there");
        var work = new Work(place, offering);
        await work.NoteWhoIsThereAsync(cancellation);
        return work;
    }

    static async Task<string?> OfferingAsync(LoadPlace place, string title, CancellationToken cancellation)
    {
        string? first = null;
        await foreach (var row in place.RowsAsync("digitalchalk", "offerings", cancellation))
        {
            if (row.Text("offeringTitle") == title && row.Text("offeringId") is { } id
                && (first is null || string.CompareOrdinal(id, first) < 0)) first = id;
        }

        return first;
    }

    sealed class Work : ILoadWork
    {
        const string Operation = "createAndRegisterUser";

        readonly LoadPlace _place;
        readonly string _offering;
        readonly DigitalChalkCalls _calls;
        readonly Census _users = new("users", StringComparer.OrdinalIgnoreCase);
        readonly Census _registrations = new("registrations", StringComparer.OrdinalIgnoreCase);

        public Work(LoadPlace place, string offering)
        {
            (_place, _offering, _calls) = (place, offering, new DigitalChalkCalls(place.Platform));
            Phases = [new LoadPhase(Operation, place.People.Count, CreateAsync)];
        }

        public IReadOnlyList<LoadPhase> Phases { get; }

        public Task NoteWhoIsThereAsync(CancellationToken cancellation) =>
            EachAsync(_users.Before, _registrations.Before, (_, _) => { }, cancellation);

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            for (var i = 0; i < _place.People.Count; i++)
            {
                var end = progress[Operation, i];
                _users.Record(_place.People[i].Email, end);
                _registrations.Record(KeyOf(_place.People[i].Email, _offering), end);
            }

            await EachAsync(_users.Row, _registrations.Row, _registrations.Orphan, cancellation);
            return [_users.Check(), _registrations.Check()];
        }

        Task CreateAsync(LoadWorker worker, long item, CancellationToken cancellation)
        {
            var person = _place.People[item];
            return worker.SendAsync(
                Operation,
                1,
                () => _calls.Request(
                    Operation,
                    worker.Clock.GetUtcNow(),
                    new XElement(
                        DigitalChalkCalls.Api + "user",
                        Part("emailAddress", person.Email),
                        Part("username", person.Email),
                        Part("firstName", person.FirstName),
                        Part("lastName", person.LastName),
                        Part("licenseAgreed", "true"),
                        Part("password", $"Pw-{person.ExternalId}"),
                        Part("passwordReset", "true"),
                        Part("tags", "")),
                    Part("offeringId", _offering)),
                Judge,
                cancellation);
        }

        async Task EachAsync(
            Action<string> user,
            Action<string> registration,
            Action<string, string> orphan,
            CancellationToken cancellation)
        {
            var emails = new Dictionary<string, string>();
            await foreach (var row in _place.RowsAsync("digitalchalk", "users", cancellation))
            {
                var email = row.Text("emailAddress") ?? "";
                emails[row.Text("userId") ?? ""] = email;
                user(email);
            }

            await foreach (var row in _place.RowsAsync("digitalchalk", "registrations", cancellation))
            {
                if (emails.TryGetValue(row.Text("userId") ?? "", out var email)) registration(KeyOf(email, row.Text("offeringId")));
                else orphan($"registration {row.Text("studentRegistrationId")}", "has no user");
            }
        }

        /// <summary>
        /// The faults have no codes, so their texts tell. Whoever is there was made together with the registration: the
        /// simulator's setting <c>createAndRegister</c> says so, and the comparison afterwards shows where it is not so.
        /// </summary>
        static Judgement Judge(LoadReply reply) => DigitalChalkCalls.Read(reply) switch
        {
            (true, _) => Judgement.OfCreated(),
            (_, { } fault) when fault.EndsWith("already exists", StringComparison.Ordinal) => Judgement.OfExisting(),
            (_, { } fault) => Judgement.OfRejected($"fault: {fault}"),
            _ => Judgement.OfFailed($"HTTP {reply.Status} without a SOAP answer"),
        };

        static string KeyOf(string email, string? offering) => $"{email} for {offering}";

        static XElement Part(string name, string value) => new(DigitalChalkCalls.Api + name, value);
    }
}
