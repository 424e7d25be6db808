using System.Text.Json;

namespace Simulators.Electa.Tests.Classrooms;

/// <summary>Direct classroom access [KB 50053], and its older form of API 2.1.</summary>
public sealed class LaunchTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Places_a_new_user_in_a_room_and_answers_a_page()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Launch(("FirstName", "<Ada>"), ("UserType", "MDR"));
        Assert.Equal((200, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains("<h1>Main Classroom</h1><p>&lt;Ada&gt; Lovelace (MDR) is in the room 41001.</p>", answer.Body,
            StringComparison.Ordinal);
        Assert.Equal(
            ["electa/launch/type", "electa/launch/creates-user", "electa/user/credentials", "electa/launch/attendance-ends",
                "electa/launch/enter", "electa/launch/page"],
            answer.Rules);
        var user = account.Row("users", "userId", 2231113);
        Assert.Equal(("MDR", "ada", "ada@example.com"),
            (Text(user, "userType"), Text(user, "uniqueUserName"), Text(user, "email")));
        var session = account.State("sessions").Single();
        Assert.Equal((2231113, 41001), (session.GetProperty("userId").GetInt64(), session.GetProperty("roomId").GetInt64()));
        Assert.Equal(JsonValueKind.Null, session.GetProperty("leftAt").ValueKind);
    }

    [Fact]
    public async Task Answers_XML_where_the_setting_says_so()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        var answer = await account.Launch();
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Launch><CompanyId>{account.Cid}</CompanyId><RoomId>41001</RoomId><UserId>2231113</UserId>"
            + "<UserType>STD</UserType><SessionId>1</SessionId></Launch>",
            answer.Body);
        (await account.Launch(("RoomId", 5))).Refused(10, "electa/launch/room", "Room Not Found");
    }

    [Fact]
    public async Task A_failure_is_a_page_too()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Launch(("RoomId", 5));
        Assert.Contains("<h1>Room Not Found</h1><p>Error 10</p>", answer.Body, StringComparison.Ordinal);
        Assert.Contains("electa/launch/room", answer.Rules);
        Assert.Single(account.State("users"));
    }

    [Theory]
    [InlineData("RoomId")]
    [InlineData("Email")]
    [InlineData("FirstName")]
    [InlineData("LastName")]
    [InlineData("UserType")]
    [InlineData("UniqueUserName")]
    public async Task Refuses_a_launch_without_what_is_required(string name)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        var rule = name switch
        {
            "UserType" => "electa/launch/type",
            "UniqueUserName" => "electa/launch/unique-user-name",
            _ => "electa/call/parameter-missing",
        };
        (await account.Launch((name, null))).Refused(4, rule, $"Missing Parameter: {name}");
        Assert.Empty(account.State("sessions"));
    }

    [Fact]
    public async Task Is_a_POST_of_a_browser_only()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        (await account.Get("/launch/", ("RoomId", account.Room))).Refused(13, "electa/call/method");
    }

    [Theory]
    [InlineData("teacherConfiguration", "single")]
    [InlineData("teacherConfiguration", "fixed")]
    [InlineData("moderatorsThroughLaunch", "false")]
    public async Task The_type_is_discarded_where_teachers_are_limited_or_moderators_are_off(string setting, string value)
    {
        var account = await simulator.NewAccountAsync();
        account.Set(setting, value);
        foreach (var type in (string?[])["MDR", "ADM", null])
        {
            var answer = await account.Launch(("UserType", type), ("UniqueUserName", $"key {type}"),
                ("Email", account.NewEmail()));
            Assert.Contains("(STD) is in the room", answer.Body, StringComparison.Ordinal);
            Assert.Contains("electa/launch/type", answer.Rules);
        }
    }

    [Theory]
    [InlineData("ADM")]
    [InlineData("nobody")]
    public async Task Refuses_other_types(string type)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        (await account.Launch(("UserType", type))).Refused(5, "electa/launch/type", "Invalid Parameter: UserType");
        (await account.Launch(("Email", "nobody"))).Refused(5, "electa/user/email-format", "Invalid Parameter: Email");
    }

    [Fact]
    public async Task Knows_the_user_of_that_key_and_leaves_them_as_they_are()
    {
        var account = await simulator.NewAccountAsync();
        await account.Launch();
        var answer = await account.Launch(("UniqueUserName", "ADA"), ("FirstName", "Eve"), ("UserType", "MDR"),
            ("Email", "other@example.com"));
        Assert.Contains("Ada Lovelace (STD)", answer.Body, StringComparison.Ordinal);
        Assert.Contains("electa/launch/known-user", answer.Rules);
        Assert.Equal(2, account.State("users").Count);
    }

    [Fact]
    public async Task Knows_the_user_of_that_address_whom_nobody_launched_yet()
    {
        var account = await simulator.NewAccountAsync();
        var userId = (await account.Create(("Email", "ada@example.com"))).Accepted().Number("UserId");
        await account.Launch(("Email", "ADA@example.com"));
        Assert.Equal("ada", Text(account.Row("users", "userId", userId), "uniqueUserName"));
        account.Set("launchReply", "xml");
        (await account.Launch(("UniqueUserName", "another"))).Refused(6, "electa/user/email-taken");
        account.Set("duplicateEmailAllowed", "true");
        Assert.NotEqual(userId, (await account.Launch(("UniqueUserName", "another"))).Accepted().Number("UserId"));
    }

    [Fact]
    public async Task Finds_the_user_by_address_where_the_setting_lets_the_key_be_missing()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("uniqueUserName", "emailWhenMissing");
        account.Set("launchReply", "xml");
        var first = (await account.Launch(("UniqueUserName", null))).Accepted().Number("UserId");
        Assert.Equal(first, (await account.Launch(("UniqueUserName", null))).Accepted().Number("UserId"));
    }

    [Fact]
    public async Task A_user_is_in_one_room_at_a_time()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        var other = (await account.Dashboard("addRoom", new { name = "Chemistry" })).GetProperty("roomId").GetInt64();
        Assert.Equal(1, (await account.Launch()).Number("SessionId"));
        var again = await account.Launch();
        Assert.Equal(1, again.Number("SessionId"));
        Assert.Contains("electa/launch/one-room", again.Rules);
        Assert.Equal(2, (await account.Launch(("RoomId", other))).Number("SessionId"));
        var sessions = account.State("sessions");
        Assert.Equal("moved", Text(sessions[0], "ending").ToLowerInvariant());
        Assert.Equal(JsonValueKind.Null, sessions[1].GetProperty("leftAt").ValueKind);
    }

    [Fact]
    public async Task A_stay_ends_by_itself_after_a_while()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(account.Now);
        account.Set("sessionLength", "PT30M");
        await account.Launch();
        var left = account.Now + TimeSpan.FromMinutes(30);
        await account.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(JsonValueKind.Null, account.State("sessions").Single().GetProperty("leftAt").ValueKind);
        await account.Advance(TimeSpan.FromMinutes(5));
        var session = account.State("sessions").Single();
        Assert.Equal((left, "over"),
            (session.GetProperty("leftAt").GetDateTimeOffset(), Text(session, "ending").ToLowerInvariant()));
    }

    [Fact]
    public async Task A_stay_during_an_event_ends_with_it()
    {
        var account = await simulator.NewAccountAsync();
        account.Freeze(new DateTimeOffset(2026, 12, 1, 16, 50, 0, TimeSpan.Zero));
        await account.CreateEvent(("StartDateTime", "12/01/2026 16:00:00"), ("Duration", 60));
        await account.CreateEvent(("StartDateTime", "12/01/2026 16:45:00"), ("Duration", 20));
        await account.CreateEvent(("StartDateTime", "12/01/2026 17:00:00"), ("Duration", 60));
        await account.Launch();
        await account.Advance(TimeSpan.FromHours(1));
        Assert.Equal(
            new DateTimeOffset(2026, 12, 1, 17, 5, 0, TimeSpan.Zero),
            account.State("sessions").Single().GetProperty("leftAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task API_21_launches_with_its_own_fields(string method)
    {
        var account = await simulator.NewAccountAsync();
        (string, object?)[] fields =
            [("roomid", account.Room), ("externalname", "ada"), ("firstname", "Ada"), ("lastname", "Lovelace"),
                ("usertypeid", 1000), ("gender", "F")];
        var answer = method == "POST" ? await account.Post("/apps/launch.asp", fields)
            : await account.Get("/apps/launch.asp", fields);
        Assert.Contains("Ada Lovelace (MDR) is in the room 41001", answer.Body, StringComparison.Ordinal);
        Assert.Contains("electa/v21/launch", answer.Rules);
        var user = account.Row("users", "userId", 2231113);
        Assert.Equal(("MDR", "ada", "F", ""),
            (Text(user, "userType"), Text(user, "uniqueUserName"), Text(user, "gender"), Text(user, "email")));
        var student = await account.Post("/apps/launch.asp",
            [.. fields.Where(field => field.Item1 is not ("usertypeid" or "externalname")), ("usertypeid", 0),
                ("externalname", "eve")]);
        Assert.Contains("(STD)", student.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task API_21_refuses_a_launch_without_what_its_clients_send()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("launchReply", "xml");
        (await account.Post("/apps/launch.asp", ("roomid", account.Room), ("firstname", "A"), ("lastname", "B"),
            ("usertypeid", 0)))
            .Refused(4, "electa/call/parameter-missing", "Missing Parameter: externalname");
        (await account.Post("/apps/launch.asp", ("roomid", 5), ("externalname", "a"), ("firstname", "A"), ("lastname", "B"),
            ("usertypeid", 0)))
            .Refused(10, "electa/launch/room");
    }

    static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
