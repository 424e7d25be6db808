using Simulators.Client;
using Simulators.Load.Engine;
using Simulators.Load.Health;
using Simulators.Load.Output;
using Simulators.Load.People;
using Simulators.Load.Recording;
using Simulators.Load.Scenarios;
using Simulators.Roster;

namespace Simulators.Load.Running;

/// <summary>A run from the opening of the target to the reports.</summary>
/// <param name="order">What is run.</param>
/// <param name="clock">The time.</param>
/// <param name="view">Told how it goes.</param>
public sealed class LoadRun(LoadOrder order, TimeProvider clock, ILoadView view)
{
    static readonly TimeSpan VerifyPatience = TimeSpan.FromMinutes(10);

    /// <summary>Runs.</summary>
    /// <param name="cancellation">Ends the work at once; the reports of what was done are written all the same.</param>
    /// <returns>The summary, which is written with the other files into the folder of the order.</returns>
    /// <exception cref="LoadException">The order cannot be carried out; nothing was sent.</exception>
    public async Task<SummaryDocument> RunAsync(CancellationToken cancellation)
    {
        var guard = new TargetGuard(order.AllowedHosts);
        RunFiles.Prepare(order.Out);
        await using var target = await LoadTarget.OpenAsync(order, guard, cancellation);
        var notes = new List<string>();
        PlatformOf(target);
        await FaultTimeline.TryAsync(order.Faults, target, cancellation);
        var platform = await PlatformSide.OpenAsync(order, clock, target, notes, cancellation);
        view.Say($"Inventing {order.Users:N0} students (seed {order.Seed})");
        var people = Population.Of(new District(order.Users, order.Seed), cancellation);
        using var http = NewClient(guard);
        using var time = TimeOf(target, notes);
        var place = new LoadPlace(target.Sandbox, PlatformOf(target), http, people, time ?? clock);
        view.Say($"Preparing {order.Scenario.Name} at {target.Address}");
        var work = await PrepareAsync(place, cancellation);
        await WarmAsync(http, target);
        if (order.StartAt is { } startAt) await WaitAsync(startAt, notes, cancellation);
        return await WorkAsync(target, platform, place, work, time, notes, cancellation);
    }

    async Task<SummaryDocument> WorkAsync(
        LoadTarget target,
        PlatformSide platform,
        LoadPlace place,
        ILoadWork work,
        VirtualTime? time,
        List<string> notes,
        CancellationToken cancellation)
    {
        await platform.BeginAsync(cancellation);
        var recorder = new RunRecorder(clock);
        var runClock = new RunClock(clock);
        using var engine = new LoadEngine(
            work, order.Scenario.Platform, order.Shape, order.Shard, recorder, runClock, place.Http, order.Retries, time);
        using var watch = new TargetWatch(target, order.Scenario.Platform, runClock);
        var (totals, health, timeline) = (new RunTotals(recorder.Tags), new HealthTotals(), new Timeline());
        IReadOnlyList<PhaseResult> phases;
        await using (var csv = RunFiles.Open(order.Out, IntervalCsv.FileName))
        await using (var log = RunFiles.Open(order.Out, IntervalLog.FileName))
        {
            IIntervalSink[] sinks =
            [
                totals, health, timeline, new IntervalCsv(csv), new IntervalLog(log, runClock.StartedAt, recorder.Tags),
                new ThresholdWatch(order.Thresholds, totals, engine, watch), new TargetLossWatch(order.Patience, engine, watch),
                new ViewSink(view, engine, totals, order.Shape, recorder),
            ];
            var meter = new HealthMeter(target, watch, runClock);
            var collector = new Collector(recorder, runClock.Start, order.Interval, _ => meter.Sample(), sinks);
            var faults = new FaultTimeline(order.Faults, target, watch, runClock);
            phases = await DriveAsync(engine, collector, meter, watch, faults, cancellation);
        }

        var skipped = time?.Skipped ?? TimeSpan.Zero;
        totals.Measurement.PlatformRequests = await platform.RequestsAsync();
        totals.Measurement.Makespan = skipped
            + (phases.Count == 0 ? TimeSpan.Zero : phases.Max(phase => phase.Began + phase.Took));
        view.Say("Comparing what the simulator holds with what was sent");
        totals.Measurement.Checks = await VerifyAsync(target, place, work, engine, notes, cancellation);
        var refusals = await platform.RefusalsAsync(engine.End);
        var summary = new SummaryBuilder(order, target, runClock, engine, recorder, notes, skipped, refusals)
            .Build(totals.Measurement, phases, health.Result(watch.Readings), watch.Marks);
        RunFiles.Write(order.Out, summary, timeline.Points);
        return summary;
    }

    /// <summary>The engine, and beside it what gathers, watches and disturbs.</summary>
    static async Task<IReadOnlyList<PhaseResult>> DriveAsync(
        LoadEngine engine,
        Collector collector,
        HealthMeter meter,
        TargetWatch watch,
        FaultTimeline faults,
        CancellationToken cancellation)
    {
        await using var interruption = cancellation.Register(() => engine.Stop(RunEnd.Interrupted));
        using var over = new CancellationTokenSource();
        await watch.LookAsync(cancellation);
        Task[] beside =
        [
            GuardAsync(engine, collector.RunAsync(meter, over.Token)),
            GuardAsync(engine, watch.RunAsync(over.Token)),
            GuardAsync(engine, faults.RunAsync(over.Token)),
        ];
        try
        {
            return await engine.RunAsync();
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(beside);
            collector.Complete();
            await watch.LookAsync(CancellationToken.None);
        }
    }

    /// <summary>A run that cannot be recorded any more (the disk is full, say) does not go on.</summary>
    static async Task GuardAsync(LoadEngine engine, Task task)
    {
        try
        {
            await task;
        }
        catch
        {
            engine.Stop(RunEnd.Interrupted);
            throw;
        }
    }

    /// <summary>An interrupted run is verified too, unless the simulator went with it.</summary>
    async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(
        LoadTarget target,
        LoadPlace place,
        ILoadWork work,
        LoadEngine engine,
        List<string> notes,
        CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(VerifyPatience, clock);
        try
        {
            if (engine.End == RunEnd.TargetLost) return [];
            var checks = await CompareAsync(target, place, work, engine, patience.Token);
            await work.LeaveAsync(patience.Token);
            return checks;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            notes.Add($"What the simulator holds could not be looked at: {e.Message}");
            if (!cancellation.IsCancellationRequested) engine.Stop(RunEnd.TargetLost);
            return [];
        }
    }

    /// <summary>
    /// Others may be at work still, another shard or what was cut off on its way. What is compared then is a fork: in the sandbox
    /// itself a row could come between the reading of those that it belongs to and its own.
    /// </summary>
    async Task<IReadOnlyList<CollectionCheck>> CompareAsync(
        LoadTarget target, LoadPlace place, ILoadWork work, LoadEngine engine, CancellationToken cancellation)
    {
        if (order.Shard.Count == 1 && engine.CutOff == 0) return await work.VerifyAsync(engine.Progress, cancellation);
        var picture = await SimulatorSandbox.ForkAsync(target.Admin, target.Sandbox.Id, cancellation);
        try
        {
            place.Picture = picture;
            return await work.VerifyAsync(engine.Progress, cancellation);
        }
        finally
        {
            await picture.DeleteAsync(CancellationToken.None);
        }
    }

    async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        try
        {
            return await order.Scenario.PrepareAsync(place, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new LoadException($"The scenario {order.Scenario.Name} cannot begin: {e.Message}", e.StatusCode is null);
        }
    }

    VirtualTime? TimeOf(LoadTarget target, List<string> notes)
    {
        if (!order.VendorQuotas) return null;
        if (!order.Scenario.CanSkipWaits || !(order.VirtualTime ?? (target.IsOurs && order.Shape.Rates is null)))
        {
            notes.Add("Waits for quotas were waited in real time.");
            return null;
        }

        notes.Add("Waits for quotas were skipped by moving the sandbox's clock: time of the run, rates and time lost are "
            + "those of the sandbox; latencies are real.");
        return new VirtualTime(clock, (by, cancellation) => target.Sandbox.AdvanceAsync(by, cancellation));
    }

    Client.SimulatorPlatform PlatformOf(LoadTarget target) =>
        target.Sandbox.Platforms.TryGetValue(order.Scenario.Platform, out var platform)
            ? platform
            : throw new LoadException($"The simulator at {target.Address} has no platform {order.Scenario.Platform}.");

    async Task WaitAsync(DateTimeOffset startAt, List<string> notes, CancellationToken cancellation)
    {
        var left = startAt - clock.GetUtcNow();
        if (left < TimeSpan.Zero)
        {
            notes.Add($"--start-at {startAt:O} had passed by {-left.TotalSeconds:0.0} s when the preparations were done: "
                + $"began at once.");
            return;
        }

        view.Say($"Waiting until {startAt:O}");
        for (; left > TimeSpan.Zero; left = startAt - clock.GetUtcNow())
            await Task.Delay(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1), clock, cancellation);
    }

    /// <summary>
    /// Opens the connections, and has the code compiled that sends and reads: neither belongs to the target's times.
    /// </summary>
    async Task WarmAsync(HttpClient http, LoadTarget target)
    {
        const int rounds = 5;
        var health = new Uri(target.Address, "/__admin/health");
        for (var i = 0; i < rounds; i++)
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, order.Shape.PeakWorkers).Select(_ => http.GetByteArrayAsync(health)));
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                throw new LoadException(
                    $"The target {target.Address} does not take {order.Shape.PeakWorkers} connections: "
                        + $"{e.Message}", isUnreachable: true);
            }
        }
    }

    HttpClient NewClient(TargetGuard guard) => new(guard.Before(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = Math.Max(1, order.Shape.PeakWorkers),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ActivityHeadersPropagator = null,
    }))
    {
        Timeout = order.Timeout,
        MaxResponseContentBufferSize = 64 * 1024 * 1024,
    };
}
