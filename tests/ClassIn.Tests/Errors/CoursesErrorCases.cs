using Simulators.ClassIn.State;
using Simulators.ClassIn.Tests.Courses;

namespace Simulators.ClassIn.Tests.Errors;

/// <summary>
/// How each errno of courses, their members, teachers, groups and labels comes about: for each a school that has just been
/// made, and the answer that has the errno, of the call or of an item.
/// </summary>
public static class CoursesErrorCases
{
    const long Nobody = 999999999;

    static readonly TimeSpan Tomorrow = TimeSpan.FromDays(1);

    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } =
        new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>(
        [
            .. OfCourses(),
            .. OfHeadTeachers(),
            .. OfMembers(),
            .. OfTeachers(),
            .. OfLabels(),
            .. OfGroups(),
        ]);

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfCourses() => new()
    {
        [100] = school => school.Call("addCourse"),
        [144] = async school => await school.Edit(await school.Neighbour().NewCourse()),
        [147] = school => school.Edit(Nobody),
        [149] = async school =>
        {
            var course = await school.NewCourse();
            await school.Dashboard("deleteCourse", new { courseId = course });
            return await school.Edit(course);
        },
        [151] = school => school.Call("addCourse", ("courseName", "A"), ("expiryTime", school.UnixNow + 3600)),
        [152] = async school =>
        {
            var course = await school.NewCourse();
            await school.NewLesson(course, await school.Teacher(), TimeSpan.FromDays(5));
            return await school.Edit(course, ("expiryTime", school.UnixNow + 200000));
        },
        [153] = async school =>
        {
            var course = await school.NewCourse(("expiryTime", school.UnixNow + 90000));
            await school.Advance(TimeSpan.FromDays(2));
            return await school.Edit(course);
        },
        [154] = school => school.Call("addCourse", ("courseName", "A"), ("expiryTime", school.UnixNow + (6L * 366 * 86400))),
        [155] = async school => await school.Call(
            "addCourseStudentMultiple", ("courseId", await school.NewCourse()), ("identity", 1), ("studentJson", "[]")),
        [160] = async school =>
            await school.Call("addCourse", ("courseName", "A"), ("folderId", await school.NewFolder("Theirs", neighbours: true))),
        [369] = async school =>
        {
            var course = await school.NewCourse();
            await school.Dashboard("makeCourseOther", new { courseId = course });
            return await school.Edit(course);
        },
        [371] = school => school.Call("addCourse", ("courseName", "A"), ("classroomSettingId", 77)),
        [373] = async school => await school.Call(
            "addCourse", ("courseName", "A"), ("classroomSettingId", await school.NewClassroomSetting(neighbours: true))),
        [394] = async school =>
        {
            var course = await school.NewCourse();
            await school.NewLesson(course, await school.Teacher(), TimeSpan.FromMinutes(-5));
            return await school.Call("endCourse", ("courseId", course));
        },
        [398] = async school =>
        {
            await school.NewCourse(("courseUniqueIdentity", "sis-1"));
            return await school.Call("addCourse", ("courseName", "B"), ("courseUniqueIdentity", "sis-1"));
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfHeadTeachers() => new()
    {
        [310] = async school => await school.Edit(await school.NewCourse(), ("mainTeacherUid", Nobody)),
        [311] = school => HeadTeacherWhoIs(school, identity: 1),
        [312] = school => HeadTeacherWhoIs(school, identity: 2),
        [314] = async school =>
        {
            var former = await school.Teacher();
            var course = await school.NewCourse(("mainTeacherUid", former));
            await school.NewLesson(course, former, Tomorrow);
            return await school.Edit(course, ("mainTeacherUid", await school.Teacher()), ("stamp", 2));
        },
        [331] = school => school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", "13900000001x")),
        [334] = async school => await school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", await school.Student())),
        [389] = async school => await HeadTeacherOfStatus(school, MemberStatus.Stopped),
        [400] = async school =>
            await school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", school.RelationOf(await school.Teacher()))),
        [805] = async school => await HeadTeacherOfStatus(school, MemberStatus.Stopping),
        [883] = async school =>
        {
            var teacher = await school.Teacher();
            await school.Cancelled(teacher);
            return await school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", teacher));
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfMembers() => new()
    {
        [106] = async school =>
        {
            school.Set("absentMemberErrno", "106");
            return await Leave(school, await school.NewCourse(), await school.Student());
        },
        [129] = school => TeacherJoinsByOlderCodes(school, identity: 1),
        [130] = async school =>
        {
            school.Set("auditorsPerCourse", "1");
            var course = await school.NewCourse();
            await school.NewAuditor(course);
            return await school.Join(course, await school.Student(), 2);
        },
        [133] = async school =>
        {
            var course = await school.NewCourse();
            var item = new { uid = await school.Student() };
            return await school.Call(
                "addCourseStudentMultiple", ("courseId", course), ("identity", 1), ("studentJson", new[] { item, item }));
        },
        [162] = async school => await Leave(school, await school.NewCourse(), await school.Student()),
        [163] = async school =>
        {
            var course = await school.NewCourse();
            return await school.Join(course, await school.NewCourseStudent(course));
        },
        [164] = async school =>
        {
            var course = await school.NewCourse();
            return await school.Join(course, await school.NewAuditor(course), 2);
        },
        [174] = school => TeacherJoinsByOlderCodes(school, identity: 2),
        [228] = async school => await school.Join(await school.NewCourse(), await school.Register()),
        [332] = async school =>
        {
            var course = await school.NewCourse();
            return await JoinAsWell(school, course, await school.NewCourseTeacher(course), 1);
        },
        [333] = async school =>
        {
            var teacher = await school.Teacher();
            return await JoinAsWell(school, await school.NewCourse(("mainTeacherUid", teacher)), teacher, 1);
        },
        [886] = school => CancelledJoins(school, identity: 1),
        [887] = school => CancelledJoins(school, identity: 2),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfTeachers() => new()
    {
        [122] = async school => await school.RemoveTeacher(await school.NewCourse(), "Ada"),
        [136] = async school => await school.ModifyTeacher(await school.NewCourse(), await school.Student()),
        [146] = async school =>
        {
            var course = await school.NewCourse();
            await school.Call("endCourse", ("courseId", course));
            return await school.ModifyTeacher(course, await school.Teacher());
        },
        [172] = school => MemberTeaches(school, identity: 1),
        [173] = school => MemberTeaches(school, identity: 2),
        [187] = async school =>
        {
            var (course, teacher) = (await school.NewCourse(), await school.Teacher());
            var lesson = await school.NewLesson(course, await school.Teacher(), Tomorrow);
            await school.Change(tables =>
                tables.LessonStudents.Insert(new LessonStudent(lesson, teacher, Attendance.Transferred)));
            return await school.ModifyTeacher(course, teacher);
        },
        [188] = async school => await school.ModifyTeacher(await school.NewCourse(), await school.Teacher()),
        [315] = async school =>
        {
            var teacher = await school.Teacher();
            return await school.RemoveTeacher(await school.NewCourse(("mainTeacherUid", teacher)), teacher);
        },
        [316] = async school => await school.RemoveTeacher(await school.NewCourse(), await school.Teacher()),
        [317] = async school =>
        {
            var (course, teacher) = (await school.NewCourse(), await school.Teacher());
            await school.NewLesson(course, teacher, Tomorrow);
            return await school.RemoveTeacher(course, teacher);
        },
        [328] = async school =>
        {
            var (course, coTeacher) = (await school.NewCourse(), await school.Teacher());
            var teacher = await school.Teacher();
            await school.NewLesson(course, teacher, Tomorrow, lesson => lesson with { AssistantUids = [coTeacher] });
            return await school.ModifyTeacher(course, coTeacher);
        },
        [387] = async school =>
        {
            var teacher = await school.Teacher();
            await school.HasStatus(teacher, MemberStatus.Stopped);
            return await school.ModifyTeacher(await school.NewCourse(), teacher);
        },
        [466] = async school =>
        {
            var course = await school.NewCourse();
            await school.NewLesson(course, await school.Teacher(), Tomorrow, lesson => lesson with { MadeByLms = true });
            return await school.ModifyTeacher(course, await school.Teacher());
        },
        [884] = async school =>
        {
            var teacher = await school.Teacher();
            await school.Cancelled(teacher);
            return await school.ModifyTeacher(await school.NewCourse(), teacher);
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfLabels() => new()
    {
        [353] = async school =>
        {
            await school.NewLabel("Maths");
            return await school.Call("addSchoolLabel", ("labelName", "Maths"));
        },
        [354] = async school =>
        {
            school.Set("labelsPerSchool", "1");
            await school.NewLabel("Maths");
            return await school.Call("addSchoolLabel", ("labelName", "Physics"));
        },
        [355] = async school => await school.Call("deleteSchoolLabel", ("labelId", await school.Neighbour().NewLabel("Theirs"))),
        [356] = school => school.Call("deleteSchoolLabel", ("labelId", Nobody)),
        [358] = async school => await school.LabelCourse(await school.NewCourse(), Nobody),
        [359] = async school => await school.LabelCourse(await school.NewCourse(), await school.Neighbour().NewLabel("Theirs")),
        [399] = async school => await school.LabelCourse(await school.NewCourse(), [.. Enumerable.Range(1, 11)]),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfGroups() => new()
    {
        [842] = async school =>
        {
            var course = await school.NewCourse();
            await school.NewCourseStudent(course);
            return await NicknamesAfterCancelling(school, course, await school.NewCourseStudent(course));
        },
        [843] = async school =>
        {
            var course = await school.NewCourse();
            return await NicknamesAfterCancelling(school, course, await school.NewCourseStudent(course));
        },
        [890] = school => school.Group(Nobody, 1),
        [891] = school => school.Call("delCourseGroup", ("courseId", Nobody), ("groupId", 1)),
        [892] = async school =>
        {
            var course = await school.NewCourse();
            var student = await school.NewCourseStudent(course);
            await school.Group(course, student);
            return await school.Group(course, student);
        },
        [893] = async school => await school.Call("delCourseGroup", ("courseId", await school.NewCourse()), ("groupId", 1)),
        [895] = async school =>
        {
            var course = await school.NewCourse();
            return await school.Group(course, await school.Student(), await school.NewCourseStudent(course));
        },
        [896] = async school => await school.Group(await school.NewCourse(), await school.Register()),
        [897] = async school => await school.Group(await school.NewCourse(), await school.Student()),
        [898] = async school =>
        {
            var course = await school.NewCourse();
            return await school.Group(course, await school.NewCourseStudent(course), await school.Student());
        },
    };

    static async Task<V1Answer> HeadTeacherWhoIs(ClassInSchool school, int identity)
    {
        var (course, teacher) = (await school.NewCourse(), await school.Teacher());
        await JoinAsWell(school, course, teacher, identity);
        return await school.Edit(course, ("mainTeacherUid", teacher));
    }

    static async Task<V1Answer> HeadTeacherOfStatus(ClassInSchool school, MemberStatus status)
    {
        var teacher = await school.Teacher();
        await school.HasStatus(teacher, status);
        return await school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", teacher));
    }

    static async Task<V1Answer> TeacherJoinsByOlderCodes(ClassInSchool school, int identity)
    {
        school.Set("memberRoleConflictErrno", "129");
        var course = await school.NewCourse();
        return await JoinAsWell(school, course, await school.NewCourseTeacher(course), identity);
    }

    /// <summary>Somebody becomes a student of the school, whatever else they are, and then joins the course.</summary>
    static async Task<V1Answer> JoinAsWell(ClassInSchool school, long course, long uid, int identity)
    {
        await school.Change(tables => tables.Members.Insert(
            new Member(tables.NextId(ClassInSchema.NextRelation), School.Own, uid, MemberKind.Student, "Student")));
        return await school.Join(course, uid, identity);
    }

    static async Task<V1Answer> CancelledJoins(ClassInSchool school, int identity)
    {
        var student = await school.Student();
        await school.Cancelled(student);
        return await school.Join(await school.NewCourse(), student, identity);
    }

    static async Task<V1Answer> MemberTeaches(ClassInSchool school, int identity)
    {
        var (course, teacher) = (await school.NewCourse(), await school.Teacher());
        await JoinAsWell(school, course, teacher, identity);
        return await school.ModifyTeacher(course, teacher);
    }

    static async Task<V1Answer> NicknamesAfterCancelling(ClassInSchool school, long course, long student)
    {
        await school.Cancelled(student);
        return await school.Call("modifyGroupMemberNickname", ("courseId", course));
    }

    static Task<V1Answer> Leave(ClassInSchool school, long course, long uid) =>
        school.Call("delCourseStudent", ("courseId", course), ("identity", 1), ("studentUid", uid));
}
