using System.Text.Json.Nodes;
using Simulators.Port;

namespace Simulators.Load.Scenarios.Integrations;

/// <summary>
/// An integration under load: the harness gives it students in batches (<c>provisionUsers</c>) and it brings them to the
/// platform by its own means. Measured is the command, from the order to the answer; afterwards the simulator's state tells
/// whether everybody is there once, as the integration says.
/// </summary>
/// <remarks>It sets its sandbox to judge signatures by the machine's clock: an integration of another process signs by
/// it.</remarks>
public sealed class IntegrationProvisioning : ILoadScenario, IAsyncDisposable
{
    /// <summary>How many people a command has.</summary>
    public const int Batch = 50;

    /// <summary>Where people are at each platform, and what they and their records have in common.</summary>
    static readonly Dictionary<string, (string Collection, string Member, bool IsEmail)> s_places =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["classin"] = ("users", "email", true),
            ["electa"] = ("users", "email", true),
            ["digitalchalk"] = ("users", "emailAddress", true),
            ["studentgroups"] = ("students", "uid", false),
        };

    readonly IntegrationPool _pool;
    readonly bool _takesTurns;
    IntegrationLeases? _leases;

    /// <param name="platform">Where it brings people.</param>
    /// <param name="open">Opens an integration; one for each worker, unless workers take turns.</param>
    /// <param name="takesTurns">Whether there is only one, with one state for everybody.</param>
    /// <exception cref="LoadException">Nobody is brought to this platform.</exception>
    public IntegrationProvisioning(string? platform, Func<IntegrationDriver> open, bool takesTurns)
    {
        if (platform is null || !s_places.ContainsKey(platform))
        {
            throw new LoadException(
                $"integration: provisionUsers goes to one of {string.Join(", ", s_places.Keys)}, and platform is '{platform}'.");
        }

        Platform = platform.ToLowerInvariant();
        (_pool, _takesTurns) = (new IntegrationPool(open), takesTurns);
    }

    public string Name => $"{Platform} by an integration";

    public string Platform { get; }

    public string Description => "provisionUsers of every student in batches of 50, by an integration";

    /// <summary>An integration waits by a clock of its own.</summary>
    public bool CanSkipWaits => false;

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        await place.Sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["stamps"] = "wall" }, cancellation);
        _leases = new IntegrationLeases(_pool, _takesTurns, place.Sandbox.Platforms);
        await MustOfferAsync(cancellation);
        var work = new Work(place, Platform, _leases);
        await work.EachAsync(work.Before, cancellation);
        return work;
    }

    public async ValueTask DisposeAsync()
    {
        _leases?.Dispose();
        await _pool.DisposeAsync();
    }

    async Task MustOfferAsync(CancellationToken cancellation)
    {
        try
        {
            var lease = await _pool.RentAsync(cancellation);
            var (commands, platforms) = (lease.Description.Commands ?? [], lease.Description.Platforms ?? []);
            await _pool.ReturnAsync(lease);
            if (!commands.Contains("provisionUsers"))
                throw new LoadException($"{lease.Driver.Name} does not offer provisionUsers.");
            if (!platforms.Contains(Platform)) throw new LoadException($"{lease.Driver.Name} does not know {Platform}.");
        }
        catch (IntegrationFailureException e)
        {
            throw new LoadException($"integration: {e.Message}");
        }
    }

    sealed class Work : ILoadWork
    {
        const string Command = "provisionUsers";

        readonly LoadPlace _place;
        readonly string _platform;
        readonly IntegrationLeases _leases;
        readonly (string Collection, string Member, bool IsEmail) _people;
        readonly Census _census;

        public Work(LoadPlace place, string platform, IntegrationLeases leases)
        {
            (_place, _platform, _leases, _people) = (place, platform, leases, s_places[platform]);
            _census = new Census(_people.Collection, StringComparer.OrdinalIgnoreCase);
            Phases = [new LoadPhase(Command, (place.People.Count + Batch - 1) / Batch, ProvisionAsync)];
        }

        public IReadOnlyList<LoadPhase> Phases { get; }

        public Action<string> Before => _census.Before;

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            for (var i = 0; i < _place.People.Count; i++)
            {
                var person = _place.People[i];
                _census.Record(_people.IsEmail ? person.Email : person.ExternalId, progress[Command, i / Batch]);
            }

            await EachAsync(_census.Row, cancellation);
            return [_census.Check()];
        }

        public async Task EachAsync(Action<string> see, CancellationToken cancellation)
        {
            await foreach (var row in _place.RowsAsync(_platform, _people.Collection, cancellation))
                see(row.Text(_people.Member) ?? $"a row without {_people.Member}");
        }

        async Task ProvisionAsync(LoadWorker worker, long item, CancellationToken cancellation)
        {
            var first = item * Batch;
            var items = new PersonInRole[Math.Min(Batch, _place.People.Count - first)];
            for (var i = 0; i < items.Length; i++) items[i] = new PersonInRole { Person = PersonOf(first + i), Role = "student" };
            await worker.DoAsync(
                Command,
                items.Length,
                async cancel =>
                {
                    try
                    {
                        var command = new ProvisionUsers { Platform = _platform, Items = items };
                        return Judge(await _leases.AskAsync(command, cancel), items.Length);
                    }
                    catch (IntegrationFailureException)
                    {
                        return Judgement.OfFailed("the integration failed, or did not answer in time");
                    }
                },
                cancellation);
        }

        Person PersonOf(long index)
        {
            var person = _place.People[index];
            return new Person
            {
                ExternalId = person.ExternalId,
                Email = person.Email,
                FirstName = person.FirstName,
                LastName = person.LastName,
            };
        }

        static Judgement Judge(IntegrationAnswer answer, int count)
        {
            if (!answer.Ok || answer.Items is null) return Judgement.OfFailed($"not ok: {answer.Error ?? "no reason"}");
            var refused = answer.Items.Where(one => one.Outcome is Outcome.Rejected or Outcome.Unknown).ToList();
            var created = answer.Items.Count(one => one.Outcome == Outcome.Created);
            return new Judgement(
                RequestOutcome.Answered,
                created,
                count - created - refused.Count,
                refused.Count,
                refused.Count == 0 ? null : Reason(refused[0]));
        }

        static string Reason(ItemAnswer one)
        {
            var end = one.Outcome == Outcome.Unknown ? "unknown" : "rejected";
            return $"{end}: {one.Error ?? "no reason"}";
        }
    }
}
