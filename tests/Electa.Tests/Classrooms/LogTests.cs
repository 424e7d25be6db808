using System.Text.Json;

namespace Simulators.Electa.Tests.Classrooms;

/// <summary>/logs/ and VCR/DisconnectUser [KB 50148, 50155].</summary>
public sealed class LogTests(SimulatorFixture simulator)
{
    static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Shows_who_was_in_a_room_today()
    {
        var account = await FrozenAsync();
        await account.Launch(("FirstName", "A&B"));
        var username = account.Row("users", "userId", 2231113).GetProperty("username").GetString();
        var here = (await account.Get("/logs/", ("RoomID", account.Room))).Accepted();
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Logs><Count>1</Count><CompanyId>{account.Cid}</CompanyId>"
            + "<UTCFromDateTime>12/1/2026</UTCFromDateTime><UTCToDateTime>12/2/2026</UTCToDateTime><Items><Item><UserId>2231113</UserId>"
            + $"<ExternaName>ada</ExternaName><RoomID>41001</RoomID><Username>{username}</Username><Name>A&amp;B Lovelace</Name>"
            + "<UTCEnterDateTime>12/1/2026 9:30 AM</UTCEnterDateTime><UTCLeaveDateTime></UTCLeaveDateTime></Item></Items></Logs>",
            here.Body);
        Assert.Equal(["electa/logs/window", "electa/logs/result"], here.Rules);
        await account.Advance(TimeSpan.FromHours(2));
        var gone = await account.Get("/logs/", ("Token", (await account.LogIn()).Data), ("RoomID", account.Room));
        Assert.Equal("12/1/2026 11:30 AM", gone.Accepted().Items.Single().Element("UTCLeaveDateTime")!.Value);
    }

    [Theory]
    [InlineData(null, null, "12/1/2026", "12/2/2026", 1)]
    [InlineData("12/1/2026", null, "12/1/2026", "12/2/2026", 1)]
    [InlineData("11/30/2026 09:30:00", null, "11/30/2026 9:30 AM", "12/1/2026 9:30 AM", 0)]
    [InlineData("11/30/2026 09:30:01", null, "11/30/2026 9:30:01 AM", "12/1/2026 9:30:01 AM", 1)]
    [InlineData(null, "12/2/2026", "12/1/2026", "12/2/2026", 1)]
    [InlineData("1/14/2016", "1/14/2027", "1/14/2016", "1/14/2027", 1)]
    [InlineData("12/2/2026", "12/3/2026", "12/2/2026", "12/3/2026", 0)]
    public async Task Without_dates_it_is_today_and_with_a_start_alone_the_24_hours_after_it(
        string? start, string? end, string from, string until, long count)
    {
        var account = await FrozenAsync();
        await account.Launch();
        var answer = (await account.Get("/logs/", ("RoomID", account.Room), ("StartDateTimeUTC", start),
            ("EndDateTimeUTC", end))).Accepted();
        Assert.Equal((from, until, count),
            (answer.Text("UTCFromDateTime"), answer.Text("UTCToDateTime"), answer.Number("Count")));
    }

    [Fact]
    public async Task Shows_the_stays_of_a_user_by_number_or_name()
    {
        var account = await FrozenAsync();
        var other = (await account.Dashboard("addRoom", new { name = "Chemistry" })).GetProperty("roomId").GetInt64();
        await account.Launch();
        await account.Launch(("RoomId", other));
        await account.Launch(("UniqueUserName", "eve"), ("Email", "eve@example.com"));
        var (ada, eve) = (account.Row("users", "userId", 2231113), account.Row("users", "userId", 2231114));
        var (adasName, evesName) = (ada.GetProperty("username").GetString(), eve.GetProperty("username").GetString());
        Assert.Equal(2, await Count(("UserId", 2231113)));
        Assert.Equal(2, await Count(("username", adasName!.ToUpperInvariant())));
        Assert.Equal(1, await Count(("Username", adasName), ("RoomID", other)));
        Assert.Equal(1, await Count(("Username", evesName)));
        Assert.Equal(2, await Count(("RoomID", account.Room)));
        Assert.Equal(0, await Count(("Username", evesName), ("UserId", 2231113)));
        Assert.Equal(0, await Count(("Username", "nobody")));
        Assert.Equal(0, await Count(("UserId", 99)));

        async Task<long> Count(params (string, object?)[] filter)
        {
            var answer = (await account.Get("/logs/", filter)).Accepted();
            Assert.Equal(answer.Number("Count"), answer.Items.Count);
            return answer.Number("Count");
        }
    }

    [Fact]
    public async Task Needs_a_room_or_a_user_and_a_start_before_the_end()
    {
        var account = await FrozenAsync();
        (await account.Get("/logs/")).Refused(4, "electa/logs/filter", "Missing Parameter: RoomID, UserId or Username");
        (await account.Get("/logs/", ("RoomID", 1), ("StartDateTimeUTC", "12/2/2026"), ("EndDateTimeUTC", "12/1/2026")))
            .Refused(5, "electa/logs/window", "Invalid Parameter: EndDateTimeUTC");
        (await account.Get("/logs/", ("RoomID", 1), ("StartDateTimeUTC", "today")))
            .Refused(5, "electa/event/date", "Invalid Parameter: StartDateTimeUTC");
    }

    [Theory]
    [InlineData("/VCR/DisconnectUser/", "UserId", false)]
    [InlineData("/vcr/removeuser/", "UID", true)]
    [InlineData("/vcr/disconnectuser", "uid", true)]
    public async Task Disconnects_a_user_by_the_pages_names_and_the_samples(string path, string name, bool sample)
    {
        var account = await FrozenAsync();
        await account.Launch();
        await account.Advance(TimeSpan.FromMinutes(3));
        var answer = await account.Get(path, ("RoomId", account.Room), (name, 2231113), ("Reason", "Be quiet"));
        Assert.Equal(
            "<?xml version='1.0' encoding='UTF-8'?><Response><ResponseCode>0</ResponseCode><ResponseData>Success</ResponseData></Response>",
            answer.Body);
        Assert.Contains("electa/vcr/disconnect", answer.Rules);
        Assert.Equal(sample, answer.Rules.Contains("electa/vcr/sample-names"));
        var session = account.State("sessions").Single();
        Assert.Equal(
            (Start.AddMinutes(3), "disconnected", "Be quiet"),
            (session.GetProperty("leftAt").GetDateTimeOffset(), session.GetProperty("ending").GetString()!.ToLowerInvariant(),
                session.GetProperty("reason").GetString()));
        await account.Advance(TimeSpan.FromHours(3));
        Assert.Equal(Start.AddMinutes(3), account.State("sessions").Single().GetProperty("leftAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Cannot_disconnect_who_is_not_there()
    {
        var account = await FrozenAsync();
        var other = (await account.Dashboard("addRoom", new { name = "Chemistry" })).GetProperty("roomId").GetInt64();
        await account.Launch();
        var eve = await account.User();
        await Refused(12, "electa/vcr/not-in-session", other, 2231113);
        await Refused(12, "electa/vcr/not-in-session", account.Room, eve);
        await Refused(10, "electa/vcr/unknown", 99, 2231113);
        await Refused(8, "electa/vcr/unknown", account.Room, 99);
        (await account.Get("/VCR/DisconnectUser/", ("RoomId", 1)))
            .Refused(4, "electa/call/parameter-missing", "Missing Parameter: UserId");
        Assert.Equal(JsonValueKind.Null, account.State("sessions").Single().GetProperty("leftAt").ValueKind);

        async Task Refused(long code, string rule, long roomId, long userId) =>
            (await account.Get("/VCR/DisconnectUser/", ("RoomId", roomId), ("UserId", userId))).Refused(code, rule);
    }

    async Task<ElectaAccount> FrozenAsync()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(Start);
        return account;
    }
}
