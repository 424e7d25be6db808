namespace Simulators.Electa.Tests;

/// <summary>What a newcomer meets in the default sandbox: README.md of the platform promises it.</summary>
public sealed class DemoSeedTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Has_the_rows_that_the_readme_lists()
    {
        var account = await simulator.NewDemoAccountAsync();
        var users = await account.Tables(tables => tables.Users.Page(0, 10));
        Assert.Equal(
            [(2231112, "owner@example.com", "ADM"), (2231113, "ines.moreau@example.com", "MDR"),
                (2231114, "tomas.novak@example.com", "STD"), (2231115, "layla.haddad@example.com", "STD")],
            users.Select(user => (user.UserId, user.Email, user.UserType.ToString())));
        Assert.Equal([true, false, false, false], users.Select(user => user.IsMasterAdministrator));
        Assert.Equal([41001, 41002], account.State("rooms").Select(room => room.GetProperty("roomId").GetInt64()));
        Assert.Equal([1, 2, 3], account.State("timeZones").Select(zone => zone.GetProperty("timeZoneId").GetInt64()));
        Assert.Equal((2231114, 310001), (
            account.State("subscriptions").Single().GetProperty("userId").GetInt64(),
            account.State("subscriptions").Single().GetProperty("eventId").GetInt64()));
    }

    [Fact]
    public async Task Has_an_event_tomorrow_at_four()
    {
        var account = await simulator.NewDemoAccountAsync();
        var live = account.State("events").Single();
        var start = live.GetProperty("startsAt").GetDateTimeOffset();
        Assert.Equal((310001, 41002, 2231113), (
            live.GetProperty("eventId").GetInt64(), live.GetProperty("roomId").GetInt64(), live.GetProperty("presenterId")
                .GetInt64()));
        Assert.Equal(TimeSpan.FromHours(16), start.TimeOfDay);
        Assert.InRange(start - account.Now, TimeSpan.FromHours(15), TimeSpan.FromHours(40));
    }

    [Fact]
    public async Task A_newcomer_who_creates_the_owner_again_meets_a_refusal()
    {
        var account = await simulator.NewDemoAccountAsync();
        (await account.Create(("Email", "owner@example.com"))).Refused(6, "electa/user/email-taken");
    }
}
