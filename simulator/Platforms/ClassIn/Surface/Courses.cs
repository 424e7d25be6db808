using System.Globalization;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Courses: made, edited, ended [docs.eeo.cn classroom/addCourse, classroom/editCourse, classroom/endCourse].</summary>
static class Courses
{
    const int LongestName = 90;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addCourse", Add),
        new("editCourse", Edit),
        new("endCourse", End),
    ];

    static Reply Add(V1Call call)
    {
        var read = call.Read();
        var name = read.Required("courseName", LongestName);
        var identity = read.Optional("courseUniqueIdentity");
        if (CourseFields.Read(call, read, LongestName).Refuses(out var refused, out var fields)) return call.Reject(refused);
        if (UniqueIdentities.Malformed(identity) is { } malformed) return call.Reject(malformed);
        if (identity is not null && Known(call, identity) is { } known)
            return call.Reject(UniqueIdentities.Taken(identity, known.CourseId));
        if ((fields.Check(call) ?? FirstHeadTeacher(call, fields.MainTeacherUid)) is { } wrong) return call.Reject(wrong);
        var course = fields.Apply(Blank(call, name, identity)) with { MainTeacherUid = fields.MainTeacherUid };
        call.Tables.Courses.Insert(course);
        NoteNew(call, fields);
        Sync.CourseAdded(call, course);
        if (course.MainTeacherUid != 0) List(call, course.CourseId, course.MainTeacherUid);
        return call.Ok(course.CourseId);
    }

    static Reply Edit(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var longest = int.Parse(call.Get(ClassInSettings.EditCourseNameLength), CultureInfo.InvariantCulture);
        var staysListed = read.Lenient("stamp", 1, 1, 2) == 1;
        if (CourseFields.Read(call, read, longest).Refuses(out var refused, out var fields)) return call.Reject(refused);
        if (Category(call, fields).Refuses(out refused, out fields)) return call.Reject(refused);
        if (call.Course(courseId).Refuses(out refused, out var course)) return call.Reject(refused);
        if (fields.Check(call) is { } wrong) return call.Reject(wrong);
        if (CourseRules.ExpiryAfterLessons(call.Tables, courseId, fields.ExpiryTime ?? 0) is { } tooSoon)
            return call.Reject(tooSoon);
        var newHead = fields.MainTeacherUid == course.MainTeacherUid ? 0 : fields.MainTeacherUid;
        if (newHead != 0 && HeadTeacher(call, course, newHead, staysListed) is { } no) return call.Reject(no);
        var changed = fields.Apply(course);
        if (fields.CourseName is not null) call.Decided(RuleBook.CourseNameLength);
        if (changed.FolderId != course.FolderId) MoveLessons(call, course, changed.FolderId);
        if (newHead != 0) changed = changed with { MainTeacherUid = newHead };
        call.Tables.Courses.Update(changed);
        Sync.CourseEdited(call, course, changed);
        if (newHead != 0) Replace(call, course, newHead, staysListed);
        return call.Ok();
    }

    static Reply End(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        if (CourseRules.End(call.Tables, courseId, call.UnixNow) is { } inProgress) return call.Reject(inProgress);
        List<Lesson> lessons = [.. LessonsOfCourse.NotStarted(call.Tables, courseId, call.UnixNow)];
        foreach (var lesson in lessons)
        {
            call.Tables.Lessons.Update(lesson with { Deleted = true, UniqueIdentity = null });
            Sync.LessonDeleted(call, lesson);
        }

        call.Tables.Courses.Update(course with { State = CourseState.Ended });
        call.Decided(RuleBook.CourseEnd);
        return call.Ok();
    }

    static Rejection? FirstHeadTeacher(V1Call call, long uid) =>
        uid == 0 ? null : TeacherRules.Teacher(call.Tables, call.School, uid, TeacherRole.HeadTeacher).Rejection;

    static void NoteNew(V1Call call, CourseFields fields)
    {
        call.Decided(RuleBook.CourseNew);
        if (fields.AllowAddFriend is null) call.Decided(RuleBook.CourseAddFriend);
        if (fields.SubjectId is not null || fields.CatId is not null) call.Decided(RuleBook.CourseSubject);
    }

    static Course? Known(V1Call call, string identity) =>
        call.Tables.Courses.Find(ClassInSchema.CourseByIdentity, (call.School.Key, identity));

    static Course Blank(V1Call call, string name, string? identity) => new(
        call.Tables.NextId(ClassInSchema.NextCourse),
        call.School.Key,
        name,
        FolderId: 0,
        ExpiryTime: 0,
        MainTeacherUid: 0,
        SubjectId: 0,
        CatId: 0,
        CourseIntroduce: "",
        ClassroomSettingId: 0,
        identity,
        call.Get(ClassInSettings.SchoolAllowsAddFriend),
        AllowStudentModifyNickname: false,
        NotAllowDeleteCourseStudentReplay: false,
        HasCover: false,
        LabelIds: []);

    /// <summary>catId needs courseName beside it.</summary>
    static Decision<CourseFields> Category(V1Call call, CourseFields fields)
    {
        if (fields.CatId is null || fields.CourseName is not null) return fields;
        const string Explanation = "catId is taken only together with courseName: send the course's name too.";
        if (call.Get(ClassInSettings.CategoryWithoutName) == "100")
            return new Rejection(Errors.Parameters, RuleBook.CategoryNeedsName, Explanation);
        call.Decided(RuleBook.CategoryNeedsName);
        call.Explain(Explanation);
        return fields with { CatId = null };
    }

    static Rejection? HeadTeacher(V1Call call, Course course, long uid, bool staysListed) =>
        HeadTeacherRules.Of(
            call.Tables,
            call.School,
            course.CourseId,
            uid,
            call.Get(ClassInSettings.NewHeadTeacherUnknownErrno))
        ?? HeadTeacherRules.Former(
            call.Tables,
            course,
            !staysListed,
            call.Get(ClassInSettings.FormerHeadTeacher),
            call.UnixNow);

    static void Replace(V1Call call, Course former, long uid, bool staysListed)
    {
        if (!staysListed) call.Tables.CourseTeachers.Delete(new(former.CourseId, former.MainTeacherUid));
        List(call, former.CourseId, uid);
    }

    static void List(V1Call call, long courseId, long uid)
    {
        call.Decided(RuleBook.HeadTeacherListed);
        TeacherLists.Add(call.Tables, courseId, uid);
    }

    static void MoveLessons(V1Call call, Course former, long folderId)
    {
        call.Decided(RuleBook.LessonsFollowFolder);
        List<Lesson> lessons =
        [
            .. LessonsOfCourse.NotStarted(call.Tables, former.CourseId, call.UnixNow)
                .Where(lesson => lesson.FolderId == former.FolderId),
        ];
        foreach (var lesson in lessons) call.Tables.Lessons.Update(lesson with { FolderId = folderId });
    }
}
