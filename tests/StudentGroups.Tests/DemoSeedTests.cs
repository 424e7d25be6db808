using Simulators.Kernel.Faults;

namespace Simulators.StudentGroups.Tests;

/// <summary>What a newcomer meets, what a rehearsal leaves, and what a fault leaves behind.</summary>
public sealed class DemoSeedTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task The_seed_has_a_cluster_groups_and_students_whose_results_add_up()
    {
        var instance = await simulator.NewDemoInstanceAsync();
        Assert.Single((await instance.Get("student_clusters")).Ids);
        Assert.Equal([1L, 2L, 3L], (await instance.Get("student_groups")).Ids);
        Assert.Equal([1L, 2L, 3L, 4L], (await instance.Get("students")).Ids);
        var results = (await instance.Get("student_groups/1/results")).Root;
        Assert.Equal((3, 80m), (results.GetProperty("count").GetInt32(), results.GetProperty("mean").GetDecimal()));
        Assert.Equal(5, await instance.Student());
        Assert.Equal("S30", (await instance.V2("POST", "students", """{"uid":"S30"}""")).Root.GetProperty("uid").GetString());
    }

    [Fact]
    public async Task An_empty_sandbox_is_empty()
    {
        var instance = await simulator.NewInstanceAsync();
        foreach (var collection in (string[])["student_groups", "student_clusters", "students", "results"])
            Assert.Empty(instance.State(collection));
    }

    [Fact]
    public async Task The_state_has_the_vendors_nouns()
    {
        var instance = await simulator.NewDemoInstanceAsync();
        var platform = instance.Sandbox.Platform("studentgroups")!;
        Assert.Equal(
            ["results", "student_clusters", "student_groups", "students"],
            (await platform.Store.CountAsync()).Keys.Order(StringComparer.Ordinal));
        var group = instance.State("student_groups")[0];
        Assert.Equal("2nd year associates financial services", group.GetProperty("name").GetString());
        Assert.Equal(1, group.GetProperty("student_cluster_id").GetInt64());
    }

    [Fact]
    public async Task The_group_is_there_when_only_the_answer_is_lost()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Sandbox.Faults.Add(
            new FaultMatch("studentgroups", "student_groups.create", Times: 1), new FaultEffect(FaultMoment.AfterCommit, Status: 503), null);
        Assert.Equal(503, (await instance.Post("student_groups", """{"name":"A"}""")).Status);
        Assert.Single(instance.State("student_groups"));
    }

    [Fact]
    public async Task A_rehearsal_passes_writes_and_refusals()
    {
        var instance = await simulator.NewInstanceAsync();
        var platform = instance.Sandbox.Platform("studentgroups")!;
        List<int> statuses = [];
        foreach (var call in platform.Platform.Rehearse(platform.Credentials, instance.Sandbox.Clock.GetUtcNow()))
            statuses.Add((await instance.Send(call.Method, call.Path, call.Body, call.ContentType)).Status);
        Assert.Equal([200, 200, 200, 200, 403], statuses);
    }
}
