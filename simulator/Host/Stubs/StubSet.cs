using System.Text.Json;
using Simulators.Host.Matching;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Stubs;

/// <summary>The stubs of one sandbox, the states of their scenarios, and the settings for all of them. Thread-safe.</summary>
sealed class StubSet(long seed) : ISandboxOverlay
{
    /// <summary>So many stubs a sandbox has at most: each request is held against each of them.</summary>
    public const int Most = 10_000;

    /// <summary>And so many bytes, roughly.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    readonly Lock _gate = new();
    readonly Random _chance = new(seed.GetHashCode());
    volatile Stub[] _stubs = [];
    volatile StubSettings _settings = StubSettings.None;
    Dictionary<string, string> _states = [];
    long _place;
    long _id;

    /// <summary>The set of a sandbox; made when there is none yet.</summary>
    public static StubSet Of(Sandbox sandbox) => (StubSet)sandbox.OverlayOr(static owner => new StubSet(owner.Seed));

    public bool IsEmpty => _stubs.Length == 0;

    /// <summary>In the order in which they are held against a request.</summary>
    public IReadOnlyList<Stub> All => _stubs;

    public StubSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    public Stub? Find(Guid id) => Array.Find(_stubs, stub => stub.Id == id);

    /// <summary>The id of the next stub that is given none: the same in every run.</summary>
    public Guid NextId()
    {
        var text = Kernel.Ids.SeededText.Hex(seed, $"stub {Interlocked.Increment(ref _id)}", 32);
        return Guid.ParseExact($"{text[..12]}4{text[13..16]}8{text[17..]}", "N");
    }

    /// <summary>Adds stubs or puts them in the place of those of the same id, all or none.</summary>
    /// <returns>Null, or why not.</returns>
    public string? Put(IReadOnlyList<Stub> stubs, bool deleteOthers = false)
    {
        lock (_gate)
        {
            var all = _stubs.ToDictionary(stub => stub.Id);
            List<Guid> named = [];
            foreach (var stub in stubs)
            {
                all[stub.Id] = stub with { Place = all.TryGetValue(stub.Id, out var former) ? former.Place : ++_place };
                named.Add(stub.Id);
            }

            IEnumerable<Stub> left = deleteOthers ? named.Distinct().Select(id => all[id]) : all.Values;
            Stub[] ordered = [.. left.OrderBy(stub => stub.Priority).ThenByDescending(stub => stub.Place)];
            if (ordered.Length > Most) return $"a sandbox has {Most} stubs at most";
            if (ordered.Sum(stub => (long)stub.Bytes) > MostBytes) return $"the stubs of a sandbox may take {MostBytes} bytes together";
            _stubs = ordered;
            return null;
        }
    }

    public IReadOnlyList<Stub> Remove(Func<Stub, bool> which)
    {
        lock (_gate)
        {
            Stub[] removed = [.. _stubs.Where(which)];
            _stubs = [.. _stubs.Except(removed)];
            return removed;
        }
    }

    /// <summary>As it was before there was any.</summary>
    public void Reset()
    {
        lock (_gate) (_stubs, _states, _settings) = ([], [], StubSettings.None);
    }

    public ISandboxOverlay Fork(long seedOfFork)
    {
        lock (_gate)
        {
            return new StubSet(seedOfFork)
            {
                _stubs = _stubs,
                _settings = _settings,
                _states = new Dictionary<string, string>(_states),
                _place = _place,
                _id = _id,
            };
        }
    }

    /// <summary>The stub that answers this request, or null. Its scenario is in its next state from then on.</summary>
    public Stub? Match(RequestSubject subject)
    {
        while (true)
        {
            var found = Array.Find(_stubs, stub => StateOf(stub) is null or true && stub.Pattern.Fits(subject));
            if (found?.Scenario is not { } part) return found;
            lock (_gate)
            {
                // Another request may have moved the scenario on meanwhile: then it is asked again.
                if (StateOf(found) is false) continue;
                if (part.Next is { } next) _states[part.Name] = next;
                return found;
            }
        }
    }

    /// <summary>The stubs nearest to a request, nearest first.</summary>
    public IEnumerable<(Stub Stub, double Distance)> Nearest(RequestSubject subject) =>
        _stubs.Select(stub => (stub, stub.Pattern.Distance(subject))).OrderBy(near => near.Item2);

    /// <summary>How long the answer of a stub is held back.</summary>
    public TimeSpan DelayOf(StubResponse response)
    {
        var settings = _settings;
        var delay = response.FixedDelay ?? settings.FixedDelay ?? TimeSpan.Zero;
        if ((response.Distribution ?? settings.Distribution) is not { } distribution) return delay;
        lock (_gate) delay += distribution.Draw(_chance);
        return delay;
    }

    public IReadOnlyList<Scenario> Scenarios()
    {
        lock (_gate)
        {
            return [.. _stubs.Where(stub => stub.Scenario is not null).GroupBy(stub => stub.Scenario!.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Scenario(group.Key, _states.GetValueOrDefault(group.Key, Scenario.Started), [.. group]))];
        }
    }

    public void SetState(string scenario, string state)
    {
        lock (_gate) _states[scenario] = state;
    }

    public void ResetStates()
    {
        lock (_gate) _states = [];
    }

    /// <summary>Is the stub's scenario in the state it asks for? Null when it asks for none.</summary>
    bool? StateOf(Stub stub)
    {
        if (stub.Scenario is not { Required: { } required } part) return null;
        lock (_gate) return _states.GetValueOrDefault(part.Name, Scenario.Started) == required;
    }
}

/// <summary>What holds for all stubs of a sandbox.</summary>
/// <param name="FixedDelay">Before every stub's answer.</param>
/// <param name="Distribution">The same, by chance.</param>
/// <param name="ShowsSimulator">
/// Whether the journal's entries have the member <c>simulator</c> beside WireMock's own (<c>"extended": {"simulator": false}</c>).
/// WireMock's Java client refuses members that it does not know.
/// </param>
/// <param name="Json">As they were set.</param>
sealed record StubSettings(TimeSpan? FixedDelay, DelayDistribution? Distribution, bool ShowsSimulator, JsonElement? Json)
{
    public static StubSettings None { get; } = new(null, null, true, null);

    /// <summary>Those of a sandbox.</summary>
    public static StubSettings Of(Sandbox sandbox) => (sandbox.Overlay as StubSet)?.Settings ?? None;
}

/// <summary>A scenario: its state, and the stubs in it.</summary>
sealed record Scenario(string Name, string State, IReadOnlyList<Stub> Stubs)
{
    /// <summary>Where every scenario begins.</summary>
    public const string Started = "Started";

    public IReadOnlyList<string> PossibleStates { get; } =
        [.. Stubs.SelectMany(stub => new[] { stub.Scenario!.Required, stub.Scenario.Next }).OfType<string>().Prepend(Started).Distinct()];
}
