using System.Text.Json;
using Simulators.ClassIn.Tests.Version2;

namespace Simulators.ClassIn.Tests.Subscriptions;

/// <summary>What the messages tell [docs.eeo.cn datasub/ClassInfo, datasub/classrelated].</summary>
public sealed class MessageTests(ReceiverFixture receivers)
{
    [Fact]
    public async Task Courses_lessons_and_their_students_are_told_of_as_they_come_change_and_go()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        var (teacher, student, guest) = (await school.Teacher(), await school.Student(), await school.Student());
        var courseId = (await school.Call("addCourse", ("courseName", "Maths"))).Id;
        await school.Call("editCourse", ("courseId", courseId), ("courseName", "Maths 7b"));
        await school.Call("addCourseStudent", ("courseId", courseId), ("identity", 1), ("studentUid", student));
        var classId = (await school.AddLesson(courseId, teacher)).Id;
        var scene = new LessonScene(school, courseId, classId, teacher);
        await scene.Edit(("className", "Halves"));
        await scene.AddStudents(guest);
        await scene.RemoveStudents(guest);
        await scene.Call("delCourseClass");
        await school.Call("delCourseStudent", ("courseId", courseId), ("identity", 1), ("studentUid", student));
        await receiver.Settle();
        Assert.Equal(
        [
            "eeoCourseInfoChange 1", "eeoCourseInfoChange 3", "eeoCourseStudentChange 1", "eeoClassInfoChange 1",
            "eeoClassInfoChange 3", "eeoClassStudentChange 1", "eeoClassStudentChange 2", "eeoClassInfoChange 2",
            "eeoCourseStudentChange 2",
        ], receiver.Messages.Select(message => $"{message.GetProperty("Cmd")} {message.GetProperty("opType")}"));
        Assert.Equal("""{"courseName":"Maths 7b"}""", receiver.Messages[1].GetProperty("opData").GetRawText());
        Assert.Equal("""{"className":"Halves"}""", receiver.Messages[4].GetProperty("opData").GetRawText());
        Assert.Equal(guest, receiver.Messages[5].GetProperty("UID").GetInt64());
        Assert.All(receiver.Messages, message => Assert.Equal(6, message.GetProperty("opSource").GetInt32()));
        Assert.Equal(9, receiver.Messages.Select(message => message.GetProperty("_id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task What_the_lms_does_has_another_source()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        var (courseId, activityId, classId) = await school.Classroom();
        await school.Lms("lms/activity/delete", new { courseId, activityId });
        await receiver.Settle();
        Assert.Equal(["1", "2"], receiver.Messages.Select(message => $"{message.GetProperty("opType")}"));
        Assert.All(receiver.Messages, message => Assert.Equal(3, message.GetProperty("opSource").GetInt32()));
        Assert.All(receiver.Messages, message => Assert.Equal(classId, message.GetProperty("ClassID").GetInt64()));
    }

    [Fact]
    public async Task A_neighbours_doings_are_not_told_of()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        await school.Neighbour().Call("addCourse", ("courseName", "Theirs"));
        await receiver.Settle();
        Assert.Empty(receiver.Messages);
    }

    [Fact]
    public async Task A_lessons_summary_comes_twenty_minutes_after_its_end_once()
    {
        var (school, receiver) = await receivers.NewAsync();
        var scene = await school.Scene();
        var student = await school.CourseStudent(scene.CourseId);
        await receiver.Register("End");
        var end = scene.BeginTime + 3600;
        await school.Advance(DateTimeOffset.FromUnixTimeSeconds(end + 1199) - school.Now());
        Assert.Empty(receiver.Messages);
        await school.Advance(TimeSpan.FromDays(1));
        var summary = Assert.Single(receiver.Messages);
        Assert.Equal(end + 1200, summary.GetProperty("CloseTime").GetInt64());
        Assert.Equal(scene.ClassId, summary.GetProperty("ClassID").GetInt64());
        var inout = summary.GetProperty("Data").GetProperty("inoutEnd");
        Assert.Equal(3, inout.GetProperty($"{scene.Teacher}").GetProperty("Identity").GetInt32());
        Assert.Equal(
            $$"""{"Total":3600,"Identity":1,"Details":[{"Type":"In","Device":0,"Time":{{scene.BeginTime}}},{"Type":"Out","Device":0,"Time":{{end}}}]}""",
            inout.GetProperty($"{student}").GetRawText());
    }

    [Fact]
    public async Task A_lesson_that_moved_is_summed_up_at_its_new_end_and_a_deleted_one_never()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register("End");
        var (moved, deleted) = (await school.Scene(), await school.Scene());
        await moved.Edit(("beginTime", moved.BeginTime + 7200), ("endTime", moved.BeginTime + 10800));
        await deleted.Call("delCourseClass");
        await school.Advance(TimeSpan.FromHours(26));
        Assert.Empty(receiver.Messages);
        await school.Advance(TimeSpan.FromHours(4));
        Assert.Equal(moved.ClassId, Assert.Single(receiver.Messages).GetProperty("ClassID").GetInt64());
    }

    [Fact]
    public async Task Nobody_in_the_room_is_no_summary_and_a_visit_is_told_of()
    {
        var (school, receiver) = await receivers.NewAsync();
        school.Set("lessonAttendance", "entered");
        await receiver.Register("End", "67371107", "67371111");
        var (empty, visited) = (await school.Scene(), await school.Scene());
        await receiver.Admin(
            "POST", "classin/visitRoom",
            new { classId = visited.ClassId, uid = visited.Teacher, inTime = visited.BeginTime + 60 });
        await school.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["67371107", "67371111", "End"], receiver.Cmds);
        Assert.Equal(JsonValueKind.Number, receiver.Messages[0].GetProperty("Cmd").ValueKind);
        var visit = receiver.Messages[2].GetProperty("Data").GetProperty("inoutEnd").GetProperty($"{visited.Teacher}");
        Assert.Equal(3540, visit.GetProperty("Total").GetInt64());
        Assert.NotEqual(empty.ClassId, receiver.Messages[2].GetProperty("ClassID").GetInt64());
        var stranger = await receiver.Admin("POST", "classin/visitRoom", new { classId = visited.ClassId, uid = 5 });
        Assert.Contains("member of the lesson", stranger.GetProperty("error").GetString(), StringComparison.Ordinal);
    }
}
