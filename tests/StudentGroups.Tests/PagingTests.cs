using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Tests;

/// <summary>Lists of v2 [wiki api2:getting_started; domoscio_rails; domoscio_js].</summary>
public sealed class PagingTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Tell_how_many_there_are_so_that_a_client_finds_all_pages()
    {
        var instance = await WithGroups("a", "b", "c", "d", "e");
        List<long> seen = [];
        var first = await instance.V2("GET", "student_groups", """{"per_page":2}""");
        Assert.Equal(("5", "2"), (first.Header("Total"), first.Header("Per-Page")));
        Assert.Contains("studentgroups/paging/headers", first.Rules);
        for (var page = 1; page <= 3; page++)
        {
            var answer = await instance.V2("GET", "student_groups", $$"""{"per_page":2,"page":{{page}}}""");
            Assert.Equal(page > 1, answer.Rules.Contains("studentgroups/paging/page"));
            seen.AddRange(answer.Ids);
        }

        Assert.Equal([1, 2, 3, 4, 5], seen);
        Assert.Equal("[]", (await instance.V2("GET", "student_groups?per_page=2&page=4")).Body);
        Assert.Equal("[]", (await instance.V2("GET", "student_groups?per_page=2&page=9223372036854775807")).Body);
    }

    [Fact]
    public async Task Have_headers_on_lists_of_v2_alone()
    {
        var instance = await WithGroups("a");
        foreach (var answer in (Answer[])[
            await instance.V2("GET", "student_groups/1"),
            await instance.V2("GET", "student_groups/1/results"),
            await instance.V2("POST", "student_groups", """{"name":"b","per_page":2000}"""),
            await instance.V2("GET", "student_groups/7"),
            await instance.Get("student_groups?per_page=1")])
        {
            Assert.Null(answer.Header("Total"));
            Assert.Null(answer.Header("Per-Page"));
        }

        Assert.Equal(2, (await instance.Get("student_groups?per_page=1")).Ids.Count);
    }

    [Fact]
    public async Task Have_the_size_of_the_settings()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Sandbox.Platform("studentgroups")!.ExecuteAsync(context =>
        {
            var tables = StudentGroupsTables.Of(context.Transaction);
            for (var id = 1; id <= 2100; id++) tables.StudentGroups.Insert(new StudentGroup(id, "G", null, context.Now, context.Now));
            return true;
        });
        var usual = await instance.V2("GET", "student_groups");
        Assert.Equal((50, "2100", "50"), (usual.Ids.Count, usual.Header("Total"), usual.Header("Per-Page")));
        Assert.Contains("studentgroups/paging/default-per-page", usual.Rules);
        var most = await instance.V2("GET", "student_groups?per_page=100000");
        Assert.Equal((2000, "2000"), (most.Ids.Count, most.Header("Per-Page")));
        Assert.Contains("studentgroups/paging/maximum-per-page", most.Rules);
        instance.Set("defaultPerPage", "7");
        instance.Set("maximumPerPage", "9");
        Assert.Equal(7, (await instance.V2("GET", "student_groups")).Ids.Count);
        Assert.Equal(9, (await instance.V2("GET", "student_groups?per_page=10")).Ids.Count);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=one")]
    [InlineData("per_page=0")]
    [InlineData("per_page=1.5")]
    [InlineData("per_page=99999999999999999999")]
    public async Task Refuse_numbers_that_are_none(string query)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.V2("GET", $"student_groups?{query}")).IsRefused("page_invalid", "paging/numbers");
    }

    [Theory]
    [InlineData("id.desc", 5, 4, 3, 2, 1)]
    [InlineData("name.asc", 4, 2, 5, 1, 3)]
    [InlineData("name", 4, 2, 5, 1, 3)]
    [InlineData("name.asc,id.asc", 4, 2, 5, 1, 3)]
    [InlineData("name.desc,id.desc", 3, 1, 5, 2, 4)]
    [InlineData("name.desc,id.asc", 3, 1, 2, 5, 4)]
    [InlineData("student_cluster_id.desc,name.asc", 2, 1, 4, 5, 3)]
    [InlineData("student_cluster_id.asc", 3, 4, 5, 1, 2)]
    [InlineData("created_at.desc", 5, 4, 3, 2, 1)]
    [InlineData("updated_at.desc,id.asc", 2, 5, 4, 3, 1)]
    [InlineData("id.asc,name.desc", 1, 2, 3, 4, 5)]
    [InlineData("name.asc,name.desc", 4, 2, 5, 1, 3)]
    public async Task Are_in_the_order_that_sort_by_says(string sortBy, params int[] ids)
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2018-01-01T00:00:00Z");
        foreach (var (name, cluster) in ((string, int?)[])[("c", 1), ("b", 1), ("d", null), ("a", 0), ("b", 0)])
        {
            while (cluster is not null && instance.State("student_clusters").Count < 1) await instance.Cluster();
            await instance.Group(name, cluster);
            await instance.Advance(TimeSpan.FromSeconds(1));
        }

        await instance.Put("student_groups/2", """{"student_cluster_id":1}""");
        var all = await instance.V2("GET", $"student_groups?sort_by={sortBy}");
        Assert.Contains("studentgroups/paging/sort-by", all.Rules);
        if (!sortBy.StartsWith("student_cluster_id", StringComparison.Ordinal)) Assert.Equal(ids.Select(id => (long)id), all.Ids);
        List<long> paged = [];
        for (var page = 1; page <= 3; page++)
            paged.AddRange((await instance.V2("GET", $"student_groups?sort_by={sortBy}&per_page=2&page={page}")).Ids);
        Assert.Equal(all.Ids, paged);
    }

    [Theory]
    [InlineData("colour.asc")]
    [InlineData("id.up")]
    [InlineData("id.ASC")]
    [InlineData("id.asc,,name.asc")]
    [InlineData("id.asc;drop")]
    public async Task Refuse_an_order_that_is_none(string sortBy)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.V2("GET", $"student_groups?sort_by={Uri.EscapeDataString(sortBy)}")).IsRefused("sort_by_invalid", "paging/sort-by-unknown");
        (await instance.V2("GET", "student_groups", """{"sort_by":["id.asc"]}""")).IsRefused("sort_by_invalid", "paging/sort-by-unknown");
    }

    [Fact]
    public async Task Need_an_order_beyond_the_first_where_the_setting_says_so()
    {
        var instance = await WithGroups("a", "b");
        Assert.Equal([2L], (await instance.V2("GET", "student_groups?per_page=1&page=2")).Ids);
        instance.Set("sortByMandatory", "true");
        (await instance.V2("GET", "student_groups?per_page=1&page=2")).IsRefused("sort_by_missing", "paging/sort-by-mandatory");
        Assert.Equal([1L], (await instance.V2("GET", "student_groups?per_page=1")).Ids);
        Assert.Equal([2L], (await instance.V2("GET", "student_groups?per_page=1&page=2&sort_by=id.asc")).Ids);
    }

    [Theory]
    [InlineData("sort_by=id.asc", 2, 4, 5)]
    [InlineData("sort_by=id.desc", 5, 4, 2)]
    [InlineData("sort_by=uid.desc", 2, 5, 4)]
    public async Task Of_a_filter_are_pages_of_what_it_leaves(string sortBy, params int[] ids)
    {
        var instance = await WithGroups("one", "other");
        foreach (var (group, uid) in ((int, string)[])[(1, "m"), (2, "z"), (1, "n"), (2, "a"), (2, "k")]) await instance.Student(group, uid);
        var all = await instance.V2("GET", $"students?student_group_id=2&{sortBy}");
        Assert.Equal(ids.Select(id => (long)id), all.Ids);
        Assert.Equal("3", all.Header("Total"));
        var second = await instance.V2("GET", $"students?student_group_id=2&per_page=2&page=2&{sortBy}");
        Assert.Equal([ids[2]], second.Ids);
        Assert.Equal(ids[..2].Select(id => (long)id), (await instance.V2("GET", $"students?student_group_id=2&per_page=2&{sortBy}")).Ids);
        Assert.Equal("1", (await instance.V2("GET", "students?uid=a")).Header("Total"));
    }

    [Fact]
    public async Task Of_groups_can_be_asked_for_by_cluster()
    {
        var instance = await WithGroups("none");
        await instance.Cluster();
        await instance.Group("in", 1);
        Assert.Equal([2L], (await instance.V2("GET", "student_groups?student_cluster_id=1")).Ids);
        Assert.Equal([1L], (await instance.V2("GET", "student_groups", """{"student_cluster_id":"0"}""")).Ids);
        Assert.Equal([1L, 2L], (await instance.V2("GET", "student_groups?student_cluster_id=")).Ids);
    }

    async Task<Instance> WithGroups(params string[] names)
    {
        var instance = await simulator.NewInstanceAsync();
        foreach (var name in names) await instance.Group(name);
        return instance;
    }
}
