using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Version2;

/// <summary>How each code that only v2 has comes about.</summary>
public static class Version2ErrorCases
{
    const long Nobody = Version2Steps.Nobody;
    const string Unit = "lms/unit/";
    const string Activity = "lms/activity/";

    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } =
        new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>([.. OfCalls(), .. OfUnits(), .. OfActivities(), .. OfSchools()]);

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfCalls() => new()
    {
        [101001001] = school =>
        {
            school.Set("lmsParameterErrno", "101001001");
            return school.Lms(Unit + "create", new { });
        },
        [101002005] = school => school.LmsRaw(Unit + "create", "{}", "no", school.Sid, $"{school.UnixNow}"),
        [101002006] = school => school.LmsText(Unit + "create", "{}", school.UnixNow - 400),
        [101002008] = school => school.LmsRaw(Unit + "create", "{}", "no", school.Sid, null),
        [121601020] = school => school.Lms(Unit + "create", new { courseId = 1, name = new string('n', 51), publishFlag = 0 }),
        [121601021] = async school => await NewUnit(school, await school.Neighbour().CourseWith()),
        [121601022] = async school =>
            await NewUnit(school, await school.CourseWith(course => course with { Type = CourseType.Other })),
        [121601023] = async school =>
            await NewUnit(school, await school.CourseWith(course => course with { State = CourseState.Ended })),
        [121601030] = school => school.Lms("school/modifySchoolConf", new { }),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfUnits() => new()
    {
        [29046] = async school => await Move(school, await school.CourseWith(), 5, 5),
        [29048] = async school => await Move(school, await school.CourseWith(), Nobody, 5),
        [50004] = async school =>
        {
            var course = await school.CourseWith();
            return await Move(school, course, await school.UnitOf(course), Nobody);
        },
        [29138] = async school =>
        {
            var course = await school.CourseWith();
            var (from, to) = (await school.UnitOf(course), await school.UnitOf(course, "Two"));
            await Fill(school, course, from, 60);
            await Fill(school, course, to, 41);
            return await Move(school, course, from, to);
        },
        [29208] = async school =>
        {
            var course = await school.CourseWith();
            await school.UnitOf(course, flag: 0);
            return await school.Lms(Unit + "create", new { courseId = course, name = "One", publishFlag = 2 });
        },
        [40001] = async school =>
        {
            var course = await school.CourseWith();
            var unitId = await school.UnitOf(course);
            Assert.Equal(1, (await school.CreateClass(course, ("unitId", unitId))).Errno);
            await school.Advance(TimeSpan.FromHours(24.5));
            return await school.Lms(Unit + "delete", new { courseId = course, unitId });
        },
        [40004] = async school =>
        {
            var course = await school.CourseWith();
            return await school.Lms(
                Unit + "update", new { courseId = course, unitId = await school.UnitOf(course), publishFlag = 0 });
        },
        [40020] = async school => await school.Lms(
            Unit + "delete", new { courseId = await school.CourseWith(), unitId = Nobody }),
        [40031] = async school =>
        {
            school.Set("unitsPerCourse", "1");
            var course = await school.CourseWith();
            await school.UnitOf(course);
            return await school.Lms(Unit + "create", new { courseId = course, name = "Two", publishFlag = 2 });
        },
        [50003] = async school =>
        {
            var course = await school.CourseWith();
            await school.UnitOf(course);
            return await school.Lms(
                Unit + "update", new { courseId = course, unitId = await school.UnitOf(course, "Two"), name = "One" });
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfActivities() => new()
    {
        [29149] = async school =>
        {
            var (courseId, activityId) = await school.Activity();
            Assert.Equal(1, (await school.Lms(Activity + "delete", new { courseId, activityId })).Errno);
            return await school.Lms(Activity + "release", new { courseId, activityId });
        },
        [29184] = async school =>
        {
            var (courseId, activityId, _) = await school.Classroom();
            return await school.Lms(Activity + "release", new { courseId, activityId });
        },
        [30002] = async school => await school.Lms(
            Activity + "release", new { courseId = await school.CourseWith(), activityId = Nobody }),
        [30008] = school => Students(school, "deleteStudent", 2),
        [110100070] = school => Students(school, "addStudent", 3),
        [40030] = school => Students(school, "addStudent", 5),
        [40005] = school => DeleteAfter(school, TimeSpan.FromHours(24.5)),
        [40006] = school => DeleteAfter(school, TimeSpan.FromHours(26)),
        [101003001] = async school =>
        {
            school.Set("classroomsPerMinute", "1");
            school.Sandbox.Clock.Freeze(true);
            var (courseId, _, _) = await school.Classroom();
            return await school.CreateClass(courseId);
        },
        [110100066] = async school => await school.CreateClass(await school.CourseWith(), ("isDc", 3), ("seatNum", 3)),
        [110100069] = async school =>
        {
            var (courseId, activityId, _) = await school.Classroom();
            await school.Advance(TimeSpan.FromHours(26));
            return await school.Lms(
                Activity + "addStudent", new { courseId, activityId, studentUids = new[] { await school.Student() } });
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfSchools() => new()
    {
        [30022] = async school =>
        {
            var teacher = await school.Teacher();
            var courseId = await school.CourseWith(course => course with { MainTeacherUid = teacher });
            return await school.Lms("course/addCourseTeacher", new { courseId, teacherUids = new[] { teacher } });
        },
        [30031] = async school => await school.Lms("course/addCourseTeacher", new
        {
            courseId = await school.CourseWith(course => course with { State = CourseState.Ended }),
            teacherUids = new[] { await school.Teacher() },
        }),
        [121601059] = school => school.Lms("schooluser/modifyCourseStudentNickName", new { studentUids = new[] { Nobody } }),
        [121601060] = school => school.Lms(
            "schooluser/modifyCourseStudentNickName", new { studentUids = Enumerable.Range(1, 101).ToArray() }),
    };

    static Task<V1Answer> NewUnit(ClassInSchool school, long courseId) =>
        school.Lms(Unit + "create", new { courseId, name = "One", publishFlag = 2 });

    static Task<V1Answer> Move(ClassInSchool school, long courseId, long unitId, long toUnitId) =>
        school.Lms(Unit + "move", new { courseId, unitId, toUnitId });

    static Task<bool> Fill(ClassInSchool school, long courseId, long unitId, int count) => school.Tables(tables =>
    {
        for (var i = 0; i < count; i++)
        {
            tables.Activities.Insert(new State.Activity(
                tables.NextId(ClassInSchema.NextActivity), courseId, unitId, 5, "Read", 0, 0, 0, 0, Published: true));
        }

        return true;
    });

    static async Task<V1Answer> Students(ClassInSchool school, string call, int type)
    {
        var (courseId, activityId) = await school.Activity(type);
        return await school.Lms(Activity + call, new { courseId, activityId, studentUids = new[] { await school.Student() } });
    }

    static async Task<V1Answer> DeleteAfter(ClassInSchool school, TimeSpan time)
    {
        var (courseId, activityId, _) = await school.Classroom();
        await school.Advance(time);
        return await school.Lms(Activity + "delete", new { courseId, activityId });
    }
}
