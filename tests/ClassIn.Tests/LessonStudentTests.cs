namespace Simulators.ClassIn.Tests;

/// <summary>Students of single lessons: transfer students, and course students who are transferred out.</summary>
public sealed class LessonStudentTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Adds_a_transfer_student_to_that_lesson_alone()
    {
        var school = await simulator.NewSchoolAsync();
        var (lesson, student) = (await school.Scene(), await school.Student());
        var answer = await lesson.Call(
            "addClassStudentMultiple", ("identity", 1), ("studentJson", new[] { new { uid = $"{student}", customColumn = 5 } }));
        Assert.Equal("""[{"customColumn":"5","errno":1,"error":"程序正常执行"}]""", answer.Data.GetRawText());
        Assert.Equal("Transferred", Attendance(lesson, student), ignoreCase: true);
        Assert.Empty(school.State("courseMembers"));
    }

    [Fact]
    public async Task Transfers_a_course_student_out_of_one_lesson_and_back()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var student = await school.CourseStudent(lesson.CourseId);
        Assert.Equal([166], (await lesson.AddStudents(student)).ItemErrnos);
        Assert.Equal([1], (await lesson.RemoveStudents(student)).ItemErrnos);
        Assert.Equal("TransferredOut", Attendance(lesson, student), ignoreCase: true);
        Assert.Single(school.State("courseMembers"));
        Assert.Equal([167], (await lesson.RemoveStudents(student)).ItemErrnos);
        Assert.Equal([1], (await lesson.AddStudents(student)).ItemErrnos);
        Assert.Empty(school.State("lessonStudents"));
    }

    [Fact]
    public async Task Removes_a_transfer_student_without_a_trace()
    {
        var school = await simulator.NewSchoolAsync();
        var (lesson, student) = (await school.Scene(), await school.Student());
        await lesson.AddStudents(student);
        Assert.Equal([1], (await lesson.RemoveStudents(student)).ItemErrnos);
        Assert.Empty(school.State("lessonStudents"));
    }

    [Fact]
    public async Task Does_the_good_items_of_a_batch_and_refuses_the_others()
    {
        var school = await simulator.NewSchoolAsync();
        var (lesson, student, stranger) = (await school.Scene(), await school.Student(), await school.Register());
        var answer = await lesson.AddStudents(stranger, 7, student, student);
        Assert.Equal((1, "228 400 1 166"), (answer.Errno, string.Join(' ', answer.ItemErrnos)));
    }

    [Fact]
    public async Task Counts_the_courses_students_less_those_transferred_out()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("studentsPerLesson", "2");
        var lesson = await school.Scene();
        var first = await school.CourseStudent(lesson.CourseId);
        await school.CourseStudent(lesson.CourseId);
        Assert.Equal([157], (await lesson.AddStudents(await school.Student())).ItemErrnos);
        await lesson.RemoveStudents(first);
        Assert.Equal([1, 157], (await lesson.AddStudents(await school.Student(), first)).ItemErrnos);
    }

    [Fact]
    public async Task Lets_the_students_of_a_running_lesson_change_but_not_of_one_that_is_over()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await (await school.Scene()).Running();
        var student = await school.Student();
        Assert.Equal([1], (await lesson.AddStudents(student)).ItemErrnos);
        await lesson.Over();
        Assert.Equal(145, (await lesson.RemoveStudents(student)).Errno);
    }

    [Fact]
    public async Task Takes_the_school_account_as_a_student()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var answer = await lesson.AddStudents(long.Parse(school.Sid, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([1], answer.ItemErrnos);
        Assert.Contains("classin/lesson/school-account-student", answer.Rules);
    }

    [Fact]
    public async Task Adds_one_student_to_many_lessons_in_the_order_sent()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var second = (await school.AddLesson(lesson.CourseId, lesson.Teacher)).Id;
        var student = await school.Student();
        await lesson.AddStudents(student);
        var answer = await school.Call(
            "addCourseClassStudent",
            ("courseId", lesson.CourseId),
            ("studentUid", student),
            ("classJson", new object[] { lesson.ClassId, $"{second}", 9, "x" }));
        Assert.Equal((1, "166 1 143 100"), (answer.Errno, string.Join(' ', answer.ItemErrnos)));
        Assert.Equal(["errno", "error"], answer.Data[1].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Answers_what_is_wrong_with_the_one_student_for_the_whole_call()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var answer = await school.Call(
            "addCourseClassStudent",
            ("courseId", lesson.CourseId), ("studentUid", await school.Register()), ("classJson", new[] { lesson.ClassId }));
        Assert.Equal((228, false), (answer.Errno, answer.HasData));
    }

    [Fact]
    public async Task Refuses_a_co_teacher_of_one_lesson_as_a_student_of_another()
    {
        var school = await simulator.NewSchoolAsync();
        var telephone = school.NewTelephone();
        var person = await school.Register(1, telephone);
        await school.Call("register", ("telephone", telephone), ("password", "secret12"), ("addToSchoolMember", 2));
        var lesson = await school.Scene(("assistantUid", person));
        var second = new LessonScene(
            school, lesson.CourseId, (await school.AddLesson(lesson.CourseId, lesson.Teacher)).Id, lesson.Teacher);
        Assert.Equal([329], (await lesson.AddStudents(person)).ItemErrnos);
        Assert.Equal([332], (await second.AddStudents(person)).ItemErrnos);
        Assert.Equal([1], (await (await school.Scene()).AddStudents(person)).ItemErrnos);
    }

    static string? Attendance(LessonScene lesson, long uid) =>
        lesson.School.Row("lessonStudents", "uid", uid).GetProperty("attendance").GetString();
}
