namespace Simulators.Electa.Tests.Users;

/// <summary>User/Delete [KB 50153].</summary>
public sealed class UserDeleteTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Removes_the_user_and_answers_Success(string method)
    {
        var account = await simulator.NewAccountAsync();
        var userId = await account.User();
        var answer = method == "GET" ? await account.Get("/user/delete/", ("uid", userId))
            : await account.Post("/user/delete", ("UID", userId));
        Assert.Equal(
            "<?xml version='1.0' encoding='UTF-8'?><Response><ResponseCode>0</ResponseCode><ResponseData>Success</ResponseData></Response>",
            answer.Body);
        Assert.Contains("electa/delete/user", answer.Rules);
        Assert.Equal(account.Master, account.State("users").Single().GetProperty("userId").GetInt64());
        (await account.Get("/user/delete/", ("uid", userId))).Refused(8, "electa/delete/unknown-user", "User Not Found");
    }

    [Fact]
    public async Task Removes_the_users_subscriptions_and_no_others()
    {
        var account = await simulator.NewAccountAsync();
        var (userId, other) = (await account.User(), await account.User());
        var eventId = (await account.CreateEvent()).Accepted().Number("EventId");
        await account.Dashboard("subscribe", new { userId, eventId });
        await account.Dashboard("subscribe", new { userId, course = "French" });
        await account.Dashboard("subscribe", new { userId = other, eventId });
        Assert.Contains("electa/delete/subscriptions", (await account.Get("/user/delete/", ("uid", userId))).Accepted().Rules);
        Assert.Equal(other, account.State("subscriptions").Single().GetProperty("userId").GetInt64());
    }

    [Fact]
    public async Task Refuses_the_master_administrator()
    {
        var account = await simulator.NewAccountAsync();
        (await account.Get("/user/delete/", ("uid", account.Master)))
            .Refused(9, "electa/delete/master-administrator", "The Master Administrator Cannot Be Deleted");
        Assert.Single(account.State("users"));
        var administrator = await account.User("ADM");
        (await account.Get("/user/delete/", ("uid", administrator))).Accepted();
    }

    [Fact]
    public async Task Refuses_a_username_in_the_numbers_place()
    {
        var account = await simulator.NewAccountAsync();
        var username = (await account.Create()).Accepted().Text("Username");
        (await account.Get("/user/delete/", ("uid", username)))
            .Refused(5, "electa/call/parameter-number", "Invalid Parameter: UID");
        (await account.Get("/user/delete/")).Refused(4, "electa/call/parameter-missing", "Missing Parameter: UID");
    }

    [Fact]
    public async Task The_deleted_user_leaves_the_room_and_the_events()
    {
        var account = await simulator.NewAccountAsync();
        // The report is of one day.
        account.Freeze(account.Now);
        var teacher = await account.User("MDR");
        await account.CreateEvent(("PresenterId", teacher));
        var email = account.Row("users", "userId", teacher).GetProperty("email").GetString();
        await account.Launch(("Email", email));
        Assert.Single(account.State("sessions"));
        Assert.Contains("electa/delete/leaves-behind", (await account.Get("/user/delete/", ("uid", teacher))).Accepted().Rules);
        Assert.Equal(account.Master, account.State("events").Single().GetProperty("presenterId").GetInt64());
        var session = account.State("sessions").Single();
        Assert.Equal((teacher, "deleted"),
            (session.GetProperty("userId").GetInt64(), session.GetProperty("ending").GetString()!.ToLowerInvariant()));
        Assert.Equal(1, (await account.Get("/logs/", ("UserId", teacher))).Accepted().Number("Count"));
    }
}
