using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>What editCourse and endCourse do [docs.eeo.cn classroom/editCourse, classroom/endCourse].</summary>
public sealed class EditCourseTests(SimulatorFixture simulator)
{
    static readonly TimeSpan Tomorrow = TimeSpan.FromDays(1);

    [Fact]
    public async Task Keeps_what_is_not_sent_or_empty()
    {
        var school = await simulator.NewSchoolAsync();
        var teacher = await school.Teacher();
        var expiry = school.UnixNow + 900000;
        var course = await school.NewCourse(
            ("mainTeacherUid", teacher), ("expiryTime", expiry), ("courseIntroduce", "Numbers"), ("allowAddFriend", 0));
        var before = school.CourseRow(course).GetRawText();
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await school.Edit(course)).Body);
        Assert.Equal(1, (await school.Edit(course, ("expiryTime", ""), ("mainTeacherUid", ""), ("courseName", ""))).Errno);
        Assert.Equal(before, school.CourseRow(course).GetRawText());
    }

    [Fact]
    public async Task Takes_an_expiry_time_of_zero_for_never()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse(("expiryTime", school.UnixNow + 900000));
        await school.Edit(course, ("expiryTime", 0));
        Assert.Equal(0, school.CourseRow(course).GetProperty("expiryTime").GetInt64());
    }

    [Fact]
    public async Task Gives_the_new_folder_to_lessons_to_come_that_had_the_old_one()
    {
        var school = await simulator.NewSchoolAsync();
        var (former, other, next) = (await school.NewFolder("A"), await school.NewFolder("B"), await school.NewFolder("C"));
        var course = await school.NewCourse(("folderId", former));
        var teacher = await school.Teacher();
        var follows = await school.NewLesson(course, teacher, Tomorrow, lesson => lesson with { FolderId = former });
        var hasOther = await school.NewLesson(course, teacher, Tomorrow, lesson => lesson with { FolderId = other });
        var started = await school.NewLesson(course, teacher, -Tomorrow, lesson => lesson with { FolderId = former });
        var answer = await school.Edit(course, ("folderId", next));
        Assert.Contains("classin/course/lessons-follow-folder", answer.Rules);
        Assert.Equal([next, other, former], new[] { follows, hasOther, started }.Select(id => FolderOf(school, id)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Leaves_the_former_head_teacher_on_the_list_as_stamp_says(int stamp, bool stays)
    {
        var school = await simulator.NewSchoolAsync();
        var (former, next) = (await school.Teacher(), await school.Teacher());
        var course = await school.NewCourse(("mainTeacherUid", former));
        Assert.Equal(1, (await school.Edit(course, ("mainTeacherUid", next), ("stamp", stamp))).Errno);
        Assert.Equal(next, school.CourseRow(course).GetProperty("mainTeacherUid").GetInt64());
        Assert.Equal(stays ? [former, next] : [next], school.TeachersOf(course));
    }

    [Theory]
    [InlineData("whenRemoved", 1, 1)]
    [InlineData("whenRemoved", 2, 314)]
    [InlineData("always", 1, 314)]
    public async Task Refuses_to_replace_a_head_teacher_who_has_lessons_to_come(string reading, int stamp, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("formerHeadTeacher", reading);
        var (former, next) = (await school.Teacher(), await school.Teacher());
        var course = await school.NewCourse(("mainTeacherUid", former));
        await school.NewLesson(course, former, Tomorrow);
        Assert.Equal(errno, (await school.Edit(course, ("mainTeacherUid", next), ("stamp", stamp))).Errno);
        Assert.Equal(errno == 1 ? next : former, school.CourseRow(course).GetProperty("mainTeacherUid").GetInt64());
    }

    [Theory]
    [InlineData("310", 310)]
    [InlineData("400", 400)]
    public async Task Answers_a_new_head_teacher_who_is_nobody_as_the_setting_says(string setting, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("newHeadTeacherUnknownErrno", setting);
        var course = await school.NewCourse();
        Assert.Equal(errno, (await school.Edit(course, ("mainTeacherUid", 999999999))).Errno);
        Assert.Equal(400, (await school.Edit(course, ("mainTeacherUid", school.RelationOf(await school.Teacher())))).Errno);
    }

    [Theory]
    [InlineData("100", 100, 0)]
    [InlineData("ignored", 1, 0)]
    public async Task Takes_a_category_only_beside_a_name(string setting, int errno, long stored)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("categoryWithoutName", setting);
        var course = await school.NewCourse();
        Assert.Equal(errno, (await school.Edit(course, ("catId", 7))).Errno);
        Assert.Equal(stored, school.CourseRow(course).GetProperty("catId").GetInt64());
        Assert.Equal(1, (await school.Edit(course, ("catId", 7), ("courseName", "A"))).Errno);
        Assert.Equal(7, school.CourseRow(course).GetProperty("catId").GetInt64());
    }

    [Fact]
    public async Task Lets_a_course_expire_just_when_its_last_lesson_ends()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var lesson = await school.NewLesson(course, await school.Teacher(), TimeSpan.FromDays(3));
        await school.NewLesson(course, await school.Teacher(), TimeSpan.FromDays(30), deleted => deleted with { Deleted = true });
        var end = school.LessonRow(lesson).GetProperty("endTime").GetInt64();
        Assert.Equal(152, (await school.Edit(course, ("expiryTime", end - 1))).Errno);
        Assert.Equal(1, (await school.Edit(course, ("expiryTime", end))).Errno);
    }

    [Theory]
    [InlineData("144", 144, 147)]
    [InlineData("147", 147, 144)]
    public async Task Tells_another_school_s_course_from_none_as_the_setting_says(string setting, int foreign, int missing)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("foreignCourseErrno", setting);
        Assert.Equal(foreign, (await school.Edit(await school.Neighbour().NewCourse())).Errno);
        Assert.Equal(missing, (await school.Edit(999999999)).Errno);
    }

    [Fact]
    public async Task Ending_a_course_deletes_the_lessons_to_come_and_no_others()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var teacher = await school.Teacher();
        var over = await school.NewLesson(course, teacher, -Tomorrow);
        var toCome = await school.NewLesson(course, teacher, Tomorrow, lesson => lesson with { UniqueIdentity = "l-1" });
        Assert.Equal(1, (await school.Call("endCourse", ("courseId", course))).Errno);
        Assert.False(school.LessonRow(over).GetProperty("deleted").GetBoolean());
        Assert.True(school.LessonRow(toCome).GetProperty("deleted").GetBoolean());
        Assert.Equal(153, (await school.Edit(course)).Errno);
    }

    [Fact]
    public async Task A_course_with_a_lesson_in_progress_is_not_ended_and_keeps_its_lessons()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher) = (await school.NewCourse(), await school.Teacher());
        await school.NewLesson(course, teacher, TimeSpan.FromMinutes(-30));
        var toCome = await school.NewLesson(course, teacher, Tomorrow);
        Assert.Equal(394, (await school.Call("endCourse", ("courseId", course))).Errno);
        Assert.False(school.LessonRow(toCome).GetProperty("deleted").GetBoolean());
        await school.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await school.Call("endCourse", ("courseId", course))).Errno);
    }

    [Fact]
    public async Task Head_teachers_must_be_able_to_teach()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher) = (await school.NewCourse(), await school.Teacher());
        await school.HasStatus(teacher, MemberStatus.Stopping);
        Assert.Equal(805, (await school.Edit(course, ("mainTeacherUid", teacher))).Errno);
        await school.HasStatus(teacher, MemberStatus.Stopped);
        Assert.Equal(389, (await school.Edit(course, ("mainTeacherUid", teacher))).Errno);
        await school.HasStatus(teacher, MemberStatus.Active);
        Assert.Equal(1, (await school.Edit(course, ("mainTeacherUid", teacher))).Errno);
    }

    [Fact]
    public async Task The_dashboard_says_what_it_cannot_find()
    {
        var school = await simulator.NewSchoolAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("deleteCourse", new { courseId = 999999999 }));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("makeCourseOther", new { }));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("addClassroomSetting", new { name = "" }));
    }

    static long FolderOf(ClassInSchool school, long classId) => school.LessonRow(classId).GetProperty("folderId").GetInt64();
}
