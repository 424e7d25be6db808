using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>
/// The data subscription as the vendor's staff sets it up by hand, for no API does [docs.eeo.cn datasub/README], and what people
/// do in a classroom.
/// </summary>
static class SubscriptionCalls
{
    const int LongestUrl = 2000;

    public static readonly DashboardErrand Register = new(
        "subscriptions",
        "Registers the school's one receiver of data: {url, commands?}; a test message is sent, "
        + "and the right answer activates it.",
        RegisterAsync);

    public static readonly DashboardView View = new(
        "subscriptions", "The school's receiver, its commands and how many messages wait for it.", Show);

    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new("unsubscribe", "Takes the school's receiver away, and what waits for it: {}.", Unsubscribe),
        new("visitRoom", "Lets somebody into a lesson's classroom and out again: {classId, uid, inTime?, outTime?}.", Visit),
    ];

    public static void OnDue(PlatformContext context, DueEvent due)
    {
        if (due.Kind == Outbox.RoomCloses) Rooms.Close(context, due.Subject);
    }

    public static async ValueTask AfterDueAsync(PlatformInstance instance, DueEvent due)
    {
        if (due.Kind != Outbox.Due) return;
        var courier = Courier.Of(instance);
        await courier.NoteAsync(due.Subject).ConfigureAwait(false);
        courier.Wake();
    }

    /// <summary>What waits and nobody brings, for it was left by a host that has ended or came with a snapshot.</summary>
    public static void Remind(PlatformInstance instance)
    {
        if (instance.Store.Peek(transaction => Courier.Next(instance, transaction)) is not null) Courier.Of(instance).Wake();
    }

    /// <summary>What waited for another school's receiver is not sent by a copy of it.</summary>
    public static void OnCopied(PlatformContext context)
    {
        var messages = ClassInTables.Of(context.Transaction).Messages;
        while (messages.Count > 0) messages.Delete(messages.Page(0, 1)[0].Number);
    }

    static async ValueTask<JsonNode> RegisterAsync(ErrandCall call)
    {
        var instance = call.Instance;
        var url = UrlOf(call.Body, instance);
        var commands = CommandsOf(call.Body);
        var test = await instance.ExecuteAsync(context => TestOf(context)).ConfigureAwait(false);
        var answer = await Courier.TestAsync(instance, url, test).ConfigureAwait(false);
        instance.Coverage.Count(RuleBook.SubscriptionRegistration);
        if (answer.Accepted)
        {
            Courier.Of(instance);
            await instance.ExecuteAsync(context => Activate(context, url, commands)).ConfigureAwait(false);
        }

        var result = new JsonObject
        {
            ["url"] = url.AbsoluteUri,
            ["active"] = answer.Accepted,
            ["verdict"] = answer.Verdict,
            ["commands"] = Texts(commands),
            ["notSimulated"] = Texts([.. commands.Intersect(Outbox.NotSent)]),
        };
        if (answer.Code is { } code) result["code"] = code;
        if (answer.Problem is { } problem) result["problem"] = problem;
        return result;
    }

    static QueuedMessage TestOf(PlatformContext context)
    {
        var number = context.Transaction.NextId(ClassInSchema.NextMessage);
        var payload = new JsonObject
        {
            ["SID"] = long.Parse(context.Credentials.Selector, CultureInfo.InvariantCulture),
            ["Cmd"] = "Test",
            ["Msg"] = "Register test.",
        };
        return new QueuedMessage(
            number, SeededText.Hex(context.Seed, $"classin/message/{number}", 24), "Test", context.Now.ToUnixTimeSeconds(),
            payload.ToJsonString(), context.Now, context.Now);
    }

    /// <summary>From now on; of what was before, only lessons that are still to end are told of.</summary>
    static bool Activate(PlatformContext context, Uri url, IReadOnlyList<string> commands)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var isNew = Outbox.Of(tables, School.Own) is null;
        tables.Subscriptions.Delete(School.Own);
        tables.Subscriptions.Insert(new Subscription(School.Own, url.AbsoluteUri, commands, context.Now));
        if (!isNew) return false;
        var now = context.Now.ToUnixTimeSeconds();
        var lessons = tables.Lessons.Range(ClassInSchema.LessonsByCreation, (School.Own, 0), (School.Own, long.MaxValue));
        foreach (var lesson in lessons)
        {
            if (!lesson.Deleted && lesson.EndTime > now) Outbox.Expect(context, lesson);
        }

        return true;
    }

    static JsonObject Unsubscribe(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var was = Outbox.Of(tables, School.Own)?.Url;
        tables.Subscriptions.Delete(School.Own);
        OnCopied(context);
        return new JsonObject { ["url"] = was };
    }

    static JsonObject Visit(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        if (tables.Lessons.Find(Number(body, "classId") ?? 0) is not { Deleted: false } lesson)
            throw new ArgumentException("classId must name a lesson that was not deleted.");
        var uid = Number(body, "uid") ?? 0;
        var identity = Rooms.IdentityOf(tables, lesson, uid)
            ?? throw new ArgumentException("uid must name a member of the lesson.");
        var visit = new RoomVisit(
            lesson.ClassId, uid, identity, Number(body, "inTime") ?? lesson.BeginTime, Number(body, "outTime") ?? lesson.EndTime);
        if (visit.OutTime < visit.InTime) throw new ArgumentException("outTime must not be before inTime.");
        tables.RoomVisits.Delete(new Key2(lesson.ClassId, uid));
        tables.RoomVisits.Insert(visit);
        if (Outbox.Of(tables, School.Own) is { } subscription) Tell(context, subscription, lesson, visit);
        return new JsonObject { ["classId"] = lesson.ClassId, ["uid"] = uid, ["identity"] = identity };
    }

    static void Tell(PlatformContext context, Subscription subscription, Lesson lesson, RoomVisit visit)
    {
        context.Instance.Coverage.Count(RuleBook.RoomVisits);
        foreach (var (cmd, at) in new[] { (Outbox.EnterRoom, visit.InTime), (Outbox.LeaveRoom, visit.OutTime) })
        {
            var message = Rooms.Place(lesson);
            message["ActionTime"] = at;
            message["UID"] = visit.Uid;
            message["Identity"] = visit.Identity;
            Outbox.Put(context, subscription, cmd, message);
        }
    }

    static JsonObject Show(PlatformContext context, ViewQuery query)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var all = Outbox.Of(tables, School.Own) is { } subscription
            ? new JsonArray(new JsonObject
            {
                ["url"] = subscription.Url,
                ["commands"] = Texts(subscription.Commands),
                ["since"] = subscription.Since,
                ["waiting"] = tables.Messages.Count,
            })
            : [];
        return new JsonObject { ["total"] = all.Count, ["items"] = all };
    }

    static Uri UrlOf(JsonElement body, PlatformInstance instance)
    {
        if (JsonText.Member(body, "url") is not { Length: <= LongestUrl } text
            || !Uri.TryCreate(text, UriKind.Absolute, out var url))
            throw new ArgumentException("url must be an absolute URL: http://127.0.0.1:9000/classin");
        return instance.Sandbox.Outside.Targets.ProblemOf(url) is { } problem
            ? throw new ArgumentException($"url: {problem}.")
            : url;
    }

    static List<string> CommandsOf(JsonElement body)
    {
        if (!body.TryGetProperty("commands", out var sent)) return [];
        if (sent.ValueKind != JsonValueKind.Array) throw new ArgumentException("commands must be an array of Cmds: [\"End\"].");
        List<string> commands = [];
        foreach (var item in sent.EnumerateArray())
        {
            var command = JsonText.Scalar(item) ?? item.GetRawText();
            if (!Outbox.Sent.Contains(command) && !Outbox.NotSent.Contains(command))
                throw new ArgumentException(
                    $"commands: there is no Cmd {Wire.Texts.Quote(command)}; sent are {string.Join(", ", Outbox.Sent)}.");
            if (!commands.Contains(command)) commands.Add(command);
        }

        return commands;
    }

    static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    static long? Number(JsonElement body, string name) =>
        V1Call.TryNumber(JsonText.Member(body, name), out var number) ? number : null;
}
