namespace Simulators.ThisIsSchool.Tests;

/// <summary>Purchased access, and warnings before harm.</summary>
public sealed class SharingTests(SchoolFixture fixture)
{
    [Fact]
    public async Task A_school_without_purchased_access_is_warned_of()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Do("purchase", new() { ["school"] = "Harbour" });
        var run = await consumer.Sync(FakeDistrict.Small().School("s2", "Elm"));
        Assert.Equal("linked school/shared", run.Of("s1"));
        Assert.Equal("created school/shared", run.Of("s2"));
        Assert.Equal(
            "1 schools are shared without purchased access: Elm. Share only those that need it.",
            run.WarningText("thisisschool/share/purchased"));
    }

    [Fact]
    public async Task While_no_purchase_is_known_no_school_is_warned_of() =>
        Assert.Empty((await (await fixture.NewAsync()).Sync(FakeDistrict.Small())).Warnings);

    [Fact]
    public async Task A_school_without_purchased_access_can_be_left_out_with_those_who_are_in_no_other()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("unpurchasedSchools", "skip");
        await consumer.Do("purchase", new() { ["school"] = "Harbour" });
        var district = FakeDistrict.Small().School("s2", "Elm").Teacher("t2", schools: "s2").Teacher("t3", null, null, "s1", "s2")
            .Class("k2", "German", "s2").Enroll("e9", "k2", "t2", "teacher");
        var run = await consumer.Sync(district);
        Assert.Equal(
            ["skipped share/over-sharing", "skipped share/over-sharing", "created user/all-teachers", "skipped class/unknown-school"],
            [run.Of("s2"), run.Of("t2"), run.Of("t3"), run.Of("k2")]);
        await consumer.Do("cancelPurchase", new() { ["school"] = "Harbour" });
        await consumer.Do("purchase", new() { ["school"] = "Elm" });
        run = await consumer.Sync(district);
        Assert.Equal(["removed share/over-sharing", "removed share/over-sharing"], [run.Of("s1"), run.Of("t1")]);
    }

    [Fact]
    public async Task A_purchased_school_stays_known_when_it_is_no_longer_shared()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Do("purchase", new() { ["school"] = "Harbour" });
        await consumer.Sync(FakeDistrict.Small());
        await consumer.Sync(new FakeDistrict().School("s2", "Elm").Teacher("t1"));
        var school = consumer.State("schools").Single(one => one.GetProperty("name").GetString() == "Harbour");
        Assert.True(school.GetProperty("purchased").GetBoolean());
        Assert.False(school.TryGetProperty("sourcedId", out _));
    }

    [Theory]
    [InlineData("warn", 10, "succeeded", true)]
    [InlineData("stop", 10, "failed", true)]
    [InlineData("stop", 50, "succeeded", false)]
    public async Task A_run_that_removes_much_is_warned_of_or_stopped(string action, int percent, string state, bool warned)
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("shrinkAction", action);
        consumer.Set("shrinkPercent", $"{percent}");
        await consumer.Sync(FakeDistrict.Small());
        var before = consumer.Everything();
        var run = await consumer.Sync(FakeDistrict.Small().Remove("users", "p1").Remove("enrollments", "e2"));
        Assert.Equal((state, warned), (run.State, run.Warnings.Contains("thisisschool/change/shrink")));
        Assert.Equal(state == "failed", before == consumer.Everything());
        Assert.Equal(1, run.Count("users", "removed"));
    }

    [Fact]
    public async Task A_shrink_of_exactly_the_percentage_is_none()
    {
        var consumer = await fixture.NewAsync();
        var district = new FakeDistrict().School("s1", "A");
        for (var i = 0; i < 10; i++) district.Teacher($"t{i}");
        await consumer.Sync(district);
        Assert.Empty((await consumer.Sync(district.Remove("users", "t0"))).Warnings);
    }
}
