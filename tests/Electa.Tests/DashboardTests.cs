namespace Simulators.Electa.Tests;

/// <summary>What people do in the admin area: mistakes are told in a sentence.</summary>
public sealed class DashboardTests(SimulatorFixture simulator)
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "addRoom", "{}", "name" },
        { "addRoom", "[]", "name" },
        { "addRoom", """{"name":5}""", "name" },
        { "subscribe", """{"userId":1,"course":"x"}""", "no user 1" },
        { "subscribe", """{"userId":2231112,"eventId":1}""", "no event 1" },
        { "subscribe", """{"userId":2231112}""", "course" },
        { "subscribe", """{"userId":"x"}""", "userId" },
        { "addTimeZone", """{"timeZoneId":1,"name":"x","utcOffset":900}""", "utcOffset" },
        { "addTimeZone", """{"timeZoneId":1.5,"name":"x","utcOffset":9}""", "timeZoneId" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Tells_a_mistake(string action, string body, string told)
    {
        var account = await simulator.NewAccountAsync();
        using var json = System.Text.Json.JsonDocument.Parse(body);
        var mistake = await Assert.ThrowsAsync<ArgumentException>(() => account.Dashboard(action, json.RootElement));
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_zone_can_be_changed()
    {
        var account = await simulator.NewAccountAsync();
        await account.Dashboard("addTimeZone", new { timeZoneId = 4, name = "x", utcOffset = 60 });
        await account.Dashboard("addTimeZone", new { timeZoneId = 4, name = "y", utcOffset = 0 });
        Assert.Equal("y", account.State("timeZones").Single().GetProperty("name").GetString());
    }
}
