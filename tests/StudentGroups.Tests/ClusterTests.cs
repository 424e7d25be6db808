namespace Simulators.StudentGroups.Tests;

/// <summary>student_clusters, and what becomes of those who are left behind.</summary>
public sealed class ClusterTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Are_made_read_listed_edited_and_deleted()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        var made = await instance.Post("student_clusters", """{"name":"Financial services"}""");
        var first = $"{{\"id\":1,\"name\":\"Financial services\",\"instance_id\":{instance.Id},"
            + "\"created_at\":\"2014-09-17 09:21:03\",\"updated_at\":\"2014-09-17 09:21:03\"}";
        Assert.Equal((200, first), (made.Status, made.Body));
        Assert.Equal(["studentgroups/cluster/create"], made.Rules);
        var read = await instance.Get("student_clusters/1");
        Assert.Equal((first, "studentgroups/one/read"), (read.Body, read.Rules.Single()));
        await instance.Cluster("Law");
        var list = await instance.Get("student_clusters");
        Assert.Equal([1L, 2L], list.Ids);
        Assert.Equal(["studentgroups/list/all", "studentgroups/list/order"], list.Rules);
        instance.FreezeAt("2014-09-20T09:21:03Z");
        var edited = await instance.Put("student_clusters/1", """{"name":"Banking"}""");
        Assert.Equal(
            first.Replace("Financial services", "Banking", StringComparison.Ordinal)
                .Replace("updated_at\":\"2014-09-17", "updated_at\":\"2014-09-20", StringComparison.Ordinal),
            edited.Body);
        Assert.Equal(edited.Body, (await instance.Delete("student_clusters/1")).Body);
        (await instance.Get("student_clusters/1")).IsRefused("not_found", "one/unknown");
        (await instance.Put("student_clusters/1", """{"name":"Banking"}""")).IsRefused("not_found", "one/unknown");
        (await instance.Delete("student_clusters/1")).IsRefused("not_found", "one/unknown");
    }

    [Fact]
    public async Task Groups_and_students_stay_without_their_parents()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        var cluster = await instance.Cluster();
        var group = await instance.Group("Maths", cluster);
        var student = await instance.Student(group);
        instance.FreezeAt("2014-09-20T09:21:03Z");
        Assert.Contains("studentgroups/delete/not-empty", (await instance.Delete($"student_clusters/{cluster}")).Rules);
        var left = (await instance.Get($"student_groups/{group}")).Body;
        Assert.Contains("\"student_cluster_id\":null,", left, StringComparison.Ordinal);
        Assert.Contains("\"updated_at\":\"2014-09-17 09:21:03\"", left, StringComparison.Ordinal);
        Assert.Contains("studentgroups/delete/not-empty", (await instance.Delete($"student_groups/{group}")).Rules);
        Assert.Contains("\"student_group_id\":null,", (await instance.Get($"students/{student}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_deleted_with_groups_in_them_where_the_setting_refuses_it()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("deleteNotEmpty", "refuse");
        var cluster = await instance.Cluster();
        var group = await instance.Group("Maths", cluster);
        var student = await instance.Student(group);
        (await instance.Delete($"student_clusters/{cluster}")).IsRefused("not_empty", "delete/not-empty");
        (await instance.Delete($"student_groups/{group}")).IsRefused("not_empty", "delete/not-empty");
        Assert.Single(instance.State("student_clusters"));
        foreach (var one in (string[])[$"students/{student}", $"student_groups/{group}", $"student_clusters/{cluster}"])
            Assert.Equal(200, (await instance.Delete(one)).Status);
    }

    [Fact]
    public async Task Take_everything_below_them_along_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("deleteNotEmpty", "cascade");
        var cluster = await instance.Cluster();
        var (group, other) = (await instance.Group("Maths", cluster), await instance.Group("Other"));
        await instance.Result(await instance.Student(group), 50);
        var stays = await instance.Student(other);
        await instance.Result(stays, 70);
        await instance.Delete($"student_clusters/{cluster}");
        Assert.Equal(other, Assert.Single(instance.State("student_groups")).GetProperty("id").GetInt64());
        Assert.Equal(stays, Assert.Single(instance.State("students")).GetProperty("id").GetInt64());
        Assert.Equal(stays, Assert.Single(instance.State("results")).GetProperty("student_id").GetInt64());
    }
}
