namespace Simulators.ClassIn.Tests;

/// <summary>The vendor's own way through its API, from a stranger to a student in a lesson [seed 000].</summary>
public sealed class BasicScenarioTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Adds_users_and_schedules_their_class()
    {
        var school = await simulator.NewSchoolAsync();

        // 1. Users: register with the identity wanted; the answer is the UID that scheduling takes.
        var teacher = await school.Register(2, "13811110001");
        var student = await school.Register(1, "13811110002");
        var again = await school.Call(
            "register", ("telephone", "13811110001"), ("password", "another1"), ("nickname", "Other"), ("addToSchoolMember", 1));
        Assert.Equal((1, teacher), (again.Errno, again.Id));

        // 2. Mode A: course, lesson, and the student into it.
        var course = await school.Call("addCourse", ("courseName", "Algebra"));
        Assert.Equal(1, course.Errno);
        var begin = school.UnixNow + 3600;
        var lesson = await school.Call(
            "addCourseClass",
            ("courseId", course.Id), ("className", "Fractions"), ("beginTime", begin), ("endTime", begin + 3600),
            ("teacherUid", teacher));
        Assert.Equal(1, lesson.Errno);
        var scene = new LessonScene(school, course.Id, lesson.Id, teacher);
        Assert.Equal([1], (await scene.AddStudents(student)).ItemErrnos);

        // The student can attend, and a relationship id would have been found out.
        Assert.Equal(1, (await scene.Call("getLoginLinked", ("uid", student))).Errno);
        var relation = school.State("members")[0].GetProperty("id").GetInt64();
        Assert.Equal(400, (await school.AddLesson(course.Id, relation)).Errno);
    }

    [Fact]
    public async Task Refuses_people_who_have_no_identity_in_the_school()
    {
        var school = await simulator.NewSchoolAsync();
        var stranger = await school.Register();
        Assert.Equal(136, (await school.AddLesson(await school.CourseWith(), stranger)).Errno);
        Assert.Equal([228], (await (await school.Scene()).AddStudents(stranger)).ItemErrnos);
    }
}
