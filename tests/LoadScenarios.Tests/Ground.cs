using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Load.Engine;
using Simulators.Load.People;
using Simulators.Load.Recording;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;
using Simulators.Roster;
using Simulators.Testing;

[assembly: AssemblyFixture(typeof(SimulatorHost))]

namespace Simulators.LoadScenarios.Tests;

/// <summary>A sandbox in which a scenario runs, and what came of it.</summary>
sealed class Ground
{
    readonly SimulatorHost _host;
    readonly FrozenWall _clock = new();

    Ground(SimulatorHost host, SimulatorSandbox sandbox) => (_host, Sandbox) = (host, sandbox);

    public SimulatorSandbox Sandbox { get; }

    public static async Task<Ground> OpenAsync(SimulatorHost host)
    {
        var sandbox = await host.NewSandboxAsync();
        await sandbox.FreezeAsync(FrozenWall.Moment);
        return new Ground(host, sandbox);
    }

    /// <summary>A platform of it does these things wrong.</summary>
    public Task FailAsync(string match, string effect) => Sandbox.AdminAsync(
        HttpMethod.Post,
        "faults",
        new JsonObject { ["match"] = JsonNode.Parse(match), ["effect"] = JsonNode.Parse(effect) });

    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="scenario">Which.</param>
    /// <param name="students">How many.</param>
    /// <param name="shard">Which part; all of it when left out.</param>
    /// <param name="before">Sees every request before it is sent.</param>
    /// <param name="after">Sees every request that was answered, and says whether the answer gets lost.</param>
    public async Task<Outcome> RunAsync(
        ILoadScenario scenario,
        int students,
        Shard? shard = null,
        Func<HttpRequestMessage, Task>? before = null,
        Func<HttpRequestMessage, bool>? after = null)
    {
        // The sandbox's clock stands still; without this the district would change its students at the moment of the import.
        var later = new Lazy<Task>(() => Sandbox.AdvanceAsync(TimeSpan.FromMinutes(1)));
        using var http = new HttpClient(new Watching(_host.NewHandler(), async request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/classlink/change", StringComparison.Ordinal)) await later.Value;
            if (before is not null) await before(request);
        }, after));
        var people = Population.Of(new District(students, 5), CancellationToken.None);
        var work = await scenario.PrepareAsync(
            new LoadPlace(Sandbox, Sandbox[scenario.Platform], http, people, _clock), CancellationToken.None);
        var recorder = new RunRecorder(_clock);
        using var engine = new LoadEngine(
            work,
            scenario.Platform,
            new LoadShape { Workers = Stage.Steady(4) },
            shard ?? Shard.Whole,
            recorder,
            new RunClock(_clock),
            http,
            new RetryPolicy());
        await engine.RunAsync();
        return new Outcome(
            engine.Progress,
            work,
            await work.VerifyAsync(engine.Progress, CancellationToken.None),
            Tally.Of(recorder));
    }

    sealed class Watching(
        HttpMessageHandler inner, Func<HttpRequestMessage, Task> before, Func<HttpRequestMessage, bool>? after)
        : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await before(request);
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (after?.Invoke(request) != true) return answer;
                answer.Dispose();
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer got lost.");
            }
            catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                // What a socket says of a connection that is lost, in the process is a cancellation.
                throw new HttpRequestException(HttpRequestError.ResponseEnded, e.Message, e);
            }
        }
    }
}
