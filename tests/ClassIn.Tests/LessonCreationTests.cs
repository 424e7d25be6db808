using System.Text.Json;

namespace Simulators.ClassIn.Tests;

/// <summary>Creating lessons [docs.eeo.cn classroom/addCourseClass, classroom/addCourseClassMultiple].</summary>
public sealed class LessonCreationTests(SimulatorFixture simulator)
{
    const string Ok = ""","error_info":{"errno":1,"error":"程序正常执行"}}""";

    [Fact]
    public async Task Answers_the_id_and_no_addresses_without_recording()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.LessonError();
        Assert.Equal($$$"""{"data":{{{answer.Id}}},"more_data":{"live_url":"","live_info":{}}{{{Ok}}}""", answer.Body);
    }

    [Fact]
    public async Task Answers_the_live_page_and_three_streams_that_stay_the_lessons_own()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene(("record", 1), ("live", 1));
        var on = await lesson.Edit(("record", 1), ("live", 1), ("replay", 1));
        var off = await lesson.Edit(("record", 1), ("live", 0), ("replay", 1));
        var again = await lesson.Edit(("record", 1), ("live", 1), ("replay", 0));
        Assert.Matches(
            """^\{"more_data":\{"live_url":"https://www\.eeo\.cn/live\.php\?lessonKey=[0-9a-f]{16}","live_info":\{"RTMP":"""
            + """["]rtmp://liveplay\.eeo\.cn/eeolive/[0-9a-f]+-[0-9a-f]+\?txSecret=[0-9a-f]{32}&txTime=[0-9a-f]{8}["],"HLS":"""
            + """["]https://liveplay\.eeo\.cn/eeolive/[0-9a-f-]+\.m3u8\?txSecret=[0-9a-f]{32}&txTime=[0-9a-f]{8}["],"FLV":"""
            + """["]https://liveplay\.eeo\.cn/eeolive/[0-9a-f-]+\.flv\?txSecret=[0-9a-f]{32}&txTime=[0-9a-f]{8}["]\}\},"""
            + """["]error_info".*$""",
            on.Body);
        Assert.Equal(on.Body, again.Body);
        Assert.Contains("lessonKey=", off.Body, StringComparison.Ordinal);
        Assert.EndsWith(""","live_info":{}}""" + Ok, off.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", """{"live_url":"","live_info":""}""")]
    [InlineData("array", """{"live_url":"","live_info":[]}""")]
    [InlineData("absent", "{}")]
    public async Task Writes_missing_addresses_as_the_setting_says(string form, string expected)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("emptyLiveForm", form);
        Assert.Equal(expected, (await school.LessonError()).Json.GetProperty("more_data").GetRawText());
    }

    [Fact]
    public async Task Makes_two_lessons_of_one_that_is_posted_twice()
    {
        var lesson = await (await simulator.NewSchoolAsync()).Scene();
        var second = await lesson.School.AddLesson(lesson.CourseId, lesson.Teacher);
        Assert.NotEqual(lesson.ClassId, second.Id);
        Assert.Contains("classin/lesson/no-deduplication", second.Rules);
    }

    [Fact]
    public async Task Answers_a_used_identity_with_the_old_data_and_more_data()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher) = (await school.CourseWith(), await school.Teacher());
        var first = await school.AddLesson(course, teacher, ("courseUniqueIdentity", "a1"), ("record", 1), ("live", 1));
        var second = await school.AddLesson(course, teacher, ("courseUniqueIdentity", "a1"));
        Assert.Equal(398, second.Errno);
        Assert.Equal(first.Body.Split("\"error_info\"")[0], second.Body.Split("\"error_info\"")[0]);
        Assert.Single(school.State("lessons"));
    }

    [Fact]
    public async Task Frees_the_identity_of_a_lesson_deleted_by_the_API()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene(("courseUniqueIdentity", "a1"));
        Assert.Equal(1, (await lesson.Call("delCourseClass")).Errno);
        Assert.Equal(1, (await school.AddLesson(lesson.CourseId, lesson.Teacher, ("courseUniqueIdentity", "a1"))).Errno);
    }

    [Fact]
    public async Task Keeps_the_identity_of_a_lesson_deleted_at_the_dashboard()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene(("courseUniqueIdentity", "a1"));
        await school.Dashboard("deleteLesson", new { classId = lesson.ClassId });
        var again = await school.AddLesson(lesson.CourseId, lesson.Teacher, ("courseUniqueIdentity", "a1"));
        Assert.Equal((398, lesson.ClassId), (again.Errno, again.Id));
    }

    [Fact]
    public async Task Creates_the_lesson_though_the_recording_does_not_fit_together()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.LessonError(("replay", 1));
        var row = school.Row("lessons", "classId", answer.Id);
        Assert.Equal(280, answer.Errno);
        Assert.False(row.GetProperty("recording").GetProperty("replay").GetBoolean());
    }

    [Fact]
    public async Task Lets_the_teachers_join_the_courses_teacher_list()
    {
        var school = await simulator.NewSchoolAsync();
        var helper = await school.Teacher();
        var lesson = await school.Scene(("assistantUids", new[] { helper }));
        Assert.Equal(
            [helper, lesson.Teacher], school.State("courseTeachers").Select(row => row.GetProperty("uid").GetInt64()).Order());
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "0", true)]
    [InlineData(null, "1", false)]
    [InlineData("1", "7", true)]
    [InlineData("2", "0", false)]
    public async Task Reads_isAutoOnstage_inverted(string? teachMode, string? isAutoOnstage, bool auto)
    {
        var lesson = await (await simulator.NewSchoolAsync()).Scene(("teachMode", teachMode), ("isAutoOnstage", isAutoOnstage));
        Assert.Equal(auto, lesson.Row.GetProperty("autoOnstage").GetBoolean());
    }

    [Fact]
    public async Task Cuts_a_long_name_and_seats_six()
    {
        var lesson = await (await simulator.NewSchoolAsync()).Scene(
            ("className", new string('课', 91)), ("folderId", ""), ("assistantUid", ""));
        Assert.Equal(new string('课', 90), lesson.Row.GetProperty("className").GetString());
        Assert.Equal(6, lesson.Row.GetProperty("seatNum").GetInt32());
    }

    [Fact]
    public async Task Explains_a_relationship_id_in_place_of_a_UID()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Teacher();
        var relation = school.State("members").Single().GetProperty("id").GetInt64();
        var answer = await school.AddLesson(await school.CourseWith(), relation);
        Assert.Equal(400, answer.Errno);
        Assert.Contains("relationship id", answer.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100")]
    [InlineData("400")]
    public async Task Refuses_both_ways_of_naming_co_teachers(string errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("bothAssistantsErrno", errno);
        var helper = await school.Teacher();
        var answer = await school.LessonError(("assistantUid", helper), ("assistantUids", new[] { helper }));
        Assert.Equal(errno, $"{answer.Errno}");
        Assert.Empty(school.State("lessons"));
    }

    [Theory]
    [InlineData("className")]
    [InlineData("beginTime")]
    [InlineData("endTime")]
    [InlineData("teacherUid")]
    [InlineData("courseId")]
    public async Task Refuses_a_lesson_that_lacks(string name) =>
        Assert.Equal(100, (await (await simulator.NewSchoolAsync()).LessonError((name, null))).Errno);

    [Fact]
    public async Task Refuses_an_identity_of_33_characters() =>
        Assert.Equal(
            100, (await (await simulator.NewSchoolAsync()).LessonError(("courseUniqueIdentity", new string('a', 33)))).Errno);

    [Fact]
    public async Task Pushes_the_expiry_of_a_course_that_has_one()
    {
        var school = await simulator.NewSchoolAsync();
        var tomorrow = school.UnixNow + 86000;
        var course = await school.CourseWith(row => row with { ExpiryTime = tomorrow });
        var answer = await school.AddLesson(course, await school.Teacher());
        var end = DateTimeOffset.FromUnixTimeSeconds(
            school.Row("lessons", "classId", answer.Id).GetProperty("endTime").GetInt64());
        Assert.Equal(
            end.AddMonths(3).ToUnixTimeSeconds(), school.Row("courses", "courseId", course).GetProperty("expiryTime").GetInt64());
    }

    [Fact]
    public async Task Broadcasts_by_OMO_where_the_contract_has_it()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("omoEnabled", "true");
        Assert.Equal(1, (await school.LessonError(("omoStationBroadcast", 1))).Errno);
    }

    [Fact]
    public async Task Counts_the_months_lessons_anew_in_the_next_month()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("lessonsPerMonth", "1");
        var lesson = await school.Scene();
        Assert.Equal(1, (await lesson.Call("delCourseClass")).Errno);
        Assert.Equal(121601003, (await school.AddLesson(lesson.CourseId, lesson.Teacher)).Errno);
        await school.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1, (await school.AddLesson(lesson.CourseId, lesson.Teacher)).Errno);
    }

    [Fact]
    public async Task Answers_each_of_several_lessons_in_order()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher) = (await school.CourseWith(), await school.Teacher());
        object[] items =
        [
            school.LessonItem(teacher, ("className", "One"), ("customColumn", 7)),
            school.LessonItem(teacher, ("className", "Two"), ("beginTime", 5)),
            school.LessonItem(teacher, ("className", "Three"), ("assistantUids", new[] { await school.Teacher() }), ("live", 1)),
        ];
        var answer = await school.Call("addCourseClassMultiple", ("courseId", course), ("classJson", items));
        Assert.Equal((1, "1 120 280"), (answer.Errno, string.Join(' ', answer.ItemErrnos)));
        var first = school.State("lessons")[0].GetProperty("classId").GetInt64();
        Assert.Equal(
            $$$"""{"data":{{{first}}},"className":"One","customColumn":"7","more_data":{"live_url":"","live_info":{}"""
            + """},"errno":1,"error":"程序正常执行"}""",
            answer.Data[0].GetRawText());
        Assert.Equal(["className", "errno", "error"], answer.Data[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, school.State("lessons").Count);
    }

    [Fact]
    public async Task Drops_the_lessons_past_fifty_silently()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher) = (await school.CourseWith(), await school.Teacher());
        var items = Enumerable.Range(1, 51).Select(_ => school.LessonItem(teacher)).ToArray();
        var answer = await school.Call("addCourseClassMultiple", ("courseId", course), ("classJson", items));
        Assert.Equal((1, 50, 50), (answer.Errno, answer.ItemErrnos.Count, school.State("lessons").Count));
        Assert.Contains("classin/lesson/multiple-cut", answer.Rules);
    }

    [Fact]
    public async Task Refuses_only_the_later_of_two_items_with_one_identity()
    {
        var school = await simulator.NewSchoolAsync();
        var item = school.LessonItem(await school.Teacher(), ("courseUniqueIdentity", "a1"));
        (string, object?)[] fields = [("courseId", await school.CourseWith()), ("classJson", new[] { item, item })];
        var first = await school.Call("addCourseClassMultiple", fields);
        var second = await school.Call("addCourseClassMultiple", fields);
        Assert.Equal([1, 133], first.ItemErrnos);
        Assert.Equal([398, 133], second.ItemErrnos);
        Assert.Equal(first.Data[0].GetProperty("data").GetInt64(), second.Data[0].GetProperty("data").GetInt64());
        Assert.Equal(JsonValueKind.Object, second.Data[0].GetProperty("more_data").ValueKind);
    }
}
