namespace Simulators.ThisIsSchool.Tests;

/// <summary>Data syncs occur every 24 hours.</summary>
public sealed class NightTests(SchoolFixture fixture)
{
    [Fact]
    public async Task An_enabled_district_is_synced_every_24_hours_of_the_sandboxs_clock()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Enable(district);
        await consumer.Advance(TimeSpan.FromHours(23));
        Assert.Empty(consumer.State("runs"));
        await consumer.Advance(TimeSpan.FromHours(2));
        Assert.Equal(3, consumer.Linked().Count);
        district.Student("p3");
        await consumer.Advance(TimeSpan.FromHours(22));
        Assert.Equal(3, consumer.Linked().Count);
        await consumer.Advance(TimeSpan.FromHours(2));
        Assert.Equal(4, consumer.Linked().Count);
        await consumer.Advance(TimeSpan.FromDays(3));
        Assert.Equal(5, consumer.State("runs").Count);
    }

    [Fact]
    public async Task A_night_that_fails_leaves_the_accounts_and_the_next_one_mends_it()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Enable(district);
        await consumer.Advance(TimeSpan.FromHours(25));
        district.Student("p3");
        district.Fault = (_, _, _) =>
            Task.FromResult<HttpResponseMessage?>(new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway));
        await consumer.Advance(TimeSpan.FromHours(24));
        Assert.Equal(3, consumer.Linked().Count);
        Assert.Equal("failed", consumer.State("runs")[^1].GetProperty("state").GetString());
        district.Fault = (_, _, _) => Task.FromResult<HttpResponseMessage?>(null);
        await consumer.Advance(TimeSpan.FromHours(24));
        Assert.Equal(4, consumer.Linked().Count);
    }

    [Fact]
    public async Task A_district_that_is_disabled_is_not_synced_and_one_enabled_again_only_once_a_day()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Enable(FakeDistrict.Small());
        await consumer.Do("disable");
        await consumer.Advance(TimeSpan.FromHours(30));
        Assert.Empty(consumer.State("runs"));
        await consumer.Enable(FakeDistrict.Small());
        await consumer.Enable(FakeDistrict.Small());
        await consumer.Advance(TimeSpan.FromHours(25));
        Assert.Single(consumer.State("runs"));
    }

    [Fact]
    public async Task Two_weeks_notice_is_asked_for()
    {
        var consumer = await fixture.NewAsync();
        var now = consumer.Sandbox.Clock.GetUtcNow();
        var late = await consumer.Do("enable", new() { ["at"] = $"{now.AddDays(15):O}" });
        Assert.Empty(late.GetProperty("warnings").EnumerateArray());
        var soon = await consumer.Do("enable", new() { ["at"] = $"{now.AddDays(13):O}" });
        Assert.Equal("thisisschool/onboarding/notice", soon.GetProperty("warnings")[0].GetProperty("rule").GetString());
        consumer.Set("notice", "refuse");
        await consumer.Do("enable", new() { ["at"] = $"{now.AddDays(13):O}" }, 400);
        await consumer.Do("enable", new() { ["at"] = $"{now.AddDays(-1):O}" }, 400);
        await consumer.Do("enable", new() { ["at"] = "tomorrow" }, 400);
    }

    [Fact]
    public async Task The_secret_of_a_provider_is_not_shown()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Enable(FakeDistrict.Small());
        Assert.DoesNotContain("secret", consumer.State("districts")[0].GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}
