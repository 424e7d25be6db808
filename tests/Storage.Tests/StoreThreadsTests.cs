using System.Collections.Concurrent;

namespace Simulators.Storage.Tests;

public sealed class StoreThreadsTests : IDisposable
{
    const int Most = 32;

    readonly StoreThreads _threads = new();

    public void Dispose() => _threads.Dispose();

    [Fact]
    public async Task Does_work_that_waits_for_work_that_came_later()
    {
        using var opened = new ManualResetEventSlim();
        var first = _threads.RunAsync(opened.Wait);
        await _threads.RunAsync(opened.Set);
        await first;
    }

    [Fact]
    public async Task Does_all_of_more_work_than_there_may_be_threads()
    {
        using var opened = new ManualResetEventSlim();
        var threads = new ConcurrentDictionary<int, bool>();
        var all = Enumerable.Range(0, 10 * Most).Select(n => _threads.RunAsync(() =>
        {
            opened.Wait();
            threads[Environment.CurrentManagedThreadId] = true;
            return n;
        })).ToList();
        opened.Set();
        Assert.Equal(Enumerable.Range(0, 10 * Most), await Task.WhenAll(all));
        Assert.InRange(threads.Count, 1, Most);
    }

    [Fact]
    public async Task Fails_who_awaits_work_that_fails_and_goes_on()
    {
        var problem = await Assert.ThrowsAsync<InvalidDataException>(
            () => _threads.RunAsync(() => throw new InvalidDataException("no rows")));
        Assert.Equal("no rows", problem.Message);
        Assert.Equal(1, await _threads.RunAsync(() => 1));
    }

    [Fact]
    public async Task Does_what_waits_when_it_is_told_to_end()
    {
        using var opened = new ManualResetEventSlim();
        var all = Enumerable.Range(0, 2 * Most).Select(n => _threads.RunAsync(() =>
        {
            opened.Wait();
            return n;
        })).ToList();
        _threads.Dispose();
        opened.Set();
        Assert.Equal(Enumerable.Range(0, 2 * Most), await Task.WhenAll(all));
        Assert.Equal(1, await _threads.RunAsync(() => 1));
    }
}
