using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Surface;

/// <summary>What addCourse and editCourse may say of a course; null is what was not sent.</summary>
/// <param name="ExpiryTime">Unix seconds; zero is never.</param>
/// <param name="MainTeacherUid">The head teacher; zero when none is asked for.</param>
/// <param name="HasCover">Whether a picture was sent. It is not kept.</param>
sealed record CourseFields(
    string? CourseName,
    long? FolderId,
    long? ExpiryTime,
    long MainTeacherUid,
    int? SubjectId,
    long? CatId,
    string? CourseIntroduce,
    long? ClassroomSettingId,
    bool? AllowAddFriend,
    bool? AllowStudentModifyNickname,
    bool? NotAllowDeleteCourseStudentReplay,
    bool HasCover)
{
    const int LongestIntroduction = 400;

    /// <summary>0 to 16, and 99 for other subjects.</summary>
    static readonly int[] Subjects = [.. Enumerable.Range(0, 17), 99];

    /// <summary>Reads them, or refuses the first that is wrong (100; 331 for the head teacher, after all others).</summary>
    public static Decision<CourseFields> Read(V1Call call, Parameters read, int longestName)
    {
        var keepsSubject = call.Get(ClassInSettings.K12School);
        var fields = new CourseFields(
            Cut(read.Optional("courseName"), longestName),
            IdOrNone(read, "folderId"),
            read.OptionalNumber("expiryTime"),
            MainTeacherUid: 0,
            keepsSubject && read.Optional("subjectId") is not null ? read.Lenient("subjectId", 0, Subjects) : null,
            keepsSubject ? IdOrNone(read, "catId") : null,
            Cut(read.Optional("courseIntroduce"), LongestIntroduction),
            IdOrNone(read, "classroomSettingId"),
            read.OptionalFlag("allowAddFriend"),
            read.OptionalFlag("allowStudentModifyNickname"),
            read.OptionalFlag("notAllowDeleteCourseStudentReplay"),
            call.Form.File("Filedata") is { Length: > 0 });
        if (read.Problem is { } problem) return problem;
        if (HeadTeacherRules.Uid(read.Optional("mainTeacherUid")).Refuses(out var malformed, out var uid)) return malformed;
        return fields with { MainTeacherUid = uid };
    }

    /// <summary>What holds for a new course and for a changed one.</summary>
    public Rejection? Check(V1Call call) =>
        CourseRules.Folder(call.Tables, call.School, FolderId ?? 0)
        ?? CourseRules.Expiry(ExpiryTime ?? 0, call.Now)
        ?? CourseRules.ClassroomSetting(call.Tables, call.School, ClassroomSettingId ?? 0);

    /// <summary>The course with these fields in place of its own, the head teacher aside.</summary>
    public Course Apply(Course course) => course with
    {
        CourseName = CourseName ?? course.CourseName,
        FolderId = FolderId is null or 0 ? course.FolderId : FolderId.Value,
        ExpiryTime = ExpiryTime ?? course.ExpiryTime,
        SubjectId = SubjectId ?? course.SubjectId,
        CatId = CatId ?? course.CatId,
        CourseIntroduce = CourseIntroduce ?? course.CourseIntroduce,
        ClassroomSettingId = ClassroomSettingId ?? course.ClassroomSettingId,
        AllowAddFriend = AllowAddFriend ?? course.AllowAddFriend,
        AllowStudentModifyNickname = AllowStudentModifyNickname ?? course.AllowStudentModifyNickname,
        NotAllowDeleteCourseStudentReplay = NotAllowDeleteCourseStudentReplay ?? course.NotAllowDeleteCourseStudentReplay,
        HasCover = HasCover || course.HasCover,
    };

    static string? Cut(string? text, int longest) => text is null ? null : Texts.Truncate(text, longest);

    /// <summary>An id for which clients send zero when they mean none.</summary>
    static long? IdOrNone(Parameters read, string name) =>
        read.OptionalNumber(name) is { } id
            ? id >= 0 ? id : read.Wrong(name, read.Optional(name)!, "an id, or 0 for none", 0L)
            : null;
}
