using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// What a receiver of ClassIn's data was told, and what ClassIn makes of its answers. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class ReceivedSteps(World world, ClassInSchool school, ClassInReceiver receiver)
{
    /// <summary>What came by now, in order, test messages aside; no time passes for it. "nothing" is none.</summary>
    [Then("the receiver has had {string}")]
    public Task HasHad(string commands) => HasHadWithin(TimeSpan.Zero, commands);

    /// <summary>What has come when so much more time has passed, in order, from the beginning on.</summary>
    [Then("within {duration} the receiver has had {string}")]
    public async Task HasHadWithin(TimeSpan time, string commands)
    {
        await (await world.SandboxAsync()).AdvanceAsync(time);
        Expect.Equal(commands, Said(receiver.Messages.Select(message => message.Command)), "What the receiver has had");
    }

    /// <summary>The courses that were told of, by name and in order, each as often as it came.</summary>
    [Then("the receiver has been told of the courses {string}")]
    public async Task ToldOf(string courses)
    {
        await (await world.SandboxAsync()).AdvanceAsync(TimeSpan.Zero);
        var names = receiver.Messages.Select(message => JsonPath.Find(message.Body, "opData.courseName")?.GetString() ?? "none");
        Expect.Equal(courses, Said(names), "The courses that the receiver was told of");
    }

    /// <summary>The last message came before the call that caused it was answered.</summary>
    [Then("the last message came before the answer to the call")]
    public void CameBefore() =>
        Expect.Equal(world.Exchanges.Count - 1, Last.CallsAnswered, "The calls that were answered by then");

    /// <summary>
    /// The last message has these values, one a row: where (opData.courseName) and the JSON text of it; none for absent.
    /// </summary>
    [Then("the last message has:")]
    public async Task Has(DataTable values)
    {
        foreach (var (path, cell) in ClassInTables.Pairs(values))
        {
            var expected = await school.FillAsync(cell);
            var actual = JsonPath.Find(Last.Body, await school.FillAsync(path))?.GetRawText() ?? "none";
            Expect.True(
                JsonPath.Same(expected, actual), $"{path} should be {expected} and is {actual} in {Last.Body.GetRawText()}.");
        }
    }

    /// <summary>The last message, or the test message, is signed with the school's secret.</summary>
    [Then("the last message is signed by the school's secret")]
    public async Task IsSigned() => Expect.True(await SignedAsync(), $"SafeKey does not fit: {Last.Body.GetRawText()}");

    /// <summary>The last message has another signature than the school's secret makes, or none.</summary>
    [Then("the last message is not signed by the school's secret")]
    public async Task IsNotSigned() => Expect.True(!await SignedAsync(), $"SafeKey fits: {Last.Body.GetRawText()}");

    /// <summary>TimeStamp is so many seconds after what the last message tells of.</summary>
    [Then("the last message is stamped {int} second(s) after what it tells")]
    public void Stamped(int seconds) => Expect.Equal(
        Last.Body.GetProperty("opTime").GetInt64() + seconds, Last.Body.GetProperty("TimeStamp").GetInt64(), "TimeStamp");

    /// <summary>Every message came from ClassIn's site, as its Origin says.</summary>
    [Then("the last message came from {string}")]
    public void CameFrom(string origin) => Expect.Equal(origin, Last.Origin, "The header Origin");

    /// <summary>
    /// How ClassIn shows a message: "accepted", "refused" or "waiting" after so many attempts, and its verdict on the last
    /// answer:
    /// "accepted", "wrongAnswer", "noAnswer".
    /// </summary>
    [Then("ClassIn shows {string} as {word} after {int} attempt(s), with the verdict {string}")]
    public async Task Shows(string command, string state, int attempts, string verdict)
    {
        var shown = (await DeliveriesAsync()).LastOrDefault(delivery => delivery.GetProperty("name").GetString() == command);
        Expect.True(shown.ValueKind == JsonValueKind.Object, $"ClassIn shows no {command}.");
        var latest = shown.GetProperty("latest").EnumerateArray().LastOrDefault();
        Expect.Equal(
            $"{state}, {attempts}, {verdict}",
            $"{shown.GetProperty("state").GetString()}, {shown.GetProperty("attempts").GetInt32()}, "
            + $"{(latest.ValueKind == JsonValueKind.Object ? latest.GetProperty("verdict").GetString() : "none")}",
            $"The state, attempts and verdict of {command}");
    }

    ReceivedMessage Last => receiver.All.Count > 0
        ? receiver.All[^1]
        : throw new ExpectationException("No message came.");

    static string Said(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } said ? said : "nothing";

    async Task<bool> SignedAsync()
    {
        var (_, secret) = await school.CredentialsAsync();
        return Last.Body.TryGetProperty("SafeKey", out var key)
            && key.GetString() == ClassInSchool.Md5($"{secret}{Last.Body.GetProperty("TimeStamp")}");
    }

    async Task<IReadOnlyList<JsonElement>> DeliveriesAsync() =>
        [.. (await (await world.SandboxAsync()).AdminAsync(HttpMethod.Get, "webhooks")).GetProperty("items").EnumerateArray()];
}
