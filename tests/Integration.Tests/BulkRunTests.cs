using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Bulk runs that break off, and what a file of state keeps.</summary>
public sealed class BulkRunTests(SimulatorHost simulator) : IDisposable
{
    const string Electa = "electa";

    readonly string _folder = Directory.CreateTempSubdirectory("simulators-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_run_that_broke_off_is_taken_up_and_tells_what_it_told_before()
    {
        await using var school = await School.OpenAsync(simulator);
        var people = Enumerable.Range(0, 12)
            .Select(_ => new PersonInRole { Person = school.NewPerson(), Role = "student" })
            .ToList();
        using var interrupted = new CancellationTokenSource();
        using (var store = new SqliteStateStore(StateFile))
        {
            var progress = new Stop(interrupted, after: 5);
            using var held = new Held(simulator.NewHandler(), after: 6, interrupted.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => RunAsync(school, store, people, progress, interrupted.Token, held));
        }

        using var again = new SqliteStateStore(StateFile);
        var kept = again.RunReports("run").Count;
        Assert.InRange(kept, 5, 11);
        var reports = await RunAsync(school, again, people, null, TestContext.Current.CancellationToken);
        Assert.All(reports, report => Assert.Equal(Outcome.Created, report.Outcome));
        Assert.All(reports, report => Assert.NotNull(report.InitialPassword));
        Assert.Equal(12, await school.CallsAsync("User/Create"));
        Assert.Equal(13, (await school.StateAsync(Electa, "users")).Count);
        again.FinishRun("run");
        Assert.Empty(again.RunReports("run"));
    }

    [Fact]
    public async Task A_crash_between_call_and_answer_makes_nobody_twice()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        using (var store = new SqliteStateStore(StateFile)) store.Begin(
            AccountOf(school, "classin", "sid"), "register", person.ExternalId);
        await using var stranger = await School.OpenAsync(simulator, school.Sandbox, null);
        var made = await stranger.ProvisionAsync("classin", person);
        await using var restarted = await School.OpenAsync(simulator, school.Sandbox, StateFile);
        await restarted.Time.PassAsync(TimeSpan.FromSeconds(10));
        var answer = await restarted.ProvisionAsync("classin", person);
        Assert.Equal((Outcome.Existing, made.UserId), (answer.Outcome, answer.UserId));
        Assert.Contains("nobody can tell", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_learned_outlives_the_process()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        string? userId;
        await using (var first = await School.OpenAsync(simulator, school.Sandbox, StateFile))
            userId = (await first.ProvisionAsync(Electa, person)).UserId;
        await using var second = await School.OpenAsync(simulator, school.Sandbox, StateFile);
        var answer = await second.ProvisionAsync(Electa, person);
        Assert.Equal((Outcome.Existing, userId), (answer.Outcome, answer.UserId));
        Assert.Equal(1, await school.CallsAsync("User/Create"));
    }

    [Fact]
    public async Task What_was_learned_of_one_account_says_nothing_of_another()
    {
        await using var school = await School.OpenAsync(simulator);
        await using var other = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        await school.ProvisionAsync(Electa, person);
        await school.SendAsync(new Configure { Platforms = other.Access() });
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, person)).Outcome);
    }

    [Fact]
    public void No_password_is_in_the_file_once_the_run_is_over()
    {
        using (var store = new SqliteStateStore(StateFile))
        {
            var report = new PersonReport { ExternalId = "p1", Outcome = Outcome.Created, InitialPassword = "Hidden-77" };
            store.SaveRunReport("run", "p1", System.Text.Json.JsonSerializer.Serialize(report));
            store.FinishRun("run");
        }

        foreach (var file in Directory.GetFiles(_folder))
            Assert.DoesNotContain("Hidden-77", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_run_uses_or_that_is_none_is_refused()
    {
        using (new SqliteStateStore(StateFile))
        {
            var used = Assert.Throws<StateException>(() => new SqliteStateStore(StateFile));
            Assert.Contains("another run", used.Message, StringComparison.Ordinal);
        }

        var text = Path.Combine(_folder, "text");
        File.WriteAllText(text, new string('x', 5000));
        Assert.Contains(
            "state file", Assert.Throws<StateException>(() => new SqliteStateStore(text)).Message, StringComparison.Ordinal);
    }

    string StateFile => Path.Combine(_folder, "state.db");

    static string AccountOf(School school, string platform, string key) =>
        PlatformFactory.AccountOf(school.Access()[platform], key);

    async Task<IReadOnlyList<PersonReport>> RunAsync(
        School school,
        SqliteStateStore store,
        List<PersonInRole> people,
        IProgress<BulkProgress>? progress,
        CancellationToken cancellation,
        HttpMessageHandler? handler = null)
    {
        using var http = handler is null ? simulator.NewClient() : new HttpClient(handler, disposeHandler: false);
        var factory = new PlatformFactory(http, store, school.Time, new IntegrationOptions());
        var platform = factory.Create(Electa, school.Access()[Electa]);
        return await new Provisioner(store).ProvisionAsync(platform, people, 2, "run", progress, cancellation);
    }

    /// <summary>Later calls wait until the run is interrupted: else it might be over before.</summary>
    sealed class Held(HttpMessageHandler inner, int after, CancellationToken interrupted) : DelegatingHandler(inner)
    {
        int _made;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/User/Create", StringComparison.Ordinal)
                && Interlocked.Increment(ref _made) > after)
            {
                var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var registration = interrupted.Register(released.SetResult);
                await released.Task;
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    sealed class Stop(CancellationTokenSource source, int after) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            if (value.Done >= after) source.Cancel();
        }
    }
}
