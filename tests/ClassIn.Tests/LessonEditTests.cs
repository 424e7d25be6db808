using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>Changing and deleting lessons [docs.eeo.cn classroom/editCourseClass and its neighbours].</summary>
public sealed class LessonEditTests(SimulatorFixture simulator)
{
    async Task<LessonScene> Scene(params (string, object?)[] fields) => await (await simulator.NewSchoolAsync()).Scene(fields);

    [Fact]
    public async Task Answers_an_edit_with_more_data_alone()
    {
        var lesson = await Scene();
        var answer = await lesson.Edit(("className", "Decimals"), ("classIntroduce", "With a pie"));
        Assert.Equal("""{"more_data":{"live_url":"","live_info":{}},"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal("Decimals", lesson.Row.GetProperty("className").GetString());
        Assert.Equal("With a pie", lesson.Row.GetProperty("classIntroduce").GetString());
    }

    [Fact]
    public async Task Judges_new_times_as_those_of_a_new_lesson()
    {
        var lesson = await Scene();
        Assert.Equal(119, (await lesson.Edit(("endTime", lesson.BeginTime))).Errno);
        Assert.Equal(1, (await lesson.Edit(("beginTime", lesson.BeginTime + 60))).Errno);
    }

    [Fact]
    public async Task Replaces_the_teacher_of_a_running_lesson_and_keeps_the_old_in_the_list()
    {
        var lesson = await (await Scene()).Running();
        var teacher = await lesson.School.Teacher();
        Assert.Equal(1, (await lesson.Edit(("teacherUid", teacher))).Errno);
        Assert.Equal(teacher, lesson.Row.GetProperty("teacherUid").GetInt64());
        Assert.Equal(
            [lesson.Teacher, teacher], lesson.School.State("courseTeachers").Select(row => row.GetProperty("uid").GetInt64()));
    }

    [Fact]
    public async Task Changes_nothing_when_one_of_several_fields_is_refused()
    {
        var lesson = await (await Scene()).Running();
        Assert.Equal(140, (await lesson.Edit(("teacherUid", await lesson.School.Teacher()), ("className", "Other"))).Errno);
        Assert.Equal(lesson.Teacher, lesson.Row.GetProperty("teacherUid").GetInt64());
    }

    [Theory]
    [InlineData("assistantUid", "")]
    [InlineData("assistantUids", "[]")]
    public async Task Takes_the_co_teachers_away(string name, string value)
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene(("assistantUid", await school.Teacher()));
        Assert.Equal(1, (await lesson.Edit((name, value))).Errno);
        Assert.Empty(lesson.Row.GetProperty("assistantUids").EnumerateArray());
    }

    [Fact]
    public async Task Lets_teacher_and_co_teacher_change_places_in_one_call()
    {
        var school = await simulator.NewSchoolAsync();
        var helper = await school.Teacher();
        var lesson = await school.Scene(("assistantUid", helper));
        Assert.Equal(1, (await lesson.Edit(("teacherUid", helper), ("assistantUids", new[] { lesson.Teacher }))).Errno);
        Assert.Equal(322, (await lesson.Edit(("assistantUids", new[] { helper }))).Errno);
    }

    [Fact]
    public async Task Edits_the_rest_when_the_recording_comes_too_late()
    {
        var lesson = await (await Scene()).InLast20Minutes();
        var teacher = await lesson.School.Teacher();
        var answer = await lesson.Edit(("teacherUid", teacher), ("record", 1), ("live", 0), ("replay", 0));
        Assert.Equal(283, answer.Errno);
        Assert.Equal(teacher, lesson.Row.GetProperty("teacherUid").GetInt64());
        Assert.False(lesson.Row.GetProperty("recording").GetProperty("record").GetBoolean());
    }

    [Theory]
    [InlineData("record", 1, 1, 0, "recording-together")]
    [InlineData("", 0, 1, 0, "recording-first")]
    public async Task Edits_the_rest_when_the_recording_is_wrong(string without, int record, int live, int replay, string rule)
    {
        var lesson = await Scene();
        (string Name, object? Value)[] flags = [("record", record), ("live", live), ("replay", replay)];
        var answer = await lesson.Edit([("className", "Other"), .. flags.Where(flag => flag.Name != without)]);
        Assert.Equal(282, answer.Errno);
        Assert.Contains($"classin/lesson/{rule}", answer.Rules);
        Assert.Equal("Other", lesson.Row.GetProperty("className").GetString());
    }

    [Fact]
    public async Task Forces_the_stage_of_a_smart_classroom()
    {
        var lesson = await Scene();
        await lesson.Edit(("teachMode", 2), ("isAutoOnstage", 0));
        Assert.False(lesson.Row.GetProperty("autoOnstage").GetBoolean());
    }

    [Fact]
    public async Task Changes_seats_and_keeps_what_is_not_sent()
    {
        var lesson = await Scene(("isHd", 1));
        Assert.Equal(1, (await lesson.Call("modifyClassSeatNum", ("seatNum", 1))).Errno);
        Assert.Equal(368, (await lesson.Call("modifyClassSeatNum", ("seatNum", 2))).Errno);
        Assert.Equal((1, 1), (lesson.Row.GetProperty("seatNum").GetInt32(), lesson.Row.GetProperty("isHd").GetInt32()));
        Assert.Equal(100, (await lesson.Call("modifyClassSeatNum")).Errno);
        Assert.Equal(1, (await lesson.Call("modifyClassSeatNum", ("isHd", 0), ("isDc", 3))).Errno);
        Assert.Equal(2, lesson.Row.GetProperty("isHd").GetInt32());
    }

    [Fact]
    public async Task Refuses_edits_that_ask_for_what_the_edition_lacks()
    {
        var lesson = await Scene();
        lesson.School.Set("editionLacks", "webLive");
        Assert.Equal(121601005, (await lesson.Edit(("record", 1), ("live", 1), ("replay", 0))).Errno);
        Assert.Equal(1, (await lesson.Edit(("record", 1), ("live", 0), ("replay", 0))).Errno);
        lesson.School.Set("editionLacks", "highDefinition");
        Assert.Equal(121601012, (await lesson.Call("modifyClassSeatNum", ("isHd", 1))).Errno);
    }

    [Fact]
    public async Task Deletes_a_lesson_that_has_not_begun()
    {
        var lesson = await Scene();
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await lesson.Call("delCourseClass")).Body);
        Assert.Equal(212, (await lesson.Call("delCourseClass")).Errno);
    }

    [Fact]
    public async Task Deletes_what_is_over_by_delEndCourseClass_alone()
    {
        var lesson = await (await Scene()).Running();
        Assert.Equal(140, (await lesson.Call("delEndCourseClass")).Errno);
        Assert.Equal(140, (await lesson.Call("delCourseClass")).Errno);
        await lesson.Over();
        Assert.Equal(145, (await lesson.Call("delCourseClass")).Errno);
        Assert.Equal(1, (await lesson.Call("delEndCourseClass")).Errno);
    }

    [Theory]
    [InlineData("140")]
    [InlineData("100")]
    public async Task Answers_for_a_lesson_to_come_as_the_setting_says(string errno)
    {
        var lesson = await Scene();
        lesson.School.Set("delEndNotStartedErrno", errno);
        Assert.Equal(errno, $"{(await lesson.Call("delEndCourseClass")).Errno}");
    }

    [Fact]
    public async Task Replaces_and_clears_the_labels_of_lessons()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var label = await school.LabelOf("Exam");
        Task<V1Answer> Set(params long[] ids) => lesson.Call(
            "addClassLabels", ("classList", new[] { new { classId = lesson.ClassId, classLabelId = ids, customColumn = "c" } }));
        Assert.Equal(
            $$"""[{"customColumn":"c","classId":{{lesson.ClassId}},"errno":1,"error":"程序正常执行"}]""",
            (await Set(label, label)).Data.GetRawText());
        Assert.Equal([label], lesson.Row.GetProperty("labelIds").EnumerateArray().Select(id => id.GetInt64()));
        await Set();
        Assert.Empty(lesson.Row.GetProperty("labelIds").EnumerateArray());
    }

    [Fact]
    public async Task Locks_and_unlocks_a_lesson_that_is_over()
    {
        var lesson = await (await Scene()).Over();
        Assert.Equal(1, (await lesson.School.Call("updateClassLockStatus", ("classId", lesson.ClassId), ("isLock", 1))).Errno);
        Assert.True(lesson.Row.GetProperty("locked").GetBoolean());
        await lesson.School.Call("updateClassLockStatus", ("classId", lesson.ClassId), ("isLock", 5));
        Assert.False(lesson.Row.GetProperty("locked").GetBoolean());
    }

    [Theory]
    [InlineData("editCourseClass")]
    [InlineData("modifyClassSeatNum")]
    [InlineData("delCourseClass")]
    [InlineData("addClassStudentMultiple")]
    [InlineData("delClassStudentMultiple")]
    [InlineData("addCourseClassStudent")]
    [InlineData("addClassLabels")]
    public async Task Refuses_what_the_LMS_API_or_the_app_made(string action)
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.CourseWith();
        var made = await school.Dashboard("makeLmsLesson", new { courseId = course });
        var lesson = new LessonScene(school, course, made.GetProperty("classId").GetInt64(), 0);
        var answer = await lesson.Call(
            action,
            ("seatNum", 1),
            ("identity", 1),
            ("studentUid", await school.Student()),
            ("studentJson", "[{}]"),
            ("studentUidJson", "[1]"),
            ("classJson", new[] { lesson.ClassId }),
            ("classList", new[] { new { classId = lesson.ClassId, classLabelId = Array.Empty<int>() } }));
        Assert.Contains(466, answer.HasData ? answer.ItemErrnos : [answer.Errno]);
    }

    [Fact]
    public async Task Does_not_see_a_lesson_of_another_school()
    {
        var lesson = await Scene();
        var neighbour = lesson.School.Neighbour();
        var course = await neighbour.CourseWith();
        Assert.Equal(143, (await neighbour.Call("delCourseClass", ("courseId", course), ("classId", lesson.ClassId))).Errno);
        Assert.Equal(233, (await neighbour.Call("updateClassLockStatus", ("classId", lesson.ClassId), ("isLock", 1))).Errno);
        Assert.Equal(
            144, (await neighbour.Call("delCourseClass", ("courseId", lesson.CourseId), ("classId", lesson.ClassId))).Errno);
    }

    [Fact]
    public async Task Refuses_a_course_of_another_type() => Assert.Equal(369, (await Odd(CourseType.Other)).Errno);

    async Task<V1Answer> Odd(CourseType type)
    {
        var lesson = await Scene();
        await lesson.School.Tables(tables =>
        {
            tables.Courses.Update(tables.Courses.Find(lesson.CourseId)! with { Type = type });
            return true;
        });
        return await lesson.Edit(("className", "Other"));
    }
}
