using System.Net;
using System.Net.Http.Headers;
using Simulators.Load.Engine;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>How work is handed out, and what is counted of it.</summary>
public sealed class EngineTests
{
    [Fact]
    public async Task Fixed_work_is_done_to_the_last_item_by_as_many_as_there_are()
    {
        var platform = new FakePlatform(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), Wall.Clock, cancellation);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        var (measured, engine) = await FakeWork.RunAsync(platform, 500, new LoadShape { Workers = Stage.Steady(7) });
        var counts = measured.All.Counts;
        Assert.Equal((500, 500, 500, 0), (counts.Items, counts.Requests, counts.Created, counts.Failed));
        Assert.Equal(7, platform.Most);
        Assert.Equal(500, engine.Progress.Count("only", ItemEnd.Acknowledged));
        Assert.Equal(500, measured.Items.Total);
    }

    [Fact]
    public async Task Every_attempt_is_a_request_and_a_retry_begins_anew()
    {
        var seen = 0;
        var platform = new FakePlatform((_, _) => Task.FromResult(new HttpResponseMessage(
            Interlocked.Increment(ref seen) % 2 == 1 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK)));
        var (measured, engine) = await FakeWork.RunAsync(platform, 4, new LoadShape { Workers = Stage.Steady(1) });
        var counts = measured.All.Counts;
        Assert.Equal((8, 4, 4, 4, 0), (counts.Requests, counts.RequestsFailed, counts.Retries, counts.Created, counts.GivenUp));
        Assert.InRange(counts.BackoffMicroseconds, 400_000, 30_000_000);
        // The wait is the item's, and not the second request's: that would be four of the eight.
        Assert.True(measured.All.Response.Percentile(60) < 100_000, $"{measured.All.Response.Percentile(60)}");
        Assert.True(measured.Items.Min >= 99_900, $"{measured.Items.Min}");
        Assert.Equal(4, engine.Progress.Count("only", ItemEnd.Acknowledged));
    }

    [Fact]
    public async Task Retry_After_is_obeyed_and_the_time_is_counted_as_lost()
    {
        var seen = 0;
        var platform = new FakePlatform((_, _) =>
        {
            if (Interlocked.Increment(ref seen) > 1) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
            return Task.FromResult(answer);
        });
        var (measured, _) = await FakeWork.RunAsync(platform, 2, new LoadShape { Workers = Stage.Steady(1) });
        var counts = measured.All.Counts;
        Assert.Equal((3, 1, 0, 1, 2), (counts.Requests, counts.RequestsThrottled, counts.RequestsFailed, counts.Retries, counts.Created));
        Assert.InRange(counts.ThrottledMicroseconds, 990_000, 30_000_000);
    }

    [Fact]
    public async Task What_fails_for_good_is_given_up_and_its_item_stays_in_doubt()
    {
        var (measured, engine) = await FakeWork.RunAsync(
            FakePlatform.Answering(HttpStatusCode.InternalServerError), 3, new LoadShape { Workers = Stage.Steady(3) });
        var counts = measured.All.Counts;
        Assert.Equal((18, 15, 3, 3, 0), (counts.Requests, counts.Retries, counts.GivenUp, counts.ItemsFailed, counts.Created));
        Assert.Equal(3, engine.Progress.Count("only", ItemEnd.InDoubt));
    }

    [Fact]
    public async Task An_open_run_keeps_its_schedule_and_its_end()
    {
        var (measured, engine) = await FakeWork.RunAsync(
            FakePlatform.Answering(HttpStatusCode.OK),
            100,
            new LoadShape { Rates = Stage.Steady(100), Workers = Stage.Steady(5), LateAfter = TimeSpan.FromSeconds(1) });
        Assert.Equal(100, measured.All.Counts.Items);
        Assert.InRange(measured.Makespan.TotalSeconds, 0.98, 30);
        Assert.Equal(RunEnd.WorkDone, engine.End);
        Assert.True(measured.Delay.Total > 0);
    }

    [Fact]
    public async Task Nothing_begins_after_the_time_is_up()
    {
        var (measured, engine) = await FakeWork.RunAsync(
            FakePlatform.Answering(HttpStatusCode.OK),
            1000,
            new LoadShape { Rates = Stage.Steady(100), Duration = TimeSpan.FromMilliseconds(500) });
        Assert.Equal(RunEnd.TimeUp, engine.End);
        Assert.InRange(measured.All.Counts.Items, 1, 999);
        Assert.Equal(1000 - measured.All.Counts.Items, engine.Progress.Count("only", ItemEnd.NotSent));
    }

    [Fact]
    public async Task Pacing_gives_every_worker_its_cycle()
    {
        var (measured, _) = await FakeWork.RunAsync(
            FakePlatform.Answering(HttpStatusCode.OK),
            8,
            new LoadShape { Workers = Stage.Steady(2), Pacing = TimeSpan.FromMilliseconds(200), LateAfter = TimeSpan.FromSeconds(1) });
        Assert.InRange(measured.Makespan.TotalSeconds, 0.6, 30);
    }

    [Fact]
    public async Task Workers_come_one_after_the_other_when_they_ramp()
    {
        var platform = new FakePlatform(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Wall.Clock, cancellation);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        var shape = new LoadShape
        {
            Workers = [new Stage(1, 8, TimeSpan.FromSeconds(10))],
            Duration = TimeSpan.FromSeconds(1.5),
        };
        var (measured, _) = await FakeWork.RunAsync(platform, 10_000, shape);
        Assert.InRange(platform.Most, 1, 3);
        Assert.InRange(measured.All.Counts.Items, 1, 400);
    }

    [Theory]
    [InlineData(1, 8, 120)] // The eighth comes after 103 seconds.
    [InlineData(8, 1, 0.1)] // Seven go, and never come back.
    public async Task Work_that_is_done_waits_for_no_worker_who_is_not_there(int from, int to, double seconds)
    {
        var shape = new LoadShape { Workers = [new Stage(from, to, TimeSpan.FromSeconds(seconds))] };
        var platform = new FakePlatform(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Wall.Clock, cancellation);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        var (measured, engine) = await FakeWork.RunAsync(platform, 50, shape);
        Assert.Equal((RunEnd.WorkDone, 50), (engine.End, measured.All.Counts.Items));
        Assert.InRange(measured.Makespan.TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task Being_interrupted_ends_what_is_on_its_way()
    {
        LoadEngine? running = null;
        var arrived = 0;
        var platform = new FakePlatform(async (_, cancellation) =>
        {
            if (Interlocked.Increment(ref arrived) == 3) running!.Stop(RunEnd.Interrupted);
            await Task.Delay(TimeSpan.FromMinutes(10), Wall.Clock, cancellation);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        var (measured, engine) = await FakeWork.RunAsync(
            platform, 10, new LoadShape { Workers = Stage.Steady(3) }, begun => running = begun);
        Assert.Equal((RunEnd.Interrupted, 3, 0), (engine.End, engine.CutOff, measured.All.Counts.Items));
        Assert.Equal(3, engine.Progress.Count("only", ItemEnd.InDoubt));
    }
}
