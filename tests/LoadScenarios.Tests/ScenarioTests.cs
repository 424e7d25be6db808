using Simulators.Load.Engine;
using Simulators.Load.Scenarios.ClassIn;
using Simulators.Load.Scenarios.ClassLink;
using Simulators.Load.Scenarios.DigitalChalk;
using Simulators.Load.Scenarios.Electa;
using Simulators.Load.Scenarios.StudentGroups;
using Simulators.Load.Scenarios.ThisIsSchool;
using Simulators.Testing;

namespace Simulators.LoadScenarios.Tests;

/// <summary>What each scenario does at a simulator, and what it finds there afterwards.</summary>
public sealed class ScenarioTests(SimulatorHost host)
{
    static readonly string[] Kinds = ["schools", "users", "classes", "enrollments"];
    static readonly string[] Actions = ["created", "linked", "updated", "removed"];

    public static TheoryData<string> Names { get; } =
        new(Simulators.Load.Scenarios.LoadScenarios.All.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_is_acknowledged_and_there_once(string name)
    {
        Assert.True(Simulators.Load.Scenarios.LoadScenarios.TryFind(name, out var scenario));
        var ground = await Ground.OpenAsync(host);
        var outcome = await ground.RunAsync(scenario, 150);

        Assert.Equal(outcome.Items, outcome.Acknowledged);
        Assert.Equal(0, outcome.Tally.Rejected);
        Assert.All(outcome.Checks, check => Assert.True(check.IsSound, $"{check}: {string.Join("; ", check.Examples)}"));
        Assert.Contains(outcome.Checks, check => check.Expected >= 150 && check.Present == check.Expected);
    }

    [Fact]
    public async Task A_second_run_at_ClassIn_finds_everything_there()
    {
        var ground = await Ground.OpenAsync(host);
        var first = await ground.RunAsync(new ClassInProvisioning(), 60);
        // Otherwise ClassIn takes identical calls within five seconds for a mistake.
        await ground.Sandbox.SetAsync("classin", new() { ["repeatedCallWindow"] = "PT0S" });
        var second = await ground.RunAsync(new ClassInProvisioning(), 60);

        Assert.Equal(0, second.Tally.Created);
        Assert.Equal(first.Tally.Created, second.Tally.Existing);
        Assert.All(second.Checks, check => Assert.True(check.IsSound, $"{check}"));
    }

    [Fact]
    public async Task Three_shards_count_together_what_one_run_counts()
    {
        var whole = await (await Ground.OpenAsync(host)).RunAsync(new ClassInProvisioning(), 90);
        var ground = await Ground.OpenAsync(host);
        var shards = await Task.WhenAll(
            Enumerable.Range(1, 3).Select(index => ground.RunAsync(new ClassInProvisioning(), 90, new Shard(index, 3))));

        Assert.Equal(whole.Tally.Requests, shards.Sum(shard => shard.Tally.Requests));
        Assert.Equal(whole.Tally.Created, shards.Sum(shard => shard.Tally.Created));
        foreach (var check in whole.Checks)
            Assert.Equal(check.Present, shards.Sum(shard => shard[check.Collection].Present));
    }

    [Fact]
    public async Task A_lost_answer_makes_a_second_group_and_is_found()
    {
        var ground = await Ground.OpenAsync(host);
        await ground.FailAsync(
            """{"platform":"studentgroups","times":3}""", """{"when":"after-commit","reset":true}""");
        var outcome = await ground.RunAsync(new StudentGroupsProvisioning(), 40);

        Assert.Equal(3, outcome.Tally.Retries);
        Assert.Equal(3, outcome["student_clusters"].Duplicates + outcome["student_groups"].Duplicates);
        Assert.Equal(0, outcome["students"].Duplicates);
    }

    [Fact]
    public async Task A_lost_answer_at_DigitalChalk_makes_nobody_twice()
    {
        var ground = await Ground.OpenAsync(host);
        await ground.FailAsync(
            """{"platform":"digitalchalk","times":4}""", """{"when":"after-commit","reset":true}""");
        var outcome = await ground.RunAsync(new DigitalChalkProvisioning(), 40);

        // Whose retry is struck, too, is one person for two faults.
        Assert.Equal(4, outcome.Tally.Retries);
        Assert.InRange(outcome.Tally.Existing, 1, 4);
        Assert.All(outcome.Checks, check => Assert.True(check.IsSound, $"{check}"));
    }

    [Fact]
    public async Task Electas_token_is_renewed_when_it_is_over()
    {
        var ground = await Ground.OpenAsync(host);
        var sent = 0;
        var outcome = await ground.RunAsync(new ElectaProvisioning(), 80, before: async request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/User/Create", StringComparison.Ordinal)
                && Interlocked.Increment(ref sent) == 30)
                await ground.Sandbox.AdvanceAsync(TimeSpan.FromMinutes(21));
        });

        Assert.Equal(2, outcome.Tally.ByTag["electa/token"]);
        Assert.Equal(80, outcome.Tally.Created);
        Assert.True(outcome.Tally.ByTag["electa/User-Create"] > 80);
        Assert.True(outcome["users"].IsSound);
    }

    [Fact]
    public async Task A_delta_reads_what_the_district_changed_and_nothing_else()
    {
        var outcome = await (await Ground.OpenAsync(host)).RunAsync(new ClassLinkPull(), 250);

        var delta = outcome["users, delta"];
        Assert.Equal((3, 3, 0), (delta.Expected, delta.Present, delta.Orphans));
        Assert.True(outcome["users"].Expected > 250);
    }

    [Fact]
    public async Task A_roster_of_several_pages_is_read_to_its_end()
    {
        var outcome = await (await Ground.OpenAsync(host)).RunAsync(new ClassLinkPull(), 600);

        Assert.True(outcome.Tally.ByTag["classlink/enrollments"] >= 2);
        Assert.True(outcome["enrollments"].IsSound);
    }

    [Fact]
    public async Task The_next_night_updates_whom_the_district_corrected()
    {
        var ground = await Ground.OpenAsync(host);
        var outcome = await ground.RunAsync(new ThisIsSchoolNight(), 150);

        var runs = (await ground.Sandbox.AdminAsync(HttpMethod.Get, "thisisschool/runs")).GetProperty("items");
        Assert.Equal(2, runs.GetArrayLength());
        var (next, first) = (runs[0], runs[1]);
        // By the clock: at two o'clock of two nights, one after the other.
        Assert.Equal(2, first.GetProperty("startedAt").GetDateTimeOffset().Hour);
        Assert.Equal(
            TimeSpan.FromDays(1),
            next.GetProperty("startedAt").GetDateTimeOffset() - first.GetProperty("startedAt").GetDateTimeOffset());
        // The two corrected students, and the one who left.
        var users = next.GetProperty("summary").GetProperty("users");
        Assert.Equal((0, 2, 1), (Of(users, "created"), Of(users, "updated"), Of(users, "removed")));
        Assert.Equal(outcome["accounts"].Expected, Of(users, "updated") + Of(users, "unchanged"));
        var changed = Kinds.Sum(kind => Actions.Sum(action => Of(first, kind, action) + Of(next, kind, action)));
        Assert.Equal(changed, outcome.Tally.Created);
        Assert.True(Of(next, "enrollments", "removed") > 0);

        static int Of(System.Text.Json.JsonElement counts, params string[] path)
        {
            foreach (var name in path)
                counts = counts.TryGetProperty(name, out var own) ? own : counts.GetProperty("summary").GetProperty(name);
            return counts.GetInt32();
        }
    }

    [Fact]
    public async Task A_night_that_fails_is_over_and_refused_all_its_records()
    {
        var ground = await Ground.OpenAsync(host);
        await ground.Sandbox.SetAsync("thisisschool", new() { ["shrinkPercent"] = 0, ["shrinkAction"] = "stop" });
        var outcome = await ground.RunAsync(new ThisIsSchoolNight(), 150);

        // The second night fails by its own rule: nothing is removed, and the run says so.
        Assert.Equal(150, outcome.Tally.Rejected);
        Assert.Equal(outcome.Items - 1, outcome.Acknowledged);
    }

    [Fact]
    public async Task A_night_that_was_enabled_for_the_run_is_disabled_after_it()
    {
        var ground = await Ground.OpenAsync(host);
        var outcome = await ground.RunAsync(new ThisIsSchoolNight(), 60);
        await outcome.Work.LeaveAsync(CancellationToken.None);

        var districts = (await ground.Sandbox.AdminAsync(HttpMethod.Get, "state/thisisschool/districts")).GetProperty("items");
        Assert.False(districts[0].GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task A_lost_answer_in_the_night_is_asked_for_again_and_no_night_passes_twice()
    {
        var ground = await Ground.OpenAsync(host);
        var lost = 0;
        var outcome = await ground.RunAsync(new ThisIsSchoolNight(), 60, after: request =>
            request.RequestUri!.AbsolutePath.EndsWith("/clock/advance", StringComparison.Ordinal)
            && Interlocked.Increment(ref lost) == 1);

        Assert.Equal(1, outcome.Tally.Retries);
        var runs = await ground.Sandbox.AdminAsync(HttpMethod.Get, "thisisschool/runs");
        Assert.Equal(2, runs.GetProperty("total").GetInt32());
        Assert.All(outcome.Checks, check => Assert.True(check.IsSound, $"{check}"));
    }
}
