using System.Net.Http.Json;
using System.Text.Json;
using Simulators.Client;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Scenarios;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>What a run is compared with while others are at work in its sandbox.</summary>
public sealed class PictureTests(Simulator simulator)
{
    [Theory]
    [InlineData(2, 0)] // Another shard may be at work.
    [InlineData(1, 1)] // Nobody else is.
    public async Task A_row_that_comes_while_a_shard_is_compared_is_not_seen(int shards, int seen)
    {
        using var folder = new ScratchFolder();
        using var admin = new HttpClient { BaseAddress = simulator.Address };
        var before = await SandboxesAsync(admin);
        var scenario = new Growing();
        await Runs.RunAsync(Runs.Order(simulator, folder.Path, 4) with
        {
            Scenario = scenario,
            Shard = new Shard(1, shards),
            Sandbox = $"growing-{shards}",
        });
        Assert.Equal((0, seen), scenario.Seen);
        var sandbox = await SimulatorSandbox.OpenAsync(admin, $"growing-{shards}");
        Assert.Single(await sandbox.StateAsync("studentgroups", "student_clusters"));
        Assert.Equal(before + 1, await SandboxesAsync(admin));
    }

    static async Task<int> SandboxesAsync(HttpClient admin) =>
        (await admin.GetFromJsonAsync<JsonElement>(new Uri("/__admin/sandboxes", UriKind.Relative))).GetProperty("total").GetInt32();

    /// <summary>A cluster comes between two looks of the comparison.</summary>
    sealed class Growing : ILoadScenario, ILoadWork
    {
        LoadPlace? _place;

        public string Name => "growing";

        public string Platform => "studentgroups";

        public string Description => Name;

        public IReadOnlyList<LoadPhase> Phases { get; } = [new LoadPhase("nothing", 2, (_, _, _) => Task.CompletedTask)];

        public (int Before, int After) Seen { get; private set; }

        public Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
        {
            _place = place;
            return Task.FromResult<ILoadWork>(this);
        }

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            var before = await CountAsync(cancellation);
            var access = _place!.Platform;
            var address = $"{access.BaseUrl}/v1/instances/{access.Credentials["instanceId"]}/student_clusters?token={access.Credentials["token"]}";
            using var made = await _place.Http.PostAsJsonAsync(new Uri(address), new { name = "Late" }, cancellation);
            made.EnsureSuccessStatusCode();
            Seen = (before, await CountAsync(cancellation));
            return [];
        }

        async Task<int> CountAsync(CancellationToken cancellation)
        {
            var count = 0;
            await foreach (var _ in _place!.RowsAsync(Platform, "student_clusters", cancellation)) count++;
            return count;
        }
    }
}
