namespace Simulators.Electa.Tests.Classrooms;

/// <summary>Event/Create and event/list [KB 50150, 50147].</summary>
public sealed class EventTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Puts_an_event_into_the_calendar(string method)
    {
        var account = await simulator.NewAccountAsync();
        (string, object?)[] parameters =
            [("StartDateTime", "01/05/2027 16:00:00"), ("EventType", "b"), ("Duration", 90), ("Topic", "A & B"),
                ("ShowInPublicCalendar", "False")];
        var answer = method == "POST" ? await account.Post("/Event/Create", parameters)
            : await account.Get("/Event/Create", parameters);
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Event><CompanyId>{account.Cid}</CompanyId><EventId>310001</EventId><Topic>A &amp; B</Topic>"
            + "<StartDateTimeUTC>1/5/2027 4:00 PM</StartDateTimeUTC><Duration>90</Duration><RoomId>41001</RoomId>"
            + "<PresenterId>2231112</PresenterId><EventType>B</EventType></Event>",
            answer.Body);
        Assert.Equal(["electa/event/create", "electa/event/room", "electa/event/presenter", "electa/event/result"], answer.Rules);
        var row = account.State("events").Single();
        Assert.False(row.GetProperty("showInPublicCalendar").GetBoolean());
        Assert.Equal("2027-01-05T16:00:00+00:00", row.GetProperty("startsAt").GetString());
    }

    [Theory]
    [InlineData("StartDateTime")]
    [InlineData("EventType")]
    [InlineData("Duration")]
    [InlineData("Topic")]
    [InlineData("ShowInPublicCalendar")]
    public async Task Refuses_an_event_without_what_is_required(string name)
    {
        var account = await simulator.NewAccountAsync();
        (await account.CreateEvent((name, null))).Refused(4, "electa/call/parameter-missing", $"Missing Parameter: {name}");
        Assert.Empty(account.State("events"));
    }

    [Theory]
    [InlineData("2027-01-05T16:00:00")]
    [InlineData("13/01/2027 16:00:00")]
    [InlineData("02/29/2027 16:00:00")]
    [InlineData("01/05/2027 24:00:00")]
    [InlineData("01/05/27 16:00:00")]
    [InlineData("01/05/2027 4:00 PM")]
    [InlineData("tomorrow")]
    public async Task Refuses_what_is_no_date(string date)
    {
        var account = await simulator.NewAccountAsync();
        (await account.CreateEvent(("StartDateTime", date))).Refused(5, "electa/event/date", "Invalid Parameter: StartDateTime");
    }

    [Theory]
    [InlineData("C")]
    [InlineData("AB")]
    public async Task Refuses_other_access_types(string type)
    {
        var account = await simulator.NewAccountAsync();
        (await account.CreateEvent(("EventType", type))).Refused(5, "electa/event/type", "Invalid Parameter: EventType");
    }

    [Fact]
    public async Task Takes_the_durations_of_the_page_and_no_others()
    {
        var account = await simulator.NewAccountAsync();
        int[] documented = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 90, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660,
            720, 1440];
        foreach (var minutes in documented) (await account.CreateEvent(("Duration", minutes))).Accepted();
        foreach (var minutes in (int[])[0, 1, 4, 61, 65, 100, 150, 721, 780, 1439, 1441, 2880])
            (await account.CreateEvent(("Duration", minutes))).Refused(5, "electa/event/duration", "Invalid Parameter: Duration");
    }

    [Fact]
    public async Task Takes_the_room_that_is_named_and_refuses_one_that_there_is_not()
    {
        var account = await simulator.NewAccountAsync();
        var roomId = (await account.Dashboard("addRoom", new { name = "Chemistry" })).GetProperty("roomId").GetInt64();
        Assert.Equal(roomId, (await account.CreateEvent(("RoomId", roomId))).Accepted().Number("RoomId"));
        (await account.CreateEvent(("RoomId", 99))).Refused(10, "electa/event/room", "Room Not Found");
    }

    [Fact]
    public async Task Takes_a_teacher_as_presenter_and_refuses_a_student()
    {
        var account = await simulator.NewAccountAsync();
        var teacher = await account.User("MDR");
        Assert.Equal(teacher, (await account.CreateEvent(("PresenterId", teacher))).Accepted().Number("PresenterId"));
        (await account.CreateEvent(("PresenterId", await account.User())))
            .Refused(11, "electa/event/presenter", "The Presenter Is Not a Teacher");
        (await account.CreateEvent(("PresenterId", 99))).Refused(8, "electa/event/presenter", "User Not Found");
    }

    [Fact]
    public async Task Reads_local_times_by_the_time_zone_that_is_named()
    {
        var account = await simulator.NewAccountAsync();
        await account.Dashboard("addTimeZone", new { timeZoneId = 15, name = "New York", utcOffset = -300 });
        var answer = (await account.CreateEvent(("StartDateTime", "1/5/2027 20:30:00"), ("TimeZoneId", 15))).Accepted();
        Assert.Equal("1/6/2027 1:30 AM", answer.Text("StartDateTimeUTC"));
        Assert.Contains("electa/event/time-zone", answer.Rules);
        account.Set("accountUtcOffset", "120");
        Assert.Equal("1/5/2027 6:30 PM", (await account.CreateEvent(("StartDateTime", "1/5/2027 20:30:00"))).Accepted()
            .Text("StartDateTimeUTC"));
    }

    [Fact]
    public async Task Refuses_a_time_zone_that_is_not_known_or_takes_it_for_the_accounts()
    {
        var account = await simulator.NewAccountAsync();
        (await account.CreateEvent(("TimeZoneId", 77))).Refused(5, "electa/event/time-zone", "Invalid Parameter: TimeZoneId");
        account.Set("unknownTimeZone", "accountTimeZone");
        account.Set("accountUtcOffset", "-60");
        Assert.Equal("12/1/2026 5:00 PM", (await account.CreateEvent(("TimeZoneId", 77))).Accepted().Text("StartDateTimeUTC"));
    }

    [Fact]
    public async Task Takes_the_name_with_UTC_too()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("accountUtcOffset", "600");
        var answer = (await account.CreateEvent(("StartDateTime", null), ("StartDateTimeUTC", "12/31/2026 23:00:05"))).Accepted();
        Assert.Equal("12/31/2026 11:00:05 PM", answer.Text("StartDateTimeUTC"));
        Assert.Contains("electa/event/utc-names", answer.Rules);
    }

    [Fact]
    public async Task Lists_the_events_that_begin_in_a_time_in_their_order()
    {
        var account = await simulator.NewAccountAsync();
        await account.CreateEvent(("StartDateTime", "01/05/2017 16:00:00"), ("Topic", "Late"), ("Description", "<b>"));
        await account.CreateEvent(("StartDateTime", "01/05/2017 00:00:00"), ("Topic", "First"));
        await account.CreateEvent(("StartDateTime", "01/06/2017 00:00:00"), ("Topic", "Last"));
        await account.CreateEvent(("StartDateTime", "01/06/2017 00:00:01"), ("Topic", "After"));
        await account.CreateEvent(("StartDateTime", "01/04/2017 23:59:59"), ("Topic", "Before"));
        var answer = (await account.Get("/event/list/", ("StartDateTimeUTC", "1/5/2017"), ("EndDateTimeUTC", "1/6/2017")))
            .Accepted();
        Assert.Equal(["First", "Late", "Last"], answer.Items.Select(item => item.Element("Topic")!.Value));
        Assert.StartsWith(
            $"<?xml version='1.0' encoding='UTF-8'?><EventsSchedule><Count>3</Count><CompanyId>{account.Cid}</CompanyId>"
            + "<StartDateTimeUTC>1/5/2017</StartDateTimeUTC><EndDateTimeUTC>1/6/2017</EndDateTimeUTC><Items><Item><Topic>First</Topic>",
            answer.Body,
            StringComparison.Ordinal);
        Assert.Contains(
            "<Item><Topic>Late</Topic><Description>&lt;b&gt;</Description><EventLocalDateTime>1/5/2017 4:00 PM</EventLocalDateTime>"
            + "<EventOriginalDateTime>1/5/2017 4:00 PM</EventOriginalDateTime><EventId>310001</EventId><Duration>60</Duration>"
            + "<RoomId>41001</RoomId><OrganizerId>2231112</OrganizerId><EventType>A</EventType>"
            + "<ShowInPublicCalendar>True</ShowInPublicCalendar></Item>",
            answer.Body,
            StringComparison.Ordinal);
        Assert.Equal(["electa/event/utc-names", "electa/list/range", "electa/list/result"], answer.Rules);
    }

    [Fact]
    public async Task Lists_local_times_by_the_calls_time_zone_and_the_original_by_the_events()
    {
        var account = await simulator.NewAccountAsync();
        await account.Dashboard("addTimeZone", new { timeZoneId = 1, name = "West", utcOffset = -300 });
        await account.Dashboard("addTimeZone", new { timeZoneId = 2, name = "East", utcOffset = 120 });
        Assert.Contains("electa/event/description", (await account.CreateEvent(
            ("StartDateTime", "01/05/2017 16:00:00"), ("TimeZoneId", 1), ("Description", "x"))).Accepted().Rules);
        var answer = await account.Get(
            "/event/list/", ("StartDateTime", "1/5/2017 23:00:00"), ("EndDateTime", "1/5/2017 23:00:00"), ("TimeZoneId", 2));
        var item = answer.Accepted().Items.Single();
        Assert.Equal(("1/5/2017 11:00 PM", "1/5/2017 4:00 PM"),
            (item.Element("EventLocalDateTime")!.Value, item.Element("EventOriginalDateTime")!.Value));
        Assert.Equal("1/5/2017 9:00 PM", answer.Text("StartDateTimeUTC"));
        Assert.DoesNotContain("electa/event/utc-names", answer.Rules);
    }

    [Fact]
    public async Task Lists_the_events_of_a_room_and_an_organizer()
    {
        var account = await simulator.NewAccountAsync();
        var roomId = (await account.Dashboard("addRoom", new { name = "Chemistry" })).GetProperty("roomId").GetInt64();
        var teacher = await account.User("ADM");
        await account.CreateEvent(("Topic", "Neither"));
        await account.CreateEvent(("Topic", "Room"), ("RoomId", roomId));
        await account.CreateEvent(("Topic", "Both"), ("RoomId", roomId), ("PresenterId", teacher));
        await account.CreateEvent(("Topic", "Teacher"), ("PresenterId", teacher));
        Assert.Equal(["Room", "Both"], await Topics(("roomid", roomId)));
        Assert.Equal(["Both", "Teacher"], await Topics(("OrganizerId", teacher)));
        Assert.Equal(["Both"], await Topics(("RoomID", roomId), ("OrganizerId", teacher)));
        Assert.Empty(await Topics(("RoomID", 99)));
        Assert.Empty(await Topics(("OrganizerId", 99)));

        async Task<IEnumerable<string>> Topics(params (string, object?)[] filter)
        {
            var answer = (await account.Get("/event/list/",
                [("StartDateTime", "12/1/2026"), ("EndDateTime", "12/2/2026"), .. filter])).Accepted();
            Assert.Contains("electa/list/filters", answer.Rules);
            Assert.Equal(answer.Number("Count"), answer.Items.Count);
            return answer.Items.Select(item => item.Element("Topic")!.Value);
        }
    }

    [Fact]
    public async Task Refuses_a_list_that_ends_before_it_begins_or_has_no_end()
    {
        var account = await simulator.NewAccountAsync();
        (await account.Get("/event/list/", ("StartDateTime", "1/2/2027"), ("EndDateTime", "1/1/2027")))
            .Refused(5, "electa/list/range", "Invalid Parameter: EndDateTime");
        (await account.Get("/event/list/", ("StartDateTime", "1/2/2027")))
            .Refused(4, "electa/call/parameter-missing", "Missing Parameter: EndDateTime");
        (await account.Get("/event/list/", ("EndDateTime", "1/2/2027")))
            .Refused(4, "electa/call/parameter-missing", "Missing Parameter: StartDateTime");
    }
}
