using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>Who teaches a course's lessons [docs.eeo.cn classroom/modifyCourseTeacher, classroom/removeCourseTeacher].</summary>
public sealed class CourseTeachersTests(SimulatorFixture simulator)
{
    static readonly TimeSpan Tomorrow = TimeSpan.FromDays(1);

    [Theory]
    [InlineData("string", "\"1395045\"")]
    [InlineData("number", "1395045")]
    public async Task Answers_each_lesson_to_come_with_its_id(string setting, string classId)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("modifyCourseTeacherClassIdType", setting);
        var course = await school.NewCourse();
        await school.NewLesson(course, await school.Teacher(), Tomorrow);
        var answer = await school.ModifyTeacher(course, await school.Teacher());
        Assert.Equal(
            $$$"""{"data":[{"classId":{{{classId}}},"errno":1,"error":"程序正常执行"}],"error_info":{"errno":1,"error":"程序正常执行"}}""",
            answer.Body);
    }

    [Fact]
    public async Task Leaves_started_and_deleted_lessons_with_their_teacher()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, former, next) = (await school.NewCourse(), await school.Teacher(), await school.Teacher());
        var running = await school.NewLesson(course, former, TimeSpan.FromMinutes(-5));
        var deleted = await school.NewLesson(course, former, Tomorrow, lesson => lesson with { Deleted = true });
        var toCome = await school.NewLesson(course, former, Tomorrow);
        Assert.Equal([1], (await school.ModifyTeacher(course, next)).ItemErrnos);
        Assert.Equal([former, former, next], new[] { running, deleted, toCome }.Select(id => TeacherOf(school, id)));
        Assert.Equal([former, next], school.TeachersOf(course));
    }

    [Fact]
    public async Task Refuses_lesson_by_lesson_what_it_cannot_give()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, former, next) = (await school.NewCourse(), await school.Teacher(), await school.Teacher());
        await school.NewLesson(course, former, Tomorrow, lesson => lesson with { DoubleTeacher = true });
        await school.NewLesson(course, former, Tomorrow, lesson => lesson with { MadeByLms = true });
        await school.NewLesson(course, former, Tomorrow, lesson => lesson with { AssistantUids = [next] });
        var transferred = await school.NewLesson(course, former, Tomorrow);
        await school.Change(tables => tables.LessonStudents.Insert(new LessonStudent(transferred, next, Attendance.Transferred)));
        await school.NewLesson(course, former, Tomorrow);
        var answer = await school.ModifyTeacher(course, next);
        Assert.Equal((1, 5), (answer.Errno, answer.ItemErrnos.Count));
        Assert.Equal([369, 466, 328, 187, 1], answer.ItemErrnos);
        Assert.Single(school.State("lessons"), lesson => lesson.GetProperty("teacherUid").GetInt64() == next);
    }

    [Theory]
    [InlineData(MemberStatus.Stopping, 805)]
    [InlineData(MemberStatus.Stopped, 387)]
    public async Task Gives_no_lesson_to_a_teacher_who_is_stopped(MemberStatus status, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var (course, next) = (await school.NewCourse(), await school.Teacher());
        await school.NewLesson(course, await school.Teacher(), Tomorrow);
        await school.HasStatus(next, status);
        Assert.Equal(errno, (await school.ModifyTeacher(course, next)).Errno);
    }

    [Theory]
    [InlineData("146", 146)]
    [InlineData("153", 153)]
    public async Task Tells_an_ended_course_from_an_expired_one_as_the_setting_says(string setting, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("endedCourseErrno", setting);
        var (ended, expired, teacher) = (
            await school.NewCourse(), await school.NewCourse(("expiryTime", school.UnixNow + 90000)), await school.Teacher());
        await school.Call("endCourse", ("courseId", ended));
        await school.Advance(TimeSpan.FromDays(2));
        Assert.Equal(errno, (await school.ModifyTeacher(ended, teacher)).Errno);
        Assert.Equal(153, (await school.ModifyTeacher(expired, teacher)).Errno);
    }

    [Fact]
    public async Task A_teacher_leaves_the_list_once_the_last_lesson_is_over()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, teacher, coTeacher) = (await school.NewCourse(), await school.Teacher(), await school.Teacher());
        await school.NewLesson(course, teacher, TimeSpan.FromMinutes(-5), lesson => lesson with { AssistantUids = [coTeacher] });
        Assert.Equal(317, (await school.RemoveTeacher(course, teacher)).Errno);
        Assert.Equal(317, (await school.RemoveTeacher(course, coTeacher)).Errno);
        await school.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await school.RemoveTeacher(course, teacher)).Errno);
        Assert.Equal(316, (await school.RemoveTeacher(course, teacher)).Errno);
        Assert.Equal([coTeacher], school.TeachersOf(course));
    }

    [Theory]
    [InlineData("315", 315)]
    [InlineData("1", 1)]
    public async Task The_head_teacher_leaves_the_list_as_the_setting_says(string setting, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("removeHeadTeacherErrno", setting);
        var teacher = await school.Teacher();
        var course = await school.NewCourse(("mainTeacherUid", teacher));
        Assert.Equal(errno, (await school.RemoveTeacher(course, teacher)).Errno);
        Assert.Equal(teacher, school.CourseRow(course).GetProperty("mainTeacherUid").GetInt64());
    }

    [Fact]
    public async Task Removing_tells_who_is_no_teacher_of_the_school_and_what_is_no_UID()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var teacher = await school.NewCourseTeacher(course);
        Assert.Equal(136, (await school.RemoveTeacher(course, await school.Student())).Errno);
        Assert.Equal(400, (await school.RemoveTeacher(course, school.RelationOf(teacher))).Errno);
        Assert.Equal(100, (await school.RemoveTeacher(course, "")).Errno);
        await school.HasStatus(teacher, MemberStatus.Stopped);
        Assert.Equal(1, (await school.RemoveTeacher(course, teacher)).Errno);
    }

    static long TeacherOf(ClassInSchool school, long classId) => school.LessonRow(classId).GetProperty("teacherUid").GetInt64();
}
