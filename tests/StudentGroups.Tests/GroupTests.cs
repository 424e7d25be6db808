namespace Simulators.StudentGroups.Tests;

/// <summary>student_groups in v1 [seed 003; API DOC v1.3].</summary>
public sealed class GroupTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Does_what_the_seed_document_shows_byte_by_byte()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        await instance.Cluster();
        var owner = $"\"instance_id\":{instance.Id},\"created_at\":\"2014-09-17 09:21:03\",\"updated_at\":\"2014-09-17 09:21:03\"}}";

        var made = await instance.Post("student_groups", """{"name":"2nd year associates financial services","student_cluster_id":1}""");
        var first = $"{{\"id\":1,\"name\":\"2nd year associates financial services\",\"student_cluster_id\":1,{owner}";
        Assert.Equal((200, first), (made.Status, made.Body));
        Assert.Equal("application/json; charset=utf-8", made.Header("Content-Type"));
        Assert.Equal(["studentgroups/group/create"], made.Rules);
        Assert.Equal(first, (await instance.Get("student_groups/1")).Body);

        await instance.Post("student_groups", """{"name":"senior associates financial services","student_cluster_id":1}""");
        var list = await instance.Get("student_groups");
        Assert.Equal($"[{first},{{\"id\":2,\"name\":\"senior associates financial services\",\"student_cluster_id\":1,{owner}]", list.Body);

        instance.FreezeAt("2014-09-20T09:21:03Z");
        var edited = await instance.Put("student_groups/1", """{"name":"No more 2nd year associates financial services"}""");
        Assert.Equal(
            $"{{\"id\":1,\"name\":\"No more 2nd year associates financial services\",\"student_cluster_id\":1,\"instance_id\":{instance.Id},"
            + "\"created_at\":\"2014-09-17 09:21:03\",\"updated_at\":\"2014-09-20 09:21:03\"}",
            edited.Body);
        Assert.Equal(["studentgroups/edit/partial"], edited.Rules);
        Assert.Equal(edited.Body, (await instance.Get("student_groups/1")).Body);
    }

    [Fact]
    public async Task Keeps_what_an_edit_does_not_name()
    {
        var instance = await simulator.NewInstanceAsync();
        var (one, other) = (await instance.Cluster("One"), await instance.Cluster("Other"));
        var id = await instance.Group("Maths", one);
        var moved = (await instance.Put($"student_groups/{id}", $$"""{"student_cluster_id":{{other}}}""")).Root;
        Assert.Equal(("Maths", other), (moved.GetProperty("name").GetString(), moved.GetProperty("student_cluster_id").GetInt64()));
    }

    [Fact]
    public async Task Answers_a_deleted_group_and_knows_it_no_longer()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group("Stays");
        await instance.Group("Goes");
        var before = await instance.Get("student_groups/2");
        var deleted = await instance.Delete("student_groups/2");
        Assert.Equal((200, before.Body), (deleted.Status, deleted.Body));
        Assert.Contains("studentgroups/delete/answer", deleted.Rules);
        (await instance.Get("student_groups/2")).IsRefused("not_found", "one/unknown");
        (await instance.Delete("student_groups/2")).IsRefused("not_found", "one/unknown");
        Assert.Equal([1L], (await instance.Get("student_groups")).Ids);
        Assert.Equal(3, await instance.Group("Gets an id of its own"));
    }

    [Theory]
    [InlineData("empty", 200, "{}")]
    [InlineData("noContent", 204, "")]
    public async Task Answers_a_deletion_as_the_setting_says(string value, int status, string body)
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("deleteAnswer", value);
        await instance.Group();
        var deleted = await instance.Delete("student_groups/1");
        Assert.Equal((status, body), (deleted.Status, deleted.Body));
        Assert.Empty(instance.State("student_groups"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":"  "}""")]
    [InlineData("""{"student_cluster_id":null}""")]
    public async Task Refuses_a_group_without_a_name(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Post("student_groups", body)).IsRefused("name_missing", "name/required");
        (await instance.Post("student_clusters", body)).IsRefused("name_missing", "name/required");
        Assert.Empty(instance.State("student_groups"));
    }

    [Fact]
    public async Task Takes_a_group_without_a_name_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("nameRequired", "false");
        Assert.Contains("\"name\":null,", (await instance.Post("student_groups", "{}")).Body, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"\",", (await instance.Post("student_groups", """{"name":""}""")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":""}""")]
    public async Task Refuses_to_take_a_name_away(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group("Maths");
        await instance.Cluster("Sciences");
        (await instance.Put("student_groups/1", body)).IsRefused("name_missing", "name/required");
        (await instance.Put("student_clusters/1", body)).IsRefused("name_missing", "name/required");
        Assert.Equal("Maths", instance.State("student_groups")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("😀")]
    [InlineData("é")]
    public async Task Takes_254_characters_and_not_255(string character)
    {
        var instance = await simulator.NewInstanceAsync();
        var longest = string.Concat(Enumerable.Repeat(character, 254));
        var taken = await instance.Post("student_groups", $$"""{"name":"{{longest}}"}""");
        Assert.Equal((200, longest), (taken.Status, taken.Root.GetProperty("name").GetString()));
        Assert.Equal(character.Length > 1, taken.Rules.Contains("studentgroups/name/characters"));
        var refused = await instance.Post("student_groups", $$"""{"name":"{{longest + character}}"}""");
        refused.IsRefused("name_too_long", "name/length");
        Assert.Contains("255 characters", refused.Explanation, StringComparison.Ordinal);
        (await instance.Put("student_groups/1", $$"""{"name":"{{longest + character}}"}""")).IsRefused("name_too_long", "name/length");
        Assert.Equal(longest, instance.State("student_groups").Single().GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("77")]
    [InlineData("\"77\"")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1e400")]
    public async Task Refuses_a_cluster_that_is_nobodys(string cluster)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Cluster();
        var refused = await instance.Post("student_groups", $$"""{"name":"A","student_cluster_id":{{cluster}}}""");
        refused.IsRefused("unknown_student_cluster", "group/cluster");
        Assert.Empty(instance.State("student_groups"));
        await instance.Group("A", 1);
        (await instance.Put("student_groups/1", $$"""{"name":"B","student_cluster_id":{{cluster}}}"""))
            .IsRefused("unknown_student_cluster", "group/cluster");
        Assert.Equal("A", instance.State("student_groups")[0].GetProperty("name").GetString());
        instance.Set("unknownParent", "404");
        (await instance.Post("student_groups", $$"""{"name":"A","student_cluster_id":{{cluster}}}"""))
            .IsRefused("not_found", "group/cluster");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Takes_zero_and_nothing_as_no_cluster(string none)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Cluster();
        var made = await instance.Post("student_groups", $$"""{"name":"A","student_cluster_id":{{none}}}""");
        Assert.Contains("\"student_cluster_id\":null,", made.Body, StringComparison.Ordinal);
        Assert.Contains("studentgroups/call/zero-is-none", made.Rules);
        var second = await instance.Group("B", 1);
        var left = await instance.Put($"student_groups/{second}", $$"""{"student_cluster_id":{{none}}}""");
        Assert.Contains("\"student_cluster_id\":null,", left.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":["A"]}""")]
    [InlineData("""{"name":{"A":1}}""")]
    [InlineData("""{"name":true}""")]
    [InlineData("""{"name":"A","student_cluster_id":[1]}""")]
    [InlineData("""{"name":"A","student_cluster_id":true}""")]
    [InlineData("""{"name":"A","student_cluster_id":"one"}""")]
    public async Task Refuses_another_type(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Cluster();
        (await instance.Post("student_groups", body)).IsRefused("wrong_type", "call/types");
    }

    [Theory]
    [InlineData("always", true)]
    [InlineData("onChange", false)]
    public async Task Moves_updated_at_of_an_edit_that_changes_nothing_as_the_setting_says(string value, bool moves)
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("updatedAtMoves", value);
        instance.FreezeAt("2014-09-17T09:21:03Z");
        await instance.Group("Maths");
        instance.FreezeAt("2014-09-20T09:21:03Z");
        var edited = await instance.Put("student_groups/1", """{"name":"Maths"}""");
        Assert.Contains("studentgroups/edit/unchanged", edited.Rules);
        Assert.Equal(moves ? "2014-09-20 09:21:03" : "2014-09-17 09:21:03", edited.Root.GetProperty("updated_at").GetString());
        Assert.Contains("2014-09-20", (await instance.Put("student_groups/1", """{"name":"Music"}""")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed", "\"2014-09-17 09:21:03\"")]
    [InlineData("iso", "\"2014-09-17T09:21:03.497Z\"")]
    [InlineData("epoch", "1410945663")]
    public async Task Writes_moments_in_the_form_of_the_setting(string value, string moment)
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("v1Timestamps", value);
        instance.FreezeAt("2014-09-17T09:21:03.497Z");
        var made = await instance.Post("student_groups", """{"name":"Maths"}""");
        Assert.EndsWith($",\"created_at\":{moment},\"updated_at\":{moment}}}", made.Body, StringComparison.Ordinal);
        Assert.Equal(value != "seed", made.Rules.Contains("studentgroups/answer/timestamps"));
    }

    [Fact]
    public async Task Two_groups_may_have_one_name()
    {
        var instance = await simulator.NewInstanceAsync();
        Assert.NotEqual(await instance.Group("Maths"), await instance.Group("Maths"));
    }

    [Fact]
    public async Task Writes_names_as_they_were_sent()
    {
        var instance = await simulator.NewInstanceAsync();
        const string name = "Zoë \"Z\" <Müller> & 王小明 \\ 😀\n\u0001";
        var made = await instance.Post("student_groups", System.Text.Json.JsonSerializer.Serialize(new { name }));
        Assert.Equal(name, made.Root.GetProperty("name").GetString());
        Assert.Contains("Zoë \\\"Z\\\" <Müller> & 王小明", made.Body, StringComparison.Ordinal);
    }
}
