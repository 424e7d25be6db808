using System.Globalization;
using System.Text.Json;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Webhooks;

/// <summary>What messages tell of lessons [docs.eeo.cn datasub/ClassInfo].</summary>
public sealed partial class WebhookReceiver
{
    const string LessonChanged = "eeoClassInfoChange";
    const string Deletion = "2";

    const string Title = "className";
    const string Begin = "beginTime";
    const string End = "endTime";
    const string Deleted = "deleted";

    static readonly string[] Told = [Title, Begin, End];

    /// <summary>What is known of a lesson by now; null: no message has told of it.</summary>
    public ClassRecord? ClassOf(string classId)
    {
        var facts = store.Facts(account, classId).ToDictionary(fact => fact.Field, fact => fact.Value);
        if (facts.Count == 0) return null;
        return new ClassRecord
        {
            ClassId = classId,
            Title = facts.GetValueOrDefault(Title),
            StartsAt = Moment(facts, Begin),
            EndsAt = Moment(facts, End),
            Cancelled = facts.ContainsKey(Deleted),
        };
    }

    /// <summary>An edit tells what has changed and nothing else: what it does not speak of stays as it was told before.</summary>
    List<ClassFact> FactsOf(JsonElement message, string kind)
    {
        if (kind != LessonChanged || ClassOf(message) is not { } classId) return [];
        var at = MomentOf(message);
        var facts = new List<ClassFact>();
        if (TextOf(message, "opType") == Deletion) facts.Add(Fact(classId, Deleted, "1", at));
        if (!message.TryGetProperty("opData", out var data) || data.ValueKind != JsonValueKind.Object) return facts;
        foreach (var field in Told)
        {
            if (TextOf(data, field) is { } value) facts.Add(Fact(classId, field, value, at));
        }

        return facts;
    }

    ClassFact Fact(string classId, string field, string value, long at) => new()
    {
        Account = account,
        ClassId = classId,
        Field = field,
        Value = value,
        At = at,
    };

    static DateTimeOffset? Moment(Dictionary<string, string> facts, string field) =>
        long.TryParse(facts.GetValueOrDefault(field), CultureInfo.InvariantCulture, out var seconds) && IsMoment(seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Whether the calendar has such a moment: a message may say anything.</summary>
    static bool IsMoment(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
