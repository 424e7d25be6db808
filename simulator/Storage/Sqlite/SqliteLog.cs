using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Sqlite;

/// <summary>
/// A file of this process alone. One writer takes the commits of all stores that wait and makes them one transaction; it
/// is on the disk when they are answered (write-ahead log, synchronous full).
/// </summary>
sealed class SqliteLog : IStoreLog
{
    readonly SqliteFile _file;
    readonly Channel<SqliteCommit> _commits = Channel.CreateUnbounded<SqliteCommit>(new() { SingleReader = true });
    readonly Task _writer;

    public SqliteLog(SqliteFile file)
    {
        _file = file;
        _writer = Task.Factory.StartNew(Write, TaskCreationOptions.LongRunning);
    }

    public ValueTask<IStoreTurn> TakeTurnAsync(long store, StoreSchema schema) =>
        ValueTask.FromResult<IStoreTurn>(new SqliteTurn(this, _file, store, schema));

    public async ValueTask DisposeAsync()
    {
        _commits.Writer.Complete();
        await _writer.ConfigureAwait(false);
        _file.Dispose();
    }

    internal Task KeepAsync(SqliteCommit commit)
    {
        if (!_commits.Writer.TryWrite(commit)) throw new ObjectDisposedException(nameof(SqliteLog));
        return commit.Done;
    }

    void Write()
    {
        var waiting = new List<SqliteCommit>();
        while (_commits.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            waiting.Clear();
            while (_commits.Reader.TryRead(out var commit)) waiting.Add(commit);
            var problem = _file.Keep(waiting);
            foreach (var commit in waiting) commit.End(problem);
        }
    }
}

/// <summary>What one turn changed, on its way to the disk.</summary>
sealed record SqliteCommit(long Store, StoreSchema Schema, ChangeSet Changes, bool Replaces, long Version)
{
    readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void End(SqliteException? problem)
    {
        if (problem is null) _done.SetResult();
        else _done.SetException(new StoreUnavailableException($"The database does not take the change: {problem.Message}", problem));
    }
}

/// <summary>A turn at a store of the file. The process is alone with it, and a store's turns come one after the other.</summary>
sealed class SqliteTurn : IStoreTurn
{
    readonly SqliteLog _log;
    readonly SqliteFile _file;
    readonly long _store;
    readonly StoreSchema _schema;

    public SqliteTurn(SqliteLog log, SqliteFile file, long store, StoreSchema schema)
    {
        (_log, _file, _store, _schema) = (log, file, store, schema);
        Version = file.VersionOf(store);
    }

    public long Version { get; }

    public ValueTask<StoreNews> SinceAsync(long version) => ValueTask.FromResult(_file.Read(_store, _schema));

    public ValueTask CommitAsync(ChangeSet changes) => new(_log.KeepAsync(new(_store, _schema, changes, Replaces: false, Version + 1)));

    public ValueTask ReplaceAsync(ChangeSet everything) =>
        new(_log.KeepAsync(new(_store, _schema, everything, Replaces: true, Version + 1)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
