using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// Reads what a v2 call says of a lesson. Against v1, isAutoOnstage is the other way round (1 is automatic), and seatNum counts
/// the teacher [docs.eeo.cn LMS/createClassroom].
/// </summary>
/// <param name="call">The call.</param>
/// <param name="read">Its parameters.</param>
sealed class LmsLessonFields(V2Call call, Parameters read)
{
    const int DefaultSeats = 7;
    const int SceneOnly = 1;
    const int RoomAndScene = 2;
    static readonly string[] Recorded = ["recordType", "recordState", "liveState", "openState"];

    Rejection? _problem;

    public Decision<LessonDraft> ReadNew(string name)
    {
        var hidesCamera = read.Lenient("cameraHide", 0, 0, 1) == 1;
        var draft = new LessonDraft(
            name,
            read.Number("startTime"),
            read.Number("endTime"),
            read.Id("teacherUid"),
            CoTeachers() ?? [],
            FolderId: 0,
            TeachMode: 1,
            AutoOnstage: !hidesCamera && (AutoOnstage() ?? true),
            Seating(new Seating(DefaultSeats - 1, 0, 0)),
            Recording()?.Whole(RecordingRules.Off) ?? RecordingRules.Off,
            WatchByLogin: false,
            AllowUnloggedChat: read.Lenient("isAllowCheck", 1, 0, 1) == 1,
            read.Optional("uniqueIdentity"),
            ClassIntroduce: "",
            OmoStationBroadcast: read.Lenient("omoStationBroadcast", 0, 0, 1) == 1);
        if (UniqueIdentities.Malformed(draft.UniqueIdentity) is { } malformed) Note(call.Wrong(malformed.Explanation));
        return (call.Problem(read) ?? _problem) is { } problem ? problem : draft;
    }

    /// <summary>What is to change; null members stay.</summary>
    public Decision<LessonChange> ReadChange(string? name)
    {
        var change = new LessonChange(
            name,
            read.OptionalNumber("startTime"),
            read.OptionalNumber("endTime"),
            read.Optional("teacherUid") is null ? null : read.Id("teacherUid"),
            CoTeachers(),
            FolderId: null,
            TeachMode: null,
            read.Optional("cameraHide") == "1" ? false : AutoOnstage(),
            Recording(),
            WatchByLogin: null,
            AllowUnloggedChat: read.Optional("isAllowCheck") is null ? null : read.Lenient("isAllowCheck", 1, 0, 1) == 1,
            ClassIntroduce: null,
            OmoStationBroadcast: read.Optional("omoStationBroadcast") is null
                ? null
                : read.Lenient("omoStationBroadcast", 0, 0, 1) == 1);
        return (call.Problem(read) ?? _problem) is { } problem ? problem : change;
    }

    /// <summary>
    /// The seats and pictures that come about: too many seats are cut, and two cameras need one student on stage.
    /// </summary>
    public Decision<Seating> ReadSeating(Seating before)
    {
        var seating = Seating(before);
        return _problem is { } problem ? problem : seating;
    }

    Seating Seating(Seating before)
    {
        var most = (int)call.Get(ClassInSettings.SeatsPerLesson);
        var asked = read.OptionalNumber("seatNum") is { } seats ? seats - 1 : before.SeatNum;
        if (asked < 0) Note(call.Wrong("seatNum counts the teacher: it is 1 at least."));
        if (asked > most) call.Decided(RuleBook.LmsSeats);
        var seating = new Seating(
            (int)Math.Clamp(asked, 0, most),
            read.Optional("isHd") is null ? before.IsHd : read.Lenient("isHd", 0, 0, 1, 2),
            read.Optional("isDc") is null ? before.IsDc : read.Lenient("isDc", 0, 0, 3));
        if (seating.IsDc > 0 && seating.SeatNum != 1)
        {
            Note(new Rejection(
                Errors.LmsDualCameraNotSupported, RuleBook.LmsDualCamera,
                $"isDc=3 needs seatNum=2; it is {seating.SeatNum + 1}."));
        }

        return seating;
    }

    bool? AutoOnstage() => read.Optional("isAutoOnstage") is null ? null : read.Lenient("isAutoOnstage", 1, 0, 1) == 1;

    RecordingChange? Recording()
    {
        var sent = Recorded.Count(name => read.Optional(name) is not null);
        if (sent == 0) return null;
        if (sent < Recorded.Length)
        {
            Note(call.Wrong($"{string.Join(", ", Recorded)} are sent together, or none of them."));
            return null;
        }

        var type = read.Lenient("recordType", 0, 0, SceneOnly, RoomAndScene);
        var record = Flag("recordState");
        var change = new RecordingChange(
            record, Flag("liveState"), Flag("openState"), record && type is SceneOnly or RoomAndScene);
        if (!record && (change.Live is true || change.Replay is true))
            Note(call.Wrong("liveState and openState need recordState=1 beside them."));
        return change;
    }

    bool Flag(string name) => read.Lenient(name, 0, 0, 1) == 1;

    List<long>? CoTeachers()
    {
        if (!call.Sent("assistantUids")) return null;
        List<long> uids = [];
        foreach (JsonElement item in read.Array("assistantUids", emptyAllowed: true))
        {
            if (V1Call.TryNumber(JsonText.Scalar(item), out var uid) && uid > 0) uids.Add(uid);
            else Note(call.Wrong($"assistantUids must be an array of UIDs; an item was {Texts.Quote(item.GetRawText())}."));
        }

        return uids;
    }

    void Note(Rejection rejection) => _problem ??= rejection;
}
