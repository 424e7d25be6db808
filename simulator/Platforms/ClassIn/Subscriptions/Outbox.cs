using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.State;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>The queue of a school's data subscription. It is a table: what is undone, forked or saved, takes it along.</summary>
static class Outbox
{
    /// <summary>The due event of a message that can go.</summary>
    public const string Due = "webhook";

    /// <summary>The due event of a lesson whose room closes.</summary>
    public const string RoomCloses = "roomCloses";

    /// <summary>Everybody is sent out 20 minutes after the end [docs.eeo.cn overview].</summary>
    public const long ClosesAfter = 20 * 60;

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every Cmd of the documentation that this platform sends, and every other one.</summary>
    public static readonly string[] Sent =
    [
        "Test", "End", "eeoCourseInfoChange", "eeoClassInfoChange", "eeoCourseStudentChange", "eeoClassStudentChange",
        EnterRoom, LeaveRoom,
    ];

    public const string EnterRoom = "67371107";
    public const string LeaveRoom = "67371111";

    public static readonly string[] NotSent =
    [
        "67375105", "67371520", "67371523", "67371522", "67371586", "67371521", "Net", "Check", "HelpInfo", "ClassLen",
        "LiveDetail", "EdbImg", "LiveWebLogin", "LiveReserve", "LiveDataDetail", "LiveLike", "LiveGoodsClickDetail",
        "LiveChatMsgDetail", "Rating", "Record", "Upload", "EduDt", "ReplayDataDetail", "ClientPlaybackDataDetail", "ChatContent",
        "HomeworkSubmit", "HomeworkScore", "ExamScore", "AnswerSheetScore", "DiscussionChangeInfo", "FileCov", "UserCheck",
        "AccountCancellation", "ReplacePhoneNumber", "setSubAccount", "Attendance",
    ];

    /// <summary>The school's subscription, or null: asked first, for most sandboxes have none.</summary>
    public static Subscription? Of(ClassInTables tables, int school) =>
        tables.Subscriptions.Count == 0 ? null : tables.Subscriptions.Find(school);

    /// <summary>Queues a message, if the school wants that command.</summary>
    /// <param name="context">The open transaction.</param>
    /// <param name="subscription">Whose.</param>
    /// <param name="cmd">The command.</param>
    /// <param name="payload">What belongs to it, beside SID, Cmd and signature.</param>
    public static void Put(PlatformContext context, Subscription subscription, string cmd, JsonObject payload)
    {
        var coverage = context.Instance.Coverage;
        coverage.Count(RuleBook.SubscribedCommands);
        if (subscription.Commands.Count > 0 && !subscription.Commands.Contains(cmd)) return;
        var tables = ClassInTables.Of(context.Transaction);
        if (tables.Messages.Count >= context.Get(ClassInSettings.SubscriptionQueue))
        {
            coverage.Count(RuleBook.SubscriptionBound);
            return;
        }

        var number = tables.NextId(ClassInSchema.NextMessage);
        var id = SeededText.Hex(context.Seed, $"classin/message/{number}", 24);
        var due = context.Now + context.Get(ClassInSettings.SubscriptionDelay);
        var whole = new JsonObject
        {
            ["_id"] = id,
            ["SID"] = long.Parse(context.Credentials.Selector, CultureInfo.InvariantCulture),
            ["Cmd"] = long.TryParse(cmd, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : cmd,
        };
        foreach (var (name, value) in payload) whole[name] = value?.DeepClone();
        tables.Messages.Insert(new QueuedMessage(
            number, id, cmd, context.Now.ToUnixTimeSeconds(), whole.ToJsonString(Readable), context.Now, due));
        context.Schedule(due, Due, number);
        coverage.Count(RuleBook.SubscriptionTiming);
    }

    /// <summary>The lesson's room closes then, and its summary is due.</summary>
    public static void Expect(PlatformContext context, Lesson lesson) => context.Schedule(
        DateTimeOffset.FromUnixTimeSeconds(lesson.EndTime + ClosesAfter), RoomCloses, lesson.ClassId);
}
