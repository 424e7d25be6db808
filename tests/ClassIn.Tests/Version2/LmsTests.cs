namespace Simulators.ClassIn.Tests.Version2;

/// <summary>What comes about by v2 calls that are accepted.</summary>
public sealed class LmsTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_classroom_is_a_lesson_that_version_1_cannot_edit()
    {
        var school = await simulator.NewSchoolAsync();
        var (courseId, activityId, classId) = await school.Classroom(("seatNum", 40), ("isAutoOnstage", 0));
        var lesson = school.Row("lessons", "classId", classId);
        Assert.Equal(12, lesson.GetProperty("seatNum").GetInt32());
        Assert.False(lesson.GetProperty("autoOnstage").GetBoolean());
        Assert.True(school.Row("activities", "activityId", activityId).GetProperty("published").GetBoolean());
        Assert.Equal(466, (await school.Call("delCourseClass", ("courseId", courseId), ("classId", classId))).Errno);
    }

    [Fact]
    public async Task A_classrooms_answer_has_its_ids_and_live_addresses()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CreateClass(
            await school.CourseWith(), ("recordType", 0), ("recordState", 1), ("liveState", 1), ("openState", 0));
        Assert.Equal(1, answer.Errno);
        Assert.StartsWith(
            "https://www.eeo.cn/live.php?lessonKey=", answer.Data.GetProperty("live_url").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "rtmp://", answer.Data.GetProperty("live_info").GetProperty("RTMP").GetString(), StringComparison.Ordinal);
        Assert.Equal("Fractions", answer.Data.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_changed_classroom_keeps_what_was_not_sent()
    {
        var school = await simulator.NewSchoolAsync();
        var (courseId, activityId, classId) = await school.Classroom();
        var before = school.Row("lessons", "classId", classId);
        var answer = await school.Lms(
            "lms/activity/updateClass", new { courseId, activityId, name = "Halves", seatNum = 2, isDc = 3 });
        Assert.Equal(1, answer.Errno);
        var after = school.Row("lessons", "classId", classId);
        Assert.Equal("Halves", after.GetProperty("className").GetString());
        Assert.Equal(2, after.GetProperty("isHd").GetInt32());
        Assert.Equal(before.GetProperty("beginTime").GetInt64(), after.GetProperty("beginTime").GetInt64());
        Assert.Equal("Halves", school.Row("activities", "activityId", activityId).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(-600, 350)]
    [InlineData(60, 140)]
    [InlineData(3700, 145)]
    public async Task A_classroom_that_is_near_runs_or_is_over_does_not_change(int secondsAfterBegin, int code)
    {
        var school = await simulator.NewSchoolAsync();
        var (courseId, activityId, _) = await school.Classroom();
        await school.Advance(TimeSpan.FromSeconds(86400 + secondsAfterBegin));
        Assert.Equal(code, (await school.Lms("lms/activity/updateClass", new { courseId, activityId, name = "Late" })).Errno);
    }

    [Fact]
    public async Task A_unit_takes_its_activities_with_it_and_a_rejected_deletion_none()
    {
        var school = await simulator.NewSchoolAsync();
        var courseId = await school.CourseWith();
        var unitId = await school.UnitOf(courseId);
        var made = await school.CreateClass(courseId, ("unitId", unitId));
        Assert.Equal(1, (await school.Lms("lms/unit/delete", new { courseId, unitId })).Errno);
        Assert.Empty(school.State("units"));
        Assert.True(
            school.Row("lessons", "classId", made.Data.GetProperty("classId").GetInt64()).GetProperty("deleted").GetBoolean());
        Assert.Equal(121601020, (await school.CreateClass(courseId, ("unitId", unitId))).Errno);
        Assert.Equal(121601020, (await school.CreateClass(courseId, ("unitId", ""))).Errno);
    }

    [Fact]
    public async Task Students_join_and_leave_a_classroom_alone()
    {
        var school = await simulator.NewSchoolAsync();
        var (courseId, activityId, classId) = await school.Classroom();
        var students = new[] { await school.Student(), await school.Register() };
        var answer = await school.Lms("lms/activity/addStudent", new { courseId, activityId, studentUids = students });
        Assert.Equal([1, 228], answer.ItemErrnos);
        Assert.Equal(
            [1, 228],
            (await school.Lms("lms/activity/addStudent", new { courseId, activityId, studentUids = students })).ItemErrnos);
        Assert.Equal(classId, school.State("lessonStudents").Single().GetProperty("classId").GetInt64());
        var removed = await school.Lms("lms/activity/deleteStudent", new { courseId, activityId, studentUids = students });
        Assert.Equal("null", removed.Data.GetRawText());
        Assert.Empty(school.State("lessonStudents"));
    }

    [Fact]
    public async Task Lessons_begin_within_two_years_and_recording_comes_whole()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.CourseWith();
        var far = school.Sandbox.Clock.GetUtcNow().AddYears(2).AddDays(1).ToUnixTimeSeconds();
        Assert.Equal(268, (await school.CreateClass(course, ("startTime", far), ("endTime", far + 3600))).Errno);
        Assert.Equal(121601020, (await school.CreateClass(course, ("recordState", 1))).Errno);
    }

    [Fact]
    public async Task The_same_unique_identity_makes_no_second_classroom()
    {
        var school = await simulator.NewSchoolAsync();
        var (courseId, _, _) = await school.Classroom(("uniqueIdentity", "lesson-1"));
        Assert.Equal(398, (await school.CreateClass(courseId, ("uniqueIdentity", "lesson-1"))).Errno);
        Assert.Single(school.State("activities"));
    }

    [Fact]
    public async Task Teachers_join_the_list_and_nicknames_follow_the_school()
    {
        var school = await simulator.NewSchoolAsync();
        var courseId = await school.CourseWith();
        var teacher = await school.Teacher();
        var added = await school.Lms("course/addCourseTeacher", new { courseId, teacherUids = new[] { teacher, teacher } });
        Assert.Equal([1, 133], added.ItemErrnos);
        var student = await school.CourseStudent(courseId);
        await school.Call("editSchoolStudent", ("studentUid", student), ("studentName", "Ada L."));
        var synced = await school.Lms("schooluser/modifyCourseStudentNickName", new { studentUids = new[] { student } });
        Assert.Equal([1], synced.ItemErrnos);
        Assert.Equal("Ada L.", school.State("courseMembers").Single().GetProperty("nickname").GetString());
    }

    [Fact]
    public async Task The_schools_replay_settings_change_one_by_one()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal("{}", (await school.Lms("school/modifySchoolConf", new { allowViewReplay = 0 })).Data.GetRawText());
        await school.Lms("school/modifySchoolConf", new { allowNewStudentViewReplay = 0 });
        var conf = school.State("schoolConfs").Single();
        Assert.False(conf.GetProperty("allowViewReplay").GetBoolean());
        Assert.False(conf.GetProperty("allowNewStudentViewReplay").GetBoolean());
    }

    [Theory]
    [InlineData("activityId")]
    [InlineData("unitId")]
    public async Task A_new_activity_is_a_draft_whose_id_is_named_as_the_setting_says(string name)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("newActivityIdName", name);
        var courseId = await school.CourseWith();
        var teacherUid = await school.Teacher();
        var answer = await school.Lms("lms/activity/createActivityNoClass", new
        {
            courseId,
            unitId = await school.UnitOf(courseId),
            activityType = 2,
            name = "Homework",
            teacherUid,
        });
        var row = school.Row("activities", "activityId", answer.Data.GetProperty(name).GetInt64());
        Assert.False(row.GetProperty("published").GetBoolean());
        Assert.Equal(teacherUid, school.State("courseTeachers").Single().GetProperty("uid").GetInt64());
    }
}
