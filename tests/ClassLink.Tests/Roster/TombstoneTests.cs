namespace Simulators.ClassLink.Tests.Roster;

public sealed class TombstoneTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task What_is_withdrawn_is_to_be_deleted_with_its_enrollments_and_gone_after_its_life()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var monday = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
        district.Sandbox.Clock.Set(monday);
        Assert.Equal(3, (await district.Do("withdraw", new { collection = "users", sourcedId = "u-stu-1" })).GetProperty("withdrawn").GetInt32());
        var user = (await district.Get("/users/u-stu-1")).Record;
        Assert.Equal("tobedeleted", user.GetProperty("status").GetString());
        Assert.Equal("2026-11-23T06:00:00.000Z", user.GetProperty("dateLastModified").GetString());
        Assert.Equal(2, (await district.Get("/enrollments?filter=status='tobedeleted'")).Total);
        Assert.Equal(8, (await district.Get("/users")).Total);
        district.Sandbox.Clock.Set(monday.AddDays(29));
        Assert.Equal(8, (await district.Get("/users")).Total);
        district.Sandbox.Clock.Set(monday.AddDays(31));
        var after = await district.Get("/users");
        Assert.Equal(7, after.Total);
        Assert.Contains("classlink/tombstone/life", after.Rules);
        Assert.Equal(0, (await district.Get("/enrollments?filter=status='tobedeleted'")).Total);
        Assert.Equal("404 unknownobject", (await district.Get("/users/u-stu-1")).Error);
    }

    [Fact]
    public async Task The_life_of_a_tombstone_is_a_setting()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("withdraw", new { collection = "classes", sourcedId = "class-sp7-a" });
        Assert.Equal(4, (await district.Get("/classes")).Total);
        district.Set("tombstoneLife", "PT0S");
        Assert.Equal(3, (await district.Get("/classes")).Total);
    }

    [Fact]
    public async Task A_total_data_replacement_changes_the_ids_and_leaves_no_tombstone()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("demographics", "true");
        await district.Do("replaceSourcedIds", new { prefix = "new-" });
        var users = await district.Get("/users");
        Assert.All(users.Ids, id => Assert.StartsWith("new-", id, StringComparison.Ordinal));
        Assert.Equal(8, users.Total);
        Assert.Equal(["new-u-stu-1", "new-u-stu-2"], await district.Ids("/classes/new-class-fr1-a/students"));
        Assert.Equal(4, (await district.Get("/terms/term-spring/classes")).Total);
        Assert.Equal(6, (await district.Get("/demographics")).Total);
        Assert.Equal(0, (await district.Get("/users?filter=status='tobedeleted'")).Total);
    }

    [Fact]
    public async Task A_fork_is_a_district_of_its_own()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var fork = await simulator.ForkAsync(district.Sandbox);
        await district.Do("withdraw", new { collection = "users", sourcedId = "u-stu-1" });
        var credentials = fork.Platform("classlink")!.Credentials;
        Assert.NotEqual(district.Platform.Credentials.Selector, credentials.Selector);
        Assert.Equal(0, await fork.Platform("classlink")!.ExecuteAsync(context =>
            State.RosterTables.Of(context.Transaction).Users.Page(0, 100).Count(user => user.ToBeDeleted)));
    }
}
