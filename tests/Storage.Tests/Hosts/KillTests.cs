using System.Collections.Concurrent;
using System.Globalization;
using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>What was answered before the host was killed is there afterwards, every time.</summary>
public sealed class KillTests(PostgresServer server) : IDisposable
{
    const int Clients = 16;

    /// <summary>How many times the host is killed; the environment says more for a thorough run.</summary>
    static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("SIMULATORS_KILLS") ?? "2", CultureInfo.InvariantCulture);

    readonly TemporaryFolder _folder = new();
    long _telephone = 13_000_000_000;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task No_acknowledged_registration_is_lost_when_the_host_is_killed_under_load(string engine)
    {
        var store = engine == "sqlite" ? $"sqlite:{_folder.File("state.db")}" : $"postgres:{server.NewDatabase()}";
        var acknowledged = new ConcurrentDictionary<long, string>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var host = await HostProcess.StartAsync(store);
            await AssertHoldsAsync(host, acknowledged);
            await LoadAsync(host, acknowledged, acknowledged.Count + (kill * 37 % 200) + 50);
        }

        using var last = await HostProcess.StartAsync(store);
        await AssertHoldsAsync(last, acknowledged);
        Assert.InRange(acknowledged.Count, Kills * 50, int.MaxValue);
    }

    /// <summary>Registers with many clients at once, and kills the host in the midst of it.</summary>
    async Task LoadAsync(HostProcess host, ConcurrentDictionary<long, string> acknowledged, int until)
    {
        var credentials = await host.CredentialsAsync();
        var now = (await host.GetAsync("/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (await RegisteredAsync(host, credentials, now) is var (uid, telephone))
            {
                Assert.True(acknowledged.TryAdd(uid, telephone), $"UID {uid} was given twice.");
                if (acknowledged.Count >= until) enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny([enough.Task, .. clients]);
        host.Kill();
        await Task.WhenAll(clients);
        Assert.True(enough.Task.IsCompleted, "A client ended before the host was killed.");
    }

    /// <summary>The UID and the telephone of an acknowledged registration; null when the host is gone.</summary>
    async Task<(long Uid, string Telephone)?> RegisteredAsync(
        HostProcess host,
        IReadOnlyDictionary<string, string> credentials,
        DateTimeOffset now)
    {
        var telephone = Interlocked.Increment(ref _telephone);
        try
        {
            using var response = await host.RegisterAsync(credentials, telephone, now);
            return (HostProcess.UidIn(await response.Content.ReadAsStringAsync()), $"{telephone}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return null;
        }
    }

    static async Task AssertHoldsAsync(HostProcess host, ConcurrentDictionary<long, string> acknowledged)
    {
        var users = await host.UsersAsync();
        foreach (var (uid, telephone) in acknowledged)
            Assert.True(users.TryGetValue(uid, out var kept) && kept == telephone, $"{uid} ({telephone}) was acknowledged and is lost.");
        Assert.Equal(users.Count, users.Values.Distinct().Count());
    }
}
