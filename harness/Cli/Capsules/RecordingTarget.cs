using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Capsules;

/// <summary>A target of which every scenario that fails leaves a capsule.</summary>
/// <param name="inner">The target.</param>
/// <param name="host">The simulator, when this program hosts it.</param>
/// <param name="options">Where capsules go, and what is in them.</param>
/// <param name="clock">The machine's time.</param>
sealed class RecordingTarget(ITarget inner, SimulatorHost? host, CapsuleOptions options, TimeProvider clock) : ITarget
{
    readonly ConcurrentDictionary<ScenarioPlace, CapsuleRecorder> _recorders = [];
    readonly ConcurrentDictionary<string, int> _names = [];
    readonly ConcurrentQueue<string> _written = [];

    public string Name => inner.Name;

    public HttpClient Http => inner.Http;

    /// <summary>The capsules that were written.</summary>
    public IReadOnlyCollection<string> Written => _written;

    public async Task<ScenarioPlace> EnterAsync(CancellationToken cancellation = default)
    {
        var place = await inner.EnterAsync(cancellation);
        if (place.Sandbox is not { } sandbox) return place;
        var recorder = new CapsuleRecorder(sandbox, host, clock);
        await recorder.BeginAsync();
        _recorders[place] = recorder;
        return place;
    }

    public async Task LeaveAsync(ScenarioPlace place, ScenarioEnd end)
    {
        if (_recorders.TryRemove(place, out var recorder))
        {
            if (end.Error is not null && !IsSkip(end.Error)) await WriteAsync(await recorder.EndAsync(end, options.Integration));
            recorder.Stop();
        }

        await inner.LeaveAsync(place, end);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>Left out, pending, or not applicable is no failure.</summary>
    static bool IsSkip(Exception error) =>
        error is Bdd.UnitTestProvider.SkippedStepException or Bdd.PendingStepException;

    async Task WriteAsync(Capsule capsule)
    {
        var kept = options.Unredacted ? capsule : CapsuleRedaction.Redact(capsule);
        var path = Path.Combine(options.Folder, FreeName(capsule.Scenario));
        await File.WriteAllBytesAsync(path, JsonSerializer.SerializeToUtf8Bytes(kept, CapsuleJson.Default.Capsule));
        _written.Enqueue(path);
    }

    /// <summary>The scenario's name; of several of one name (the rows of an outline, a retry) with a number.</summary>
    string FreeName(CapsuleScenario scenario)
    {
        var name = NameOf($"{scenario.Feature} {scenario.Name}");
        var number = _names.AddOrUpdate(name, 1, (_, count) => count + 1);
        var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return $"{name}{suffix}.capsule.json";
    }

    static string NameOf(string text)
    {
        var name = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var cut = name.ToString().Trim('-');
        return cut.Length <= 120 ? cut : cut[..120].TrimEnd('-');
    }
}

/// <summary>What was asked about capsules.</summary>
/// <param name="Folder">Where they go.</param>
/// <param name="Unredacted">People's data stay as they were sent.</param>
/// <param name="Integration">What was given to <c>--integration</c>, or null.</param>
sealed record CapsuleOptions(string Folder, bool Unredacted, string? Integration);
