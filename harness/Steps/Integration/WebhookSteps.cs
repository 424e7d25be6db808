using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>The integration listens to what ClassIn pushes. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class WebhookSteps(World world, IntegrationUnderTest integration, ClassInLessonsByHand lessons)
{
    const string ClassIn = "classin";
    const string Test = "Test";
    const string Accepted = "accepted";

    /// <summary>
    /// The address at which the integration listens is registered with ClassIn, for all commands; ClassIn tests it with a
    /// message.
    /// </summary>
    [Given("the integration listens to ClassIn")]
    public async Task Listens()
    {
        await integration.ReadyAsync("webhookUrl", ClassIn);
        var answer = await integration.TellAsync(new WebhookUrl { Platform = ClassIn }, ClassIn);
        var registered = await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post, "classin/subscriptions", new JsonObject { ["url"] = answer.Url });
        Expect.True(
            registered.GetProperty("active").GetBoolean(),
            $"The integration did not acknowledge ClassIn's test message as ClassIn wants it: {registered.GetRawText()}");
    }

    /// <summary>Every message was acknowledged by now, and there was one.</summary>
    [Then("the integration has acknowledged every message of ClassIn")]
    public async Task Acknowledged()
    {
        var sent = await SentAsync();
        Expect.Sequence([], sent.Where(message => !IsAccepted(message)).Select(Shown), "The messages that were not acknowledged");
    }

    /// <summary>Every message was acknowledged when it came first: ClassIn sent none of them again.</summary>
    [Then("the integration has acknowledged every message of ClassIn at once")]
    public async Task AcknowledgedAtOnce()
    {
        var sent = await SentAsync();
        Expect.Sequence(
            [],
            sent.Where(message => !IsAccepted(message) || message.GetProperty("attempts").GetInt32() != 1).Select(Shown),
            "The messages that were not acknowledged, or not at once");
    }

    /// <summary>The message that ClassIn queued last was answered otherwise than acknowledged, as often as it came.</summary>
    [Then("the integration has not acknowledged the last message of ClassIn")]
    public async Task NotAcknowledged()
    {
        var last = (await SentAsync())[^1];
        Expect.True(
            !IsAccepted(last) && last.GetProperty("attempts").GetInt32() > 0,
            $"The message was acknowledged, or never came: {Shown(last)}");
    }

    /// <summary>
    /// What was acknowledged is known once, however often it came, and in the order in which things happened, however it came.
    /// </summary>
    [Then("the integration has recorded every acknowledged message once, in the order in which things happened")]
    public async Task RecordedOnce()
    {
        var sent = await SentAsync();
        var answer = await integration.TellAsync(new WebhookUrl { Platform = ClassIn }, ClassIn);
        var events = Expect.Present(answer.Events, "The events that the integration has recorded");
        Expect.SameItems(
            sent.Where(IsAccepted).Select(message => $"{message.GetProperty("name").GetString()} of {ClassOf(message)}"),
            events.Select(one => $"{one.Kind} of {one.ClassId ?? "no class"}"),
            "The events that the integration has recorded");
        var moments = events.Select(one => one.At).ToList();
        Expect.Sequence(moments.Order(), moments, "The moments of the events, as listed");
    }

    /// <summary>It knows of a lesson what ClassIn itself has by now: title, begin, end, and whether it is cancelled.</summary>
    [Then("the integration knows the lesson {string} as ClassIn has it")]
    public async Task KnowsAsItIs(string title)
    {
        var row = await lessons.RowAsync(title);
        var known = await KnownAsync(title);
        Expect.Equal(row.GetProperty("className").GetString(), known.Title, $"The title of {title}");
        Expect.Equal<DateTimeOffset?>(MomentOf(row, "beginTime"), known.StartsAt, $"The begin of {title}");
        Expect.Equal<DateTimeOffset?>(MomentOf(row, "endTime"), known.EndsAt, $"The end of {title}");
        Expect.Equal(row.GetProperty("deleted").GetBoolean(), known.Cancelled, $"Whether {title} is cancelled");
    }

    /// <summary>It knows the lesson by a title, be it still the one that ClassIn has or not.</summary>
    [Then("the integration knows the lesson {string} as {string}")]
    public async Task KnowsAs(string title, string known) =>
        Expect.Equal(known, (await KnownAsync(title)).Title, $"The title of {title}, as the integration knows it");

    async Task<ClassRecord> KnownAsync(string title)
    {
        var order = new ClassState { Platform = ClassIn, ClassId = (await lessons.IdsAsync(title)).ClassId };
        return Expect.Present((await integration.TellAsync(order, ClassIn)).Class, $"What the integration knows of {title}");
    }

    /// <summary>The messages in the order in which they were queued, but for those that test the address.</summary>
    async Task<IReadOnlyList<JsonElement>> SentAsync()
    {
        var sandbox = await world.SandboxAsync();
        // No time passes; but what is on its way arrives.
        await sandbox.AdvanceAsync(TimeSpan.Zero);
        var page = await sandbox.AdminAsync(HttpMethod.Get, "webhooks");
        var all = page.GetProperty("items").EnumerateArray();
        List<JsonElement> sent = [.. all.Where(item => item.GetProperty("name").GetString() != Test)];
        Expect.True(sent.Count > 0, "ClassIn has sent no message.");
        return sent;
    }

    static bool IsAccepted(JsonElement message) => message.GetProperty("state").GetString() == Accepted;

    static string ClassOf(JsonElement message) =>
        message.GetProperty("body").TryGetProperty("ClassID", out var id) ? id.ToString() : "no class";

    static DateTimeOffset MomentOf(JsonElement row, string field) =>
        DateTimeOffset.FromUnixTimeSeconds(row.GetProperty(field).GetInt64());

    static string Shown(JsonElement message)
    {
        var latest = message.GetProperty("latest").EnumerateArray().LastOrDefault();
        var answer = latest.ValueKind == JsonValueKind.Object ? latest.GetProperty("answer").ToString() : "none";
        return $"{message.GetProperty("name").GetString()}, {message.GetProperty("state").GetString()} after "
            + $"{message.GetProperty("attempts").GetInt32()} attempts, last answer: {answer}";
    }
}
