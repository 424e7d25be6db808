using System.Text.Json.Nodes;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Electa;

/// <summary>What an account at Electa has before something happens.</summary>
[Binding]
public sealed class ElectaAccountSteps(World world, ElectaSchool school, Things things)
{
    /// <summary>The school has an account at Electa, and knows its number (CID) and application key.</summary>
    [Given("an account at Electa")]
    public Task Account() => school.OpenAccountAsync();

    /// <summary>
    /// Electa gave the school a token, known by this name (<c>{first's Token}</c>); calls carry the one it gave last.
    /// </summary>
    [Given("the token {string} from Electa")]
    public async Task Token(string name) => things.Remember(name, "Token", await school.NewTokenAsync());

    /// <summary>So many log-ins at Electa failed, for the key was wrong; the school has a token from before.</summary>
    [Given("{int} failed log-ins at Electa")]
    [When("{int} more log-ins at Electa fail")]
    public async Task FailedLogins(int count)
    {
        await school.TokenAsync();
        IReadOnlyList<(string, string)> wrong = [("AppKey", "WRONG")];
        await school.AskAsync(ElectaTask.IssueToken, Enumerable.Repeat(wrong, count));
        Expect.True(school.Answers.All(answer => !answer.IsAccepted), "Electa took a key that is wrong.");
    }

    /// <summary>
    /// A user of Electa with this first name, the address ada@example.com for Ada; known as <c>{Ada's UserId}</c>.
    /// </summary>
    [Given("the {electaPerson} {string} at Electa")]
    public Task User(ElectaPerson person, string firstName) =>
        school.GetDoneAsync(
            ElectaTask.CreateUser, ("FirstName", firstName), ("Email", AddressOf(firstName)), ("UserType", TypeOf(person)));

    /// <summary>A student of Electa is in a room, launched with the key "ada" for Ada, who is made if need be.</summary>
    [Given("{string} is in Electa's room {string}")]
    [When("{string} enters Electa's room {string}")]
    public async Task IsInRoom(string firstName, string room)
    {
        if (!things.Knows(firstName, "UserId")) await User(ElectaPerson.Student, firstName);
        await school.GetDoneAsync(
            ElectaTask.LaunchUser,
            ("FirstName", firstName),
            ("Email", AddressOf(firstName)),
            ("UniqueUserName", firstName.ToLowerInvariant()),
            ("RoomId", things.ValueOf($"{room}'s RoomId")));
    }

    /// <summary>An event of one hour in Electa's calendar, known by its topic; it begins at a moment in UTC.</summary>
    [Given("the event {string} at Electa on {string}")]
    public Task Event(string topic, string start) =>
        school.GetDoneAsync(
            ElectaTask.ScheduleEvent, ("Topic", topic), ("StartDateTime", "{left out}"), ("StartDateTimeUTC", start));

    /// <summary>One more virtual classroom, known as <c>{Chemistry's RoomId}</c>. Tag such a scenario @needs-clock.</summary>
    [Given("the room {string} at Electa")]
    public async Task Room(string name)
    {
        var made = await DashboardAsync("addRoom", new JsonObject { ["name"] = name });
        things.Remember(name, "RoomId", made.GetProperty("roomId").GetRawText());
    }

    /// <summary>A TimeZoneId that Electa knows, with its minutes east of UTC. Tag such a scenario @needs-clock.</summary>
    [Given("the time zone {int} at Electa is {int} minutes from UTC")]
    public Task TimeZone(int timeZoneId, int minutes) => DashboardAsync(
        "addTimeZone", new JsonObject { ["timeZoneId"] = timeZoneId, ["name"] = $"Zone {timeZoneId}", ["utcOffset"] = minutes });

    /// <summary>A user of Electa subscribed to an event. Tag such a scenario @needs-clock.</summary>
    [Given("{string} is subscribed to the event {string} at Electa")]
    public Task SubscribedToEvent(string firstName, string topic) => DashboardAsync(
        "subscribe", new JsonObject { ["userId"] = NumberOf(firstName, "UserId"), ["eventId"] = NumberOf(topic, "EventId") });

    /// <summary>A user of Electa subscribed to a course. Tag such a scenario @needs-clock.</summary>
    [Given("{string} is subscribed to the course {string} at Electa")]
    public Task SubscribedToCourse(string firstName, string course) => DashboardAsync(
        "subscribe", new JsonObject { ["userId"] = NumberOf(firstName, "UserId"), ["course"] = course });

    async Task<System.Text.Json.JsonElement> DashboardAsync(string action, JsonObject body) =>
        await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, $"electa/{action}", body);

    long NumberOf(string thing, string property) =>
        long.Parse(things.ValueOf($"{thing}'s {property}"), System.Globalization.CultureInfo.InvariantCulture);

    static string AddressOf(string firstName) => $"{firstName.ToLowerInvariant()}@example.com";

    static string TypeOf(ElectaPerson person) => person switch
    {
        ElectaPerson.Teacher => "MDR",
        ElectaPerson.Administrator => "ADM",
        _ => "STD",
    };
}
