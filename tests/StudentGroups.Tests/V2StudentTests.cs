namespace Simulators.StudentGroups.Tests;

/// <summary>The three resources in v2 [wiki api2:student:students; domoscio_rails].</summary>
public sealed class V2StudentTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_the_object_of_the_wiki()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2017-11-24T13:44:08.034Z");
        await instance.Group();
        var made = await instance.V2("POST", "students", """
            {"student_group_id":1,"uid":"S26","civil_profile_attributes":{"student_infos":{"formation":"A7D4", "y": [1, {"z":null}]}}}
            """);
        const string times = "\"created_at\":\"2017-11-24T13:44:08.034Z\",\"updated_at\":\"2017-11-24T13:44:08.034Z\"";
        const string expected = $"{{\"id\":1,\"student_group_id\":1,{times},\"uid\":\"S26\",\"active\":true,\"last_activity\":null,"
            + "\"learning_profile\":{\"capacity\":1},\"civil_profile\":{\"student_infos\":{\"formation\":\"A7D4\",\"y\":[1,{\"z\":null}]}}}";
        Assert.Equal((200, expected), (made.Status, made.Body));
        var read = await instance.V2("GET", "students/1");
        Assert.Equal($"[{expected}]", read.Body);
        Assert.Null(read.Header("Total"));
        Assert.Equal($"[{expected}]", (await instance.V2("GET", "students")).Body);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"uid":""}""")]
    [InlineData("""{"uid":null}""")]
    public async Task Needs_a_uid(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.V2("POST", "students", body)).IsRefused("uid_missing", "student/uid-required");
        Assert.Equal(200, (await instance.Post("students", body)).Status);
    }

    [Fact]
    public async Task Answers_the_name_that_the_gems_specification_reads()
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.V2("POST", "students", """{"uid":"S26","civil_profile_attributes":{"name":"Ada"}}""");
        Assert.Equal("Ada", made.Root.GetProperty("civil_profile").GetProperty("name").GetString());
        Assert.Contains("\"student_infos\":{}", made.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_student_infos_as_a_whole_and_bounds_them()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.V2("POST", "students", """{"uid":"S26","civil_profile_attributes":{"student_infos":{"a":1,"b":2}}}""");
        var edited = await instance.V2("PUT", "students/1", """{"civil_profile_attributes":{"student_infos":{"c":3}}}""");
        Assert.Contains("\"student_infos\":{\"c\":3}", edited.Body, StringComparison.Ordinal);
        var huge = $$$$"""{"civil_profile_attributes":{"student_infos":{"c":"{{{{new string('x', 66000)}}}}"}}}""";
        (await instance.V2("PUT", "students/1", huge)).IsRefused("malformed_body", "call/malformed-body");
        Assert.Contains("\"student_infos\":{\"c\":3}", (await instance.V2("GET", "students/1")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_its_rows_with_v1()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        await instance.V2("POST", "student_clusters", """{"name":"Cluster"}""");
        var group = await instance.V2("POST", "student_groups", """{"name":"Maths","student_cluster_id":1}""");
        Assert.Equal(
            $"{{\"id\":1,\"name\":\"Maths\",\"student_cluster_id\":1,\"instance_id\":{instance.Id},"
            + "\"created_at\":\"2014-09-17T09:21:03.000Z\",\"updated_at\":\"2014-09-17T09:21:03.000Z\"}",
            group.Body);
        Assert.Contains("\"created_at\":\"2014-09-17 09:21:03\"", (await instance.Get("student_groups/1")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await instance.V2("PUT", "student_groups/1", """{"name":"Music"}""")).Status);
        Assert.Equal(200, (await instance.V2("DELETE", "student_clusters/1")).Status);
        Assert.Contains("\"student_cluster_id\":null", (await instance.Get("student_groups/1")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_clusters_only_be_read_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        Assert.Contains(
            "studentgroups/v2/clusters-read-only", (await instance.V2("POST", "student_clusters", """{"name":"A"}""")).Rules);
        instance.Set("v2StudentClusters", "readOnly");
        (await instance.V2("POST", "student_clusters", """{"name":"A"}""")).IsRefused("method_not_allowed", "v2/clusters-read-only");
        (await instance.V2("PUT", "student_clusters/1", """{"name":"B"}""")).IsRefused("method_not_allowed", "v2/clusters-read-only");
        (await instance.V2("DELETE", "student_clusters/1")).IsRefused("method_not_allowed", "v2/clusters-read-only");
        Assert.Equal(200, (await instance.V2("GET", "student_clusters/1")).Status);
        Assert.Equal(200, (await instance.Put("student_clusters/1", """{"name":"B"}""")).Status);
    }
}
