using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Wire;

/// <summary>Reads the parameters of a lesson, from the form or from an item of classJson.</summary>
/// <param name="read">The parameters.</param>
/// <param name="bothAssistants">What assistantUid and assistantUids sent together answer.</param>
sealed class LessonFields(Parameters read, ErrorEntry bothAssistants)
{
    const int DefaultSeats = 6;
    const int LongestIntroduction = 1000;
    const int SmartClassroom = 2;

    Rejection? _problem;

    /// <summary>The parameters of an item; an array in it is read as its JSON text, as a form field would have it.</summary>
    public static Parameters OfItem(JsonElement item) => new(name =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Array
            ? value.GetRawText()
            : JsonText.Member(item, name));

    public Decision<LessonDraft> ReadNew(int longestName)
    {
        var draft = new LessonDraft(
            read.Required("className", longestName),
            read.Number("beginTime"),
            read.Number("endTime"),
            read.Id("teacherUid"),
            CoTeachers(removes: false) ?? [],
            read.OptionalId("folderId"),
            TeachMode() ?? 1,
            AutoOnstage() ?? true,
            SeatingOr(new Seating(DefaultSeats, 0, 0)),
            new Recording(Flag("record"), Flag("recordScene"), Flag("live"), Flag("replay")),
            Flag("watchByLogin"),
            read.Lenient("allowUnloggedChat", 1, 0, 1) == 1,
            read.Optional("courseUniqueIdentity"),
            Introduction() ?? "",
            Flag("omoStationBroadcast"));
        Note(UniqueIdentities.Malformed(draft.UniqueIdentity));
        if (Problem is { } problem) return problem;
        return draft.TeachMode == SmartClassroom ? draft with { AutoOnstage = false } : draft;
    }

    /// <param name="longestName">Where the name is cut.</param>
    /// <param name="assistantUidSent">Whether assistantUid was sent, be it empty: that takes the co-teachers away.</param>
    public Decision<LessonChange> ReadChange(int longestName, bool assistantUidSent)
    {
        var teachMode = TeachMode();
        var change = new LessonChange(
            read.Optional("className") is { } name ? Texts.Truncate(name, longestName) : null,
            read.OptionalNumber("beginTime"),
            read.OptionalNumber("endTime"),
            SentId("teacherUid"),
            CoTeachers(assistantUidSent),
            SentId("folderId"),
            teachMode,
            teachMode == SmartClassroom ? false : AutoOnstage(),
            Recording(),
            SentFlag("watchByLogin"),
            read.Optional("allowUnloggedChat") is null ? null : read.Lenient("allowUnloggedChat", 1, 0, 1) == 1,
            Introduction(),
            SentFlag("omoStationBroadcast"));
        return Problem is { } problem ? problem : change;
    }

    /// <summary>The seats and pictures sent; what was not stays.</summary>
    public Decision<Seating> ReadSeating(Seating before)
    {
        var seating = SeatingOr(before);
        return Problem is { } problem ? problem : seating;
    }

    Rejection? Problem => read.Problem ?? _problem;

    /// <summary>What was sent of the recording, or null when nothing was.</summary>
    public RecordingChange? Recording()
    {
        var sent = new RecordingChange(SentFlag("record"), SentFlag("live"), SentFlag("replay"), SentFlag("recordScene"));
        return sent == new RecordingChange(null, null, null, null) ? null : sent;
    }

    Seating SeatingOr(Seating before)
    {
        if (SeatRules.Seats(read.Optional("seatNum"), before.SeatNum).Refuses(out var rejection, out var seats)) Note(rejection);
        return new Seating(
            seats,
            read.Optional("isHd") is null ? before.IsHd : read.Lenient("isHd", 0, 0, 1, 2),
            read.Optional("isDc") is null ? before.IsDc : read.Lenient("isDc", 0, 0, 3));
    }

    int? TeachMode() => read.Optional("teachMode") switch
    {
        null => null,
        "1" => 1,
        "2" => SmartClassroom,
        var other => read.Wrong("teachMode", other, "1 (online) or 2 (smart classroom)", 1),
    };

    // The wire has it the other way round: 0 is automatic [docs.eeo.cn classroom/addCourseClass].
    bool? AutoOnstage() => read.Optional("isAutoOnstage") is null ? null : read.Lenient("isAutoOnstage", 0, 0, 1) == 0;

    string? Introduction() => read.Optional("classIntroduce") is { } text ? Texts.Truncate(text, LongestIntroduction) : null;

    bool Flag(string name) => read.Lenient(name, 0, 0, 1) == 1;

    bool? SentFlag(string name) => read.Optional(name) is null ? null : Flag(name);

    long? SentId(string name) => read.OptionalId(name) is > 0 and var id ? id : null;

    List<long>? CoTeachers(bool removes)
    {
        var several = read.Optional("assistantUids") is not null;
        if (several && read.Optional("assistantUid") is not null)
        {
            Note(new Rejection(
                bothAssistants,
                RuleBook.CoTeachersOneParameter,
                "assistantUid and assistantUids exclude each other: send assistantUids alone."));
        }

        if (several) return Uids(read.Array("assistantUids", emptyAllowed: true));
        var one = read.OptionalId("assistantUid");
        return one > 0 ? [one] : removes ? [] : null;
    }

    List<long> Uids(IReadOnlyList<JsonElement> items)
    {
        List<long> uids = [];
        foreach (var item in items)
        {
            if (V1Call.TryNumber(JsonText.Scalar(item), out var uid) && uid > 0) uids.Add(uid);
            else read.Wrong("assistantUids", item.GetRawText(), "an array of UIDs", 0);
        }

        return uids;
    }

    void Note(Rejection? rejection) => _problem ??= rejection;
}
