using System.Collections.Concurrent;
using System.Threading.Channels;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;
using Simulators.Kernel.Webhooks;

namespace Simulators.Storage.Sqlite;

/// <summary>
/// A file of this process alone. One writer takes the commits of all stores that wait and makes them one transaction; it
/// is on the disk when they are answered (write-ahead log, synchronous full).
/// </summary>
sealed class SqliteLog : IStoreLog
{
    readonly SqliteFile _file;
    readonly Channel<SqliteCommit> _commits = Channel.CreateUnbounded<SqliteCommit>(new() { SingleReader = true });
    readonly ConcurrentDictionary<long, long> _versions = new();
    readonly Task _writer;

    public SqliteLog(SqliteFile file)
    {
        _file = file;
        _writer = Task.Run(WriteAsync);
    }

    public StoreThreads Threads { get; } = new();

    public bool Shared => false;

    public IWebhookShelf? Webhooks => null;

    public IStoreTurn TakeTurn(long store, StoreSchema schema, long known) =>
        new SqliteTurn(this, _file, store, schema, _versions.GetOrAdd(store, _file.VersionOf));

    public ValueTask<ILease?> TryLeaseAsync(long store) => ValueTask.FromResult<ILease?>(SoleLease.Instance);

    public ValueTask<IAsyncDisposable?> StartAsync() => ValueTask.FromResult<IAsyncDisposable?>(null);

    public ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox) => ValueTask.FromResult<IAsyncDisposable?>(null);

    /// <remarks>Nobody else changes them: they are asked for once.</remarks>
    public ValueTask<SandboxNews?> NewsAsync(long since)
    {
        if (since > 0) return ValueTask.FromResult<SandboxNews?>(null);
        var all = _file.Sandboxes();
        return ValueTask.FromResult<SandboxNews?>(new SandboxNews(1, all, all.Select(sandbox => sandbox.Number).ToHashSet()));
    }

    public ValueTask<int> NumberAsync() => ValueTask.FromResult(_file.Number());

    public ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt) =>
        ValueTask.FromResult(_file.Add(number, id, expiresAt));

    public ValueTask<StoreIds> AddStoreAsync(int sandbox, string platform) => ValueTask.FromResult(_file.AddStore(sandbox, platform));

    public ValueTask<StoreIds?> FindStoreAsync(int sandbox, string platform) =>
        ValueTask.FromResult(_file.FindStore(sandbox, platform));

    public ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents)
    {
        _file.Keep(sandbox, documents);
        return ValueTask.CompletedTask;
    }

    public ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change)
    {
        _file.Change(sandbox, kind, change);
        return ValueTask.CompletedTask;
    }

    public ValueTask DeleteAsync(int sandbox)
    {
        _file.Delete(sandbox);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _commits.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
        Threads.Dispose();
        _file.Dispose();
    }

    internal void Commit(SqliteCommit commit)
    {
        if (!_commits.Writer.TryWrite(commit))
            throw new StoreUnavailableException("The host stops.", new ObjectDisposedException(nameof(SqliteLog)));
        commit.Done.GetAwaiter().GetResult();
        _versions[commit.Store] = commit.Version;
    }

    async Task WriteAsync()
    {
        var waiting = new List<SqliteCommit>();
        while (await _commits.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            waiting.Clear();
            while (_commits.Reader.TryRead(out var commit)) waiting.Add(commit);
            var problem = Write(waiting);
            foreach (var commit in waiting) commit.End(problem);
        }
    }

    /// <returns>Null, or why nothing of it was kept. Whatever it was, it is their answer, and the writer goes on.</returns>
    Exception? Write(List<SqliteCommit> commits)
    {
        try
        {
            _file.Keep(commits);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}

/// <summary>What one turn changed, on its way to the disk.</summary>
sealed record SqliteCommit(
    long Store,
    StoreSchema Schema,
    IEnumerable<RowChange> Rows,
    IReadOnlyList<long>? Sequences,
    bool Replaces,
    long Version)
{
    readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void End(Exception? problem)
    {
        if (problem is null) _done.SetResult();
        else _done.SetException(problem);
    }
}

/// <summary>A turn at a store of the file. The process is alone with it, and a store's turns come one after the other.</summary>
sealed class SqliteTurn(SqliteLog log, SqliteFile file, long store, StoreSchema schema, long version) : IStoreTurn
{
    public long Version => version;

    /// <remarks>What is known is all that there is, or nothing.</remarks>
    public MemoryStore CatchUp(MemoryStore copy) => file.Read(store, schema);

    public void End(MemoryStore content, ChangeSet changes, bool another)
    {
        if (changes.IsEmpty) return;
        log.Commit(new(store, schema, changes.Rows, changes.Sequences, Replaces: false, version + 1));
    }

    /// <remarks>The next costs nothing, and is taken when there is work for it.</remarks>
    public bool Next() => false;

    public void Replace(MemoryStore content)
    {
        var (rows, sequences) = content.Everything();
        log.Commit(new(store, schema, rows, sequences, Replaces: true, version + 1));
    }

    public void Dispose()
    {
    }
}
