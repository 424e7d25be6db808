using Simulators.Load.Engine;
using Simulators.Load.Recording;
using Simulators.Load.Results;
using Simulators.Load.Running;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Tests.Support;

/// <summary>Work of one phase whose items are one request each, against a fake platform.</summary>
sealed class FakeWork(long items, Uri? address = null) : ILoadWork
{
    public IReadOnlyList<LoadPhase> Phases { get; } =
    [
        new LoadPhase("only", items, (worker, item, cancellation) => worker.SendAsync(
            "only",
            1,
            () => new HttpRequestMessage(HttpMethod.Get, address ?? new Uri($"http://127.0.0.1/{item}")),
            reply => reply.Status == 200 ? Judgement.OfCreated() : Judgement.OfFailed($"{reply.Status}"),
            cancellation)),
    ];

    public Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CollectionCheck>>([]);

    /// <summary>Runs all of it.</summary>
    public static async Task<(Measurement Measured, LoadEngine Engine)> RunAsync(
        HttpMessageHandler platform,
        long items,
        LoadShape shape,
        Action<LoadEngine>? begun = null,
        Uri? address = null,
        VirtualTime? time = null)
    {
        using var http = new HttpClient(platform);
        var recorder = new RunRecorder(Wall.Clock);
        var clock = new RunClock(Wall.Clock);
        var engine = new LoadEngine(new FakeWork(items, address), "fake", shape, Shard.Whole, recorder, clock, http, new RetryPolicy(), time);
        var totals = new RunTotals(recorder.Tags);
        var collector = new Collector(recorder, clock.Start, TimeSpan.FromSeconds(1), _ => default, [totals]);
        begun?.Invoke(engine);
        await engine.RunAsync();
        collector.Complete();
        return (totals.Measurement, engine);
    }
}
