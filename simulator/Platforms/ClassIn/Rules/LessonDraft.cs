using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Rules;

/// <summary>A lesson as addCourseClass asks for it.</summary>
/// <param name="FolderId">Zero for the course's.</param>
/// <param name="Seating">As sent; what comes about is for <see cref="SeatRules"/> to say.</param>
/// <param name="Recording">As sent, even if it does not fit together (errno 280).</param>
sealed record LessonDraft(
    string ClassName,
    long BeginTime,
    long EndTime,
    long TeacherUid,
    IReadOnlyList<long> AssistantUids,
    long FolderId,
    int TeachMode,
    bool AutoOnstage,
    Seating Seating,
    Recording Recording,
    bool WatchByLogin,
    bool AllowUnloggedChat,
    string? UniqueIdentity,
    string ClassIntroduce,
    bool OmoStationBroadcast);

/// <summary>What editCourseClass asks for; null is as it is.</summary>
/// <param name="AssistantUids">Empty takes all co-teachers away.</param>
/// <param name="Recording">What was sent of it, or null when nothing was.</param>
sealed record LessonChange(
    string? ClassName,
    long? BeginTime,
    long? EndTime,
    long? TeacherUid,
    IReadOnlyList<long>? AssistantUids,
    long? FolderId,
    int? TeachMode,
    bool? AutoOnstage,
    RecordingChange? Recording,
    bool? WatchByLogin,
    bool? AllowUnloggedChat,
    string? ClassIntroduce,
    bool? OmoStationBroadcast)
{
    /// <summary>The rows of the vendor's table that it touches, in the order in which they are judged.</summary>
    public IEnumerable<LessonItem> Items()
    {
        if (ClassName is not null || BeginTime is not null || EndTime is not null || FolderId is not null
            || TeachMode is not null || AutoOnstage is not null) yield return LessonItem.Schedule;
        if (TeacherUid is not null) yield return LessonItem.Teacher;
        if (AssistantUids is not null) yield return LessonItem.CoTeachers;
        if (WatchByLogin is not null || AllowUnloggedChat is not null || ClassIntroduce is not null
            || OmoStationBroadcast is not null) yield return LessonItem.Other;
    }
}

/// <summary>What was sent of a recording; null was not.</summary>
sealed record RecordingChange(bool? Record, bool? Live, bool? Replay, bool? RecordScene)
{
    /// <summary>What it comes to, or null when it lacks one of the three that go together.</summary>
    public Recording? Whole(Recording before) =>
        Record is { } record && Live is { } live && Replay is { } replay
            ? new Recording(record, RecordScene ?? (record && before.RecordScene), live, replay)
            : null;
}
