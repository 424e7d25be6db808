using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// Reads what a double-teacher call says of a lesson. Against createClass, isAutoOnstage is 1 (no, the default) or 2 (yes), the
/// name is className, and a sub lesson's recording has a fifth member, useCoMainRecord [docs.eeo.cn
/// onlineDoubleTeacher/addClass].
/// </summary>
/// <param name="call">The call.</param>
/// <param name="read">The parameters: the body's, or those of an item of subClassJson.</param>
sealed class DoubleTeacherFields(V2Call call, Parameters read)
{
    const int DefaultSeats = 7;
    const int Automatic = 2;
    const int SceneOnly = 1;
    const int RoomAndScene = 2;
    static readonly string[] OfMain = ["recordState", "recordType", "liveState", "openState"];
    static readonly string[] OfSub = ["useCoMainRecord", .. OfMain];
    static readonly string[] OfMainAlone = ["teacherUid", "startTime", "endTime"];

    Rejection? _problem;

    public Decision<SubDraft> ReadSub()
    {
        var draft = new SubDraft(
            read.Id("courseId"),
            Name(read.Required("className")),
            CoTeachers() ?? [],
            AutoOnstage() ?? false,
            Seating(new Seating(DefaultSeats - 1, 0, 0)),
            RecordingOfSub() ?? new SubRecording(UsesMain: false, RecordingRules.Off),
            read.Optional("uniqueIdentity"));
        if (UniqueIdentities.Malformed(draft.UniqueIdentity) is { } malformed) Note(call.Wrong(malformed.Explanation));
        return Problem is { } problem ? problem : draft;
    }

    public Decision<DoubleTeacherChange> ReadChange(Lesson lesson)
    {
        var isSub = lesson.MainClassId > 0;
        if (isSub && OfMainAlone.FirstOrDefault(name => read.Optional(name) is not null) is { } fixedName)
        {
            return new Rejection(
                Errors.SubLessonFixed, RuleBook.SubFixed,
                $"{fixedName} is the main lesson's: edit the lesson {lesson.MainClassId}.");
        }

        var before = new Seating(lesson.SeatNum, lesson.IsHd, lesson.IsDc);
        var (seating, sub) = (Seating(before), isSub ? RecordingOfSub() : null);
        var recording = isSub ? sub?.Recording : RecordingOfMain();
        var change = new DoubleTeacherChange(Lesson(recording), seating == before ? null : seating, sub?.UsesMain);
        if (Problem is { } problem) return problem;
        return change.Lesson.Items().Any() || change.Seating is not null || OfSub.Any(Sent) || Sent("seatNum")
            ? change
            : call.Wrong("Send at least one thing to change beside courseId and classId.");
    }

    LessonChange Lesson(Recording? recording) => new(
        read.Optional("className") is { } name ? Name(name) : null,
        read.OptionalNumber("startTime"),
        read.OptionalNumber("endTime"),
        Sent("teacherUid") ? read.Id("teacherUid") : null,
        CoTeachers(),
        FolderId: null,
        TeachMode: null,
        AutoOnstage(),
        recording is null ? null : new RecordingChange(recording.Record, recording.Live, recording.Replay, recording.RecordScene),
        WatchByLogin: null,
        AllowUnloggedChat: null,
        ClassIntroduce: null,
        OmoStationBroadcast: null);

    string Name(string name)
    {
        if (Texts.Length(name) > DoubleTeacherRules.LongestName)
        {
            Note(new Rejection(
                Errors.LessonNameTooLong,
                RuleBook.DoubleTeacherNameLength,
                $"className has more than {DoubleTeacherRules.LongestName} characters; it is refused, not cut."));
        }

        return name;
    }

    /// <summary>Whether students come on stage by themselves: never where the seats are hidden.</summary>
    bool? AutoOnstage()
    {
        call.Decided(RuleBook.DoubleTeacherStage);
        if (read.Lenient("cameraHide", 0, 0, 1) == 1) return false;
        return Sent("isAutoOnstage") ? read.Lenient("isAutoOnstage", 1, 1, Automatic) == Automatic : null;
    }

    Seating Seating(Seating before)
    {
        var asked = read.OptionalNumber("seatNum") is { } seats ? seats - 1 : before.SeatNum;
        if (asked < 0) Note(call.Wrong("seatNum counts the teacher: it is 1 at least."));
        return new Seating(
            (int)Math.Clamp(asked, 0, call.Get(ClassInSettings.SeatsPerLesson)),
            Sent("isHd") ? read.Lenient("isHd", 0, 0, 1, 2) : before.IsHd,
            Sent("isDc") ? read.Lenient("isDc", 0, 0, 3) : before.IsDc);
    }

    /// <summary>All five are sent, or none of them.</summary>
    SubRecording? RecordingOfSub()
    {
        var sent = OfSub.Count(Sent);
        if (sent == 0) return null;
        if (sent < OfSub.Length)
        {
            Note(call.Wrong(
                $"{string.Join(", ", OfSub)} are sent together, or none of them.") with
            { Rule = RuleBook.SubRecordingTogether });
            return null;
        }

        if (!Flag("useCoMainRecord")) return new SubRecording(UsesMain: false, Recording());
        if (call.Get(ClassInSettings.SubRecordingConflict) == "refused"
            && OfMain.Any(name => read.Lenient(name, 0, 0, 1, 2) != 0))
            Note(Mismatch("useCoMainRecord=1 takes the main lesson's recording: the four others are 0 then."));
        return new SubRecording(UsesMain: true, RecordingRules.Off);
    }

    /// <summary>What lacks one of the four changes nothing, says the page.</summary>
    Recording? RecordingOfMain()
    {
        if (Sent("useCoMainRecord")) Note(call.Wrong("useCoMainRecord is for sub lessons."));
        return OfMain.All(Sent) ? Recording() : null;
    }

    Recording Recording()
    {
        var (record, type) = (Flag("recordState"), read.Lenient("recordType", 0, 0, SceneOnly, RoomAndScene));
        var recording = new Recording(record, record && type is SceneOnly or RoomAndScene, Flag("liveState"), Flag("openState"));
        if (!record && (recording.Live || recording.Replay))
            Note(Mismatch("liveState and openState need recordState=1 beside them."));
        return recording;
    }

    List<long>? CoTeachers()
    {
        if (read.Optional("assistantUids") is null) return null;
        List<long> uids = [];
        foreach (JsonElement item in read.Array("assistantUids", emptyAllowed: true))
        {
            if (V1Call.TryNumber(JsonText.Scalar(item), out var uid) && uid > 0) uids.Add(uid);
            else Note(call.Wrong($"assistantUids must be an array of UIDs; an item was {Texts.Quote(item.GetRawText())}."));
        }

        return uids;
    }

    Rejection? Problem => call.Problem(read) ?? _problem;

    bool Sent(string name) => read.Optional(name) is not null;

    bool Flag(string name) => read.Lenient(name, 0, 0, 1) == 1;

    static Rejection Mismatch(string explanation) => new(Errors.RecordingMismatch, RuleBook.SubRecordingTogether, explanation);

    void Note(Rejection rejection) => _problem ??= rejection;
}
