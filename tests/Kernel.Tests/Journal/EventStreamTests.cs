using Simulators.Kernel.Journal;

namespace Simulators.Kernel.Tests.Journal;

public sealed class EventStreamTests
{
    readonly EventStream _stream = new();

    [Fact]
    public async Task Gives_every_listener_every_event_since_it_began_to_listen()
    {
        using var leaving = new CancellationTokenSource();
        Publish(0);
        var early = _stream.Listen(leaving.Token);
        Publish(1);
        var late = _stream.Listen(leaving.Token);
        Publish(2);
        Assert.Equal([1, 2], await Take(early, 2));
        Assert.Equal([2], await Take(late, 1));
    }

    [Fact]
    public async Task Loses_the_oldest_events_of_a_listener_that_does_not_keep_up()
    {
        using var leaving = new CancellationTokenSource();
        var slow = _stream.Listen(leaving.Token);
        for (var number = 0; number < 3000; number++) Publish(number);
        Assert.Equal(3000 - 1024, (await Take(slow, 1)).Single());
    }

    [Fact]
    public async Task Forgets_a_listener_that_stops_reading()
    {
        using var leaving = new CancellationTokenSource();
        Assert.False(_stream.HasListeners);
        var listener = _stream.Listen(leaving.Token);
        Assert.True(_stream.HasListeners);
        Publish(1);
        await Take(listener, 1);
        Assert.False(_stream.HasListeners);
    }

    [Fact]
    public async Task Forgets_a_listener_that_is_cancelled_before_it_reads()
    {
        using var leaving = new CancellationTokenSource();
        _stream.Listen(leaving.Token);
        await leaving.CancelAsync();
        Assert.False(_stream.HasListeners);
    }

    void Publish(int number) => _stream.Publish(new SandboxEvent("default", null, number));

    static async Task<List<int>> Take(IAsyncEnumerable<SandboxEvent> events, int count)
    {
        List<int> taken = [];
        await foreach (var happened in events)
        {
            taken.Add((int)happened.Subject);
            if (taken.Count == count) break;
        }

        return taken;
    }
}
