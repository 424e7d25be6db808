using System.Text.Json;

namespace Simulators.ThisIsSchool.Tests;

/// <summary>What is kept of runs, and how it is read.</summary>
public sealed class RunTests(SchoolFixture fixture)
{
    [Fact]
    public async Task Runs_are_listed_newest_first_without_their_records()
    {
        var consumer = await fixture.NewAsync();
        foreach (var _ in (int[])[1, 2, 3]) await consumer.Sync(FakeDistrict.Small());
        var list = await consumer.View("runs?offset=1&limit=1");
        Assert.Equal(3, list.GetProperty("total").GetInt32());
        var run = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal("2", run.GetProperty("id").GetString());
        Assert.False(run.TryGetProperty("records", out var _));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", run.GetProperty("startedAt").GetString()!);
    }

    [Fact]
    public async Task A_runs_records_are_paged_and_chosen_by_action()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small().Person("x", "aide"));
        Assert.Equal((9, 2), Page(await consumer.View("runs/1?offset=1&limit=2")));
        Assert.Equal((1, 1), Page(await consumer.View("runs/1?action=skipped")));
        Assert.Equal((8, 8), Page(await consumer.View("runs/1?action=created")));
        Assert.Equal((0, 0), Page(await consumer.View("runs/1?action=removed")));
        await consumer.View("runs/1?action=gone", 400);
        await consumer.View("runs/1?limit=x", 400);
        await consumer.View("runs/1?offset=-1", 400);
        await consumer.View("runs/7", 404);
        await consumer.View("runs/x", 404);
    }

    [Fact]
    public async Task Of_each_action_as_many_records_are_kept_as_the_setting_says()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("recordsPerAction", "2");
        var run = await consumer.Sync(FakeDistrict.Small().Person("x", "aide"));
        Assert.Equal("skipped user/roles", run.Of("x"));
        Assert.Equal((3, 3), Page(run.Root));
        Assert.Equal(6, run.Root.GetProperty("records").GetProperty("leftOut").GetInt32());
        Assert.Equal("3 0 0 0 0 1", run.Counts("users"));
    }

    [Fact]
    public async Task The_oldest_runs_go_with_their_records()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("keptRuns", "2");
        foreach (var _ in (int[])[1, 2, 3]) await consumer.Sync(FakeDistrict.Small());
        Assert.Equal(["2", "3"], consumer.State("runs").Select(run => run.GetProperty("id").GetRawText()));
        Assert.DoesNotContain(consumer.State("runRecords"), record => record.GetProperty("runId").GetInt64() == 1);
    }

    [Fact]
    public async Task A_record_names_what_when_and_why()
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(FakeDistrict.Small());
        var record = run.Root.GetProperty("records").GetProperty("items").EnumerateArray().Single(
            one => one.GetProperty("sourcedId").GetString() == "e2");
        Assert.Equal(
            """{"kind":"enrollment","sourcedId":"e2","name":"Given p1 Family p1 in 7a","action":"created","rule":"thisisschool/enrollment/synced","reason":"The class and the person are synced."}""",
            JsonSerializer.Serialize(record));
    }

    static (int Total, int Items) Page(JsonElement run)
    {
        var records = run.GetProperty("records");
        return (records.GetProperty("total").GetInt32(), records.GetProperty("items").GetArrayLength());
    }
}
