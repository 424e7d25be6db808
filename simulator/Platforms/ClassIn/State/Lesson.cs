namespace Simulators.ClassIn.State;

/// <summary>A lesson: one scheduled session of a course (课节), which the wire calls a class.</summary>
/// <param name="BeginTime">Unix seconds.</param>
/// <param name="EndTime">Unix seconds.</param>
/// <param name="FolderId">The cloud folder, or zero.</param>
/// <param name="AutoOnstage">True when students come on stage by themselves; the wire's isAutoOnstage is 0 then.</param>
/// <param name="SeatNum">Students on stage; the teacher is not counted.</param>
/// <param name="UniqueIdentity">The partner's own id, for idempotency; deleting by the API frees it.</param>
/// <param name="MadeByLms">Made by the LMS (v2) API or the app: v1 calls must not edit it (errno 466).</param>
/// <param name="DoubleTeacher">A lesson of the online double-teacher sort, which v1 calls refuse (errno 369).</param>
/// <param name="CreatedAt">Unix seconds: the contract's monthly limit counts creations.</param>
/// <param name="MainClassId">The main lesson of a double-teacher sub lesson; zero of every other lesson.</param>
/// <param name="UsesMainRecording">A sub lesson shows the main lesson's recording in place of its own.</param>
public sealed record Lesson(
    long ClassId,
    long CourseId,
    int School,
    string ClassName,
    long BeginTime,
    long EndTime,
    long TeacherUid,
    IReadOnlyList<long> AssistantUids,
    long FolderId,
    int TeachMode,
    bool AutoOnstage,
    int SeatNum,
    int IsHd,
    int IsDc,
    Recording Recording,
    bool WatchByLogin,
    bool AllowUnloggedChat,
    string? UniqueIdentity,
    string ClassIntroduce,
    bool OmoStationBroadcast,
    IReadOnlyList<long> LabelIds,
    bool Deleted = false,
    bool Locked = false,
    bool MadeByLms = false,
    bool DoubleTeacher = false,
    long CreatedAt = 0,
    long MainClassId = 0,
    bool UsesMainRecording = false);

/// <summary>What is recorded and shown of a lesson.</summary>
public sealed record Recording(bool Record, bool RecordScene, bool Live, bool Replay);

/// <summary>How a student of one lesson differs from the course's students.</summary>
public enum Attendance
{
    /// <summary>插班生: in this lesson only.</summary>
    Transferred,

    /// <summary>调出生: a course student who was taken out of this lesson.</summary>
    TransferredOut,
}

/// <summary>A student who is in a lesson, or not in it, against what the course says.</summary>
public sealed record LessonStudent(long ClassId, long Uid, Attendance Attendance);

/// <summary>A teacher's word on a student after a lesson.</summary>
public sealed record StudentComment(long ClassId, long StudentUid, int StarNum, string Comment);

/// <summary>A piece of a lesson's recording.</summary>
/// <param name="Protected">Locked against deletion (errno 633).</param>
/// <param name="Deleted">Deleted before (errno 634).</param>
public sealed record Video(long FileId, long ClassId, bool Protected, bool Deleted);
