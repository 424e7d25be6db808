namespace Simulators.ClassIn.State;

/// <summary>Where a course is in its life.</summary>
public enum CourseState
{
    Running,
    Ended,
    Deleted,
}

/// <summary>What sort of course it is: all but the standard one refuse most of the API (errno 369).</summary>
public enum CourseType
{
    Standard,

    /// <summary>Made at the dashboard as something else (a public course, say).</summary>
    Other,
}

/// <summary>A course: what the app calls a class.</summary>
/// <param name="ExpiryTime">Unix seconds; zero is never.</param>
/// <param name="MainTeacherUid">The head teacher, or zero.</param>
/// <param name="FolderId">The cloud folder, or zero.</param>
/// <param name="UniqueIdentity">The partner's own id, for idempotency.</param>
public sealed record Course(
    long CourseId,
    int School,
    string CourseName,
    long FolderId,
    long ExpiryTime,
    long MainTeacherUid,
    int SubjectId,
    long CatId,
    string CourseIntroduce,
    long ClassroomSettingId,
    string? UniqueIdentity,
    bool AllowAddFriend,
    bool AllowStudentModifyNickname,
    bool NotAllowDeleteCourseStudentReplay,
    bool HasCover,
    IReadOnlyList<long> LabelIds,
    CourseState State = CourseState.Running,
    CourseType Type = CourseType.Standard);
