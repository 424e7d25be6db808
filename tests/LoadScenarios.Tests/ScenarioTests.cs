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

        Assert.Equal(4, outcome.Tally.Existing);
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
        var outcome = await (await Ground.OpenAsync(host)).RunAsync(new ThisIsSchoolNight(), 150);

        // Everybody's account in the first night, the two corrected students in the next.
        Assert.Equal(outcome["accounts"].Expected + 2, outcome.Tally.Created);
    }
}
