using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>What was counted of one platform since the host started, in all sandboxes together.</summary>
sealed class PlatformMeter(Platform platform)
{
    /// <summary>Far more than a platform has: a bug that makes operations or codes must not make a label for each.</summary>
    public const int MostLabels = 500;

    /// <summary>What is counted beyond the bound goes by this name.</summary>
    public const string Other = "other";

    const string Unrouted = "unrouted";

    readonly ConcurrentDictionary<Operation, OperationMeter> _operations = new();
    readonly ConcurrentDictionary<string, StrongBox<long>> _errors = new();
    readonly OperationMeter _unrouted = new(platform.Name, Unrouted);
    readonly OperationMeter _other = new(platform.Name, Other);
    readonly StrongBox<long> _otherErrors = new();

    /// <summary>The catalogue is read with the first request, not before the host listens.</summary>
    readonly Lazy<long[]> _rules = new(() => new long[platform.Rules.All.Count]);

    int _labels;
    int _errorLabels;
    long _faults;

    public Platform Platform => platform;

    /// <summary>How many requests a planned fault has struck.</summary>
    public long Faults => Interlocked.Read(ref _faults);

    /// <summary>The operations that were called, by name.</summary>
    public IEnumerable<OperationMeter> Operations =>
        _operations.Values.Append(_unrouted).Append(_other)
            .Where(meter => meter.IsUsed)
            .OrderBy(meter => meter.Operation, StringComparer.Ordinal);

    /// <summary>The vendor's error codes that were answered.</summary>
    public IEnumerable<(string Code, long Count)> Errors =>
        _errors.Select(error => (error.Key, Interlocked.Read(ref error.Value.Value)))
            .Append((Other, Interlocked.Read(ref _otherErrors.Value)))
            .Where(error => error.Item2 > 0)
            .OrderBy(error => error.Item1, StringComparer.Ordinal);

    /// <summary>The rules that decided something.</summary>
    public IEnumerable<(string Rule, long Count)> Rules =>
        platform.Rules.All.Select(rule => (rule.Id, Interlocked.Read(ref _rules.Value[rule.Ordinal])))
            .Where(rule => rule.Item2 > 0)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    public void Struck() => Interlocked.Increment(ref _faults);

    /// <summary>Counts an exchange that is not closed yet: its rules are at hand still.</summary>
    public OperationMeter Record(Exchange exchange, Outcome outcome, string? error, TimeSpan elapsed)
    {
        var meter = exchange.Operation is { } operation ? MeterOf(operation) : _unrouted;
        meter.Record(outcome, elapsed);
        foreach (var rule in exchange.Rules) Interlocked.Increment(ref _rules.Value[rule.Ordinal]);
        if (error is not null) Interlocked.Increment(ref CountOf(error).Value);
        return meter;
    }

    OperationMeter MeterOf(Operation operation)
    {
        if (_operations.TryGetValue(operation, out var known)) return known;
        if (Volatile.Read(ref _labels) >= MostLabels) return _other;
        Interlocked.Increment(ref _labels);
        return _operations.GetOrAdd(operation, static (made, name) => new OperationMeter(name, made.Name), platform.Name);
    }

    StrongBox<long> CountOf(string error)
    {
        if (_errors.TryGetValue(error, out var known)) return known;
        if (Volatile.Read(ref _errorLabels) >= MostLabels) return _otherErrors;
        Interlocked.Increment(ref _errorLabels);
        return _errors.GetOrAdd(error, static _ => new StrongBox<long>());
    }
}
