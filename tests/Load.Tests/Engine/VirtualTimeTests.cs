using System.Net;
using System.Net.Http.Headers;
using Simulators.Load.Engine;
using Simulators.Load.Running;
using Simulators.Load.Schedules;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>A day's waits for a quota, in a moment.</summary>
public sealed class VirtualTimeTests
{
    [Fact]
    public async Task Waits_for_a_quota_are_skipped_once_and_counted_as_lost()
    {
        var advanced = TimeSpan.Zero;
        using var time = new VirtualTime(Wall.Clock, (by, _) =>
        {
            advanced += by;
            return Task.CompletedTask;
        });
        // Ten an hour, by the platform's own clock, which runs on while nobody moves it.
        var begun = Wall.Clock.GetTimestamp();
        var (hour, used) = (0, 0);
        var gate = new Lock();
        var platform = new FakePlatform((_, _) =>
        {
            lock (gate)
            {
                var now = (int)((Wall.Clock.GetElapsedTime(begun) + advanced) / TimeSpan.FromHours(1));
                if (now > hour) (hour, used) = (now, 0);
                if (used++ < 10) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
            }

            var refused = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
            return Task.FromResult(refused);
        });
        var (measured, _) = await FakeWork.RunAsync(platform, 100, new LoadShape { Workers = Stage.Steady(3) }, time: time);
        Assert.True(Wall.Clock.GetElapsedTime(begun) < TimeSpan.FromSeconds(30));
        var counts = measured.All.Counts;
        Assert.Equal((100, 0), (counts.Created, counts.GivenUp));
        // Nine times an hour, though three workers were refused each time.
        Assert.InRange(time.Skipped.TotalHours, 8.99, 9.1);
        Assert.Equal(advanced, time.Skipped);
        Assert.InRange(counts.RequestsThrottled, 9, 27);
        Assert.Equal(counts.RequestsThrottled * 3600e6, counts.ThrottledMicroseconds, 1e6);
        Assert.InRange((time.GetUtcNow() - Wall.Clock.GetUtcNow() - time.Skipped).TotalSeconds, -1, 1);
    }

    [Fact]
    public async Task No_request_is_on_its_way_while_the_clock_moves()
    {
        var inside = 0;
        using var time = new VirtualTime(Wall.Clock, (_, _) =>
        {
            Assert.Equal(0, Volatile.Read(ref inside));
            return Task.CompletedTask;
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await time.EnterAsync(TestContext.Current.CancellationToken);
                Interlocked.Increment(ref inside);
                await Task.Yield();
                Interlocked.Decrement(ref inside);
                time.Leave();
                if (i % 50 == worker) await time.SkipAsync(time.GetUtcNow() + TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            }
        })));
        Assert.True(time.Skipped >= TimeSpan.FromMinutes(1));
    }
}
