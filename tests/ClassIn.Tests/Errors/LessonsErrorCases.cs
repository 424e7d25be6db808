using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Errors;

/// <summary>One case for each errno that the actions on lessons give.</summary>
public static class LessonsErrorCases
{
    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } = Merge(
        OfCreation, OfTeachers, OfEdits, OfStudents, OfVideosAndLinks, OfAccess);

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfCreation => new()
    {
        [100] = school => school.LessonError(("teachMode", 3)),
        [119] = school => school.LessonError(("endTime", school.UnixNow + 3600)),
        [120] = school => school.LessonError(("beginTime", school.UnixNow)),
        [133] = async school =>
        {
            var (course, teacher) = (await school.CourseWith(), await school.Teacher());
            var item = school.LessonItem(teacher, ("courseUniqueIdentity", "one"));
            return await school.Call("addCourseClassMultiple", ("courseId", course), ("classJson", new[] { item, item }));
        },
        [155] = async school =>
            await school.Call("addCourseClassMultiple", ("courseId", await school.CourseWith()), ("classJson", "[]")),
        [160] = school => school.LessonError(("folderId", 99)),
        [165] = school => school.LessonError(("beginTime", school.UnixNow + 100), ("endTime", school.UnixNow + 200)),
        [259] = school => school.LessonError(("seatNum", 13)),
        [268] = school => school.LessonError(("beginTime", school.Now().AddYears(3).AddDays(1).ToUnixTimeSeconds())),
        [280] = school => school.LessonError(("live", 1)),
        [368] = school => school.LessonError(("isHd", 1), ("seatNum", 4)),
        [398] = async school =>
        {
            var lesson = await school.Scene(("courseUniqueIdentity", "one"));
            return await school.AddLesson(lesson.CourseId, lesson.Teacher, ("courseUniqueIdentity", "one"));
        },
        [454] = async school =>
        {
            school.Set(
                "maintenance",
                $"{school.Now().AddHours(23):yyyy-MM-ddTHH:mm:ssZ}/{school.Now().AddHours(30):yyyy-MM-ddTHH:mm:ssZ}");
            return await school.LessonError();
        },
        [808] = school => school.LessonError(("isDc", 3)),
        [121601003] = school => OverLimit(school, "lessonsPerMonth"),
        [121601004] = school =>
        {
            school.Set("lessonsPerMonthErrno", "121601004");
            return OverLimit(school, "lessonsPerMonth");
        },
        [121601001] = school => Lacking(school, "smartClassroom", ("teachMode", 2)),
        [121601005] = school => Lacking(school, "webLive", ("record", 1), ("live", 1)),
        [121601006] = school => Lacking(school, "sceneRecording", ("record", 1), ("recordScene", 1)),
        [121601008] = async school => await Lacking(school, "coTeachers", ("assistantUid", await school.Teacher())),
        [121601009] = school => Lacking(school, "webReplay", ("record", 1), ("replay", 1)),
        [121601010] = school => Lacking(school, "recording", ("record", 1)),
        [121601011] = school => Lacking(school, "dualCamera", ("seatNum", 1), ("isDc", 3)),
        [121601012] = school => Lacking(school, "highDefinition", ("isHd", 1)),
        [121601007] = school => school.LessonError(("seatNum", -1)),
        [121601070] = school => OverLimit(school, "lessonsPerCourse"),
        [121604007] = school => school.LessonError(("omoStationBroadcast", 1)),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfTeachers => new()
    {
        [136] = async school => await school.AddLesson(await school.CourseWith(), await school.Student()),
        [172] = school => MemberAsTeacher(school, Identity.Student),
        [173] = school => MemberAsTeacher(school, Identity.Auditor),
        [318] = async school => await school.LessonError(("assistantUid", await school.Student())),
        [319] = school => MemberAsCoTeacher(school, Identity.Student),
        [320] = school => MemberAsCoTeacher(school, Identity.Auditor),
        [321] = async school =>
        {
            var (lesson, uid) = await WithTransferStudent(school);
            return await lesson.Edit(("assistantUids", new[] { uid }));
        },
        [322] = async school =>
        {
            var teacher = await school.Teacher();
            return await school.AddLesson(await school.CourseWith(), teacher, ("assistantUids", new[] { teacher }));
        },
        [325] = async school =>
        {
            var (lesson, uid) = await WithTransferStudent(school);
            return await lesson.Edit(("teacherUid", uid));
        },
        [328] = async school =>
        {
            var helper = await school.Teacher();
            return await (await school.Scene(("assistantUid", helper))).Edit(("teacherUid", helper));
        },
        [387] = school => TaughtBy(school, MemberStatus.Stopped),
        [388] = school => HelpedBy(school, MemberStatus.Stopped),
        [400] = async school => await school.AddLesson(await school.CourseWith(), 14161),
        [800] = school => TaughtBy(school, MemberStatus.Stopping),
        [804] = school => HelpedBy(school, MemberStatus.Stopping),
        [884] = async school => await school.AddLesson(await school.CourseWith(), await Cancelled(school, school.Teacher())),
        [885] = async school => await school.LessonError(("assistantUid", await Cancelled(school, school.Teacher()))),
        [21316] = async school =>
        {
            var helper = await school.Teacher();
            return await school.LessonError(("assistantUids", new[] { helper, helper }));
        },
        [21317] = async school =>
        {
            school.Set("coTeachersPerLesson", "1");
            return await school.LessonError(("assistantUids", new[] { await school.Teacher(), await school.Teacher() }));
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfEdits => new()
    {
        [104] = async school => await (await school.Scene()).Call("delEndCourseClass"),
        [140] = async school => await (await (await school.Scene()).Running()).Edit(("className", "Other")),
        [145] = async school => await (await (await school.Scene()).Over()).Call("delCourseClass"),
        [282] = async school => await (await school.Scene()).Edit(("record", 1)),
        [283] = async school =>
            await (await (await school.Scene()).InLast20Minutes()).Edit(("record", 1), ("live", 0), ("replay", 0)),
        [348] = async school => await (await (await school.Scene()).InLast20Minutes()).Call("modifyClassSeatNum", ("seatNum", 1)),
        [350] = async school => await (await (await school.Scene()).InLast20Minutes()).Edit(("className", "Other")),
        [357] = async school => await Label(await school.Scene(), [.. Enumerable.Range(1, 11).Select(id => (long)id)]),
        [358] = async school => await Label(await school.Scene(), 99),
        [359] = async school => await Label(await school.Scene(), await school.LabelOf("Theirs", School.Neighbour.Key)),
        [385] = async school => await (await (await school.Scene()).Over()).Edit(("teacherUid", await school.Teacher())),
        [391] = async school =>
            await school.Call("updateClassLockStatus", ("classId", (await school.Scene()).ClassId), ("isLock", 1)),
        [466] = async school =>
        {
            var course = await school.CourseWith();
            var lesson = await school.Dashboard("makeLmsLesson", new { courseId = course });
            return await school.Call(
                "delCourseClass", ("courseId", course), ("classId", lesson.GetProperty("classId").GetInt64()));
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfStudents => new()
    {
        [157] = async school =>
        {
            school.Set("studentsPerLesson", "1");
            var (lesson, _) = await WithTransferStudent(school);
            return await lesson.AddStudents(await school.Student());
        },
        [159] = async school => await (await school.Scene()).Call(
            "addClassStudentMultiple", ("identity", 2), ("studentJson", new[] { new { uid = 1 } })),
        [164] = async school =>
        {
            var lesson = await school.Scene();
            return await lesson.AddStudents(await school.CourseStudent(lesson.CourseId, Identity.Auditor));
        },
        [166] = async school =>
        {
            var (lesson, uid) = await WithTransferStudent(school);
            return await lesson.AddStudents(uid);
        },
        [167] = async school => await (await school.Scene()).RemoveStudents(await school.Student()),
        [228] = async school => await (await school.Scene()).AddStudents(await school.Register()),
        [329] = async school =>
        {
            var helper = await BothTeacherAndStudent(school);
            return await (await school.Scene(("assistantUid", helper))).AddStudents(helper);
        },
        [332] = async school =>
        {
            var teacher = await BothTeacherAndStudent(school);
            var lesson = await school.Scene();
            await lesson.Edit(("teacherUid", teacher));
            return await lesson.AddStudents(teacher);
        },
        [333] = async school =>
        {
            var head = await BothTeacherAndStudent(school);
            var course = await school.CourseWith(row => row with { MainTeacherUid = head });
            var lesson = await school.AddLesson(course, await school.Teacher());
            return await school.Call(
                "addCourseClassStudent", ("courseId", course), ("studentUid", head), ("classJson", new[] { lesson.Id }));
        },
        [886] = async school => await (await school.Scene()).AddStudents(await Cancelled(school, school.Student())),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfVideosAndLinks => new()
    {
        [150] = async school => await (await school.Scene()).Call("getLoginLinked", ("uid", await school.Student())),
        [251] = async school => await SetVideo(await school.Scene(), record: 0, live: 1),
        [252] = async school => await SetVideo(await (await school.Scene()).InLast20Minutes(), record: 1, live: 0),
        [254] = async school => await DeleteVideos(await (await school.Scene()).Over()),
        [384] = async school => await DeleteVideos(await school.Scene(("record", 1))),
        [467] = async school =>
        {
            var lesson = await school.Scene();
            var answer = await school.Call(
                "register", ("email", "ada@example.org"), ("password", "secret12"), ("addToSchoolMember", 1));
            await school.PutIntoCourse(lesson.CourseId, answer.Id);
            return await lesson.Call("getLoginLinked", ("uid", answer.Id));
        },
        [630] = async school => await DeleteVideos(await Recorded(school, deleted: false, locked: false), ("fileId", 1)),
        [631] = async school => await DeleteVideos(await (await school.Scene(("record", 1))).Over()),
        [632] = async school => await DeleteVideos(await Recorded(school, deleted: true, locked: false)),
        [633] = async school => await DeleteVideos(await Recorded(school, deleted: false, locked: true)),
        [634] = async school =>
        {
            var lesson = await Recorded(school, deleted: true, locked: false);
            return await DeleteVideos(lesson, ("fileId", school.State("videos")[0].GetProperty("fileId").GetInt64()));
        },
        [888] = async school =>
            await (await school.Scene()).Call("getLoginLinked", ("uid", await Cancelled(school, school.Student()))),
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> OfAccess => new()
    {
        [142] = async school =>
        {
            var (one, other) = (await school.Scene(), await school.Scene());
            return await school.Call("getWebcastUrl", ("courseId", one.CourseId), ("classId", other.ClassId));
        },
        [143] = async school => await school.Call("delCourseClass", ("courseId", await school.CourseWith()), ("classId", 9)),
        [144] = async school => await school.AddLesson(await school.Neighbour().CourseWith(), await school.Teacher()),
        [147] = async school => await school.AddLesson(9, await school.Teacher()),
        [149] = async school => await school.AddLesson(
            await school.CourseWith(course => course with { State = CourseState.Deleted }), await school.Teacher()),
        [153] = async school => await school.AddLesson(
            await school.CourseWith(course => course with { ExpiryTime = 1 }), await school.Teacher()),
        [212] = async school =>
        {
            var lesson = await school.Scene();
            await school.Dashboard("deleteLesson", new { classId = lesson.ClassId });
            return await lesson.Edit(("className", "Other"));
        },
        [233] = async school => await school.Call("deleteClassVideo", ("classId", 9)),
        [369] = async school =>
        {
            var course = await school.CourseWith();
            var lesson = await school.Dashboard("makeDoubleTeacherLesson", new { courseId = course });
            return await school.Call(
                "getWebcastUrl", ("courseId", course), ("classId", lesson.GetProperty("classId").GetInt64()));
        },
    };

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> Merge(
        params Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>[] parts) =>
        parts.SelectMany(part => part).ToDictionary();

    static async Task<V1Answer> OverLimit(ClassInSchool school, string setting)
    {
        school.Set(setting, "1");
        var lesson = await school.Scene();
        return await school.AddLesson(lesson.CourseId, lesson.Teacher);
    }

    static Task<V1Answer> Lacking(ClassInSchool school, string lacks, params (string, object?)[] fields)
    {
        school.Set("editionLacks", lacks);
        return school.LessonError(fields);
    }

    static async Task<V1Answer> MemberAsTeacher(ClassInSchool school, Identity identity)
    {
        var (course, teacher) = (await school.CourseWith(), await school.Teacher());
        await school.PutIntoCourse(course, teacher, identity);
        return await school.AddLesson(course, teacher);
    }

    static async Task<V1Answer> MemberAsCoTeacher(ClassInSchool school, Identity identity)
    {
        var (course, helper) = (await school.CourseWith(), await school.Teacher());
        await school.PutIntoCourse(course, helper, identity);
        return await school.AddLesson(course, await school.Teacher(), ("assistantUid", helper));
    }

    static async Task<(LessonScene Lesson, long Uid)> WithTransferStudent(ClassInSchool school)
    {
        var (lesson, uid) = (await school.Scene(), await BothTeacherAndStudent(school));
        Assert.Equal([1], (await lesson.AddStudents(uid)).ItemErrnos);
        return (lesson, uid);
    }

    static async Task<long> BothTeacherAndStudent(ClassInSchool school)
    {
        var telephone = school.NewTelephone();
        var uid = await school.Register(1, telephone);
        await school.Call("register", ("telephone", telephone), ("password", "secret12"), ("addToSchoolMember", 2));
        return uid;
    }

    static async Task<long> Cancelled(ClassInSchool school, Task<long> whom)
    {
        await school.Cancel(await whom);
        return await whom;
    }

    static async Task<V1Answer> TaughtBy(ClassInSchool school, MemberStatus status) =>
        await school.AddLesson(await school.CourseWith(), await school.TeacherWho(status));

    static async Task<V1Answer> HelpedBy(ClassInSchool school, MemberStatus status) =>
        await school.LessonError(("assistantUid", await school.TeacherWho(status)));

    static Task<V1Answer> Label(LessonScene lesson, params long[] labels) => lesson.Call(
        "addClassLabels", ("classList", new[] { new { classId = lesson.ClassId, classLabelId = labels } }));

    static Task<V1Answer> SetVideo(LessonScene lesson, int record, int live) => lesson.Call(
        "setClassVideoMultiple", ("classJson", new[] { new { classId = lesson.ClassId, record, live, replay = 0 } }));

    static Task<V1Answer> DeleteVideos(LessonScene lesson, params (string, object?)[] fields) =>
        lesson.School.Call("deleteClassVideo", [("classId", lesson.ClassId), .. fields]);

    static async Task<LessonScene> Recorded(ClassInSchool school, bool deleted, bool locked)
    {
        var lesson = await (await school.Scene(("record", 1))).Over();
        await school.Dashboard("addVideo", new { classId = lesson.ClassId, @protected = locked });
        if (deleted) Assert.Equal(1, (await DeleteVideos(lesson)).Errno);
        return lesson;
    }
}
