namespace Simulators.ClassIn.Tests;

/// <summary>What is recorded and shown of lessons.</summary>
public sealed class LessonVideoTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Sets_the_recording_of_several_lessons()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        object[] items =
        [
            new { classId = lesson.ClassId, record = 1, live = 0, replay = 1, customColumn = "a" },
            new { classId = 9, record = 1, live = 0, replay = 1, customColumn = "b" },
            new { classId = lesson.ClassId, record = 1, live = 0 },
        ];
        var answer = await school.Call("setClassVideoMultiple", ("courseId", lesson.CourseId), ("classJson", items));
        Assert.Equal([1, 143, 100], answer.ItemErrnos);
        Assert.Equal(
            ["customColumn", "more_data", "errno", "error"], answer.Data[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["customColumn", "errno", "error"], answer.Data[1].EnumerateObject().Select(member => member.Name));
        Assert.True(lesson.Row.GetProperty("recording").GetProperty("replay").GetBoolean());
    }

    [Fact]
    public async Task Opens_the_replay_of_a_recorded_lesson_that_is_over()
    {
        var lesson = await (await (await simulator.NewSchoolAsync()).Scene(("record", 1))).Over();
        var item = new { classId = lesson.ClassId, record = 1, live = 0, replay = 1, watchByLogin = 1, allowUnloggedChat = 0 };
        var answer = await lesson.Call("setClassVideoMultiple", ("classJson", new[] { item }));
        Assert.Equal([1], answer.ItemErrnos);
        Assert.True(lesson.Row.GetProperty("watchByLogin").GetBoolean());
        Assert.False(lesson.Row.GetProperty("allowUnloggedChat").GetBoolean());
    }

    [Fact]
    public async Task Deletes_one_video_or_all_that_are_left()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await (await school.Scene(("record", 1))).Over();
        var first = (await school.Dashboard("addVideo", new { classId = lesson.ClassId })).GetProperty("fileId").GetInt64();
        await school.Dashboard("addVideo", new { classId = lesson.ClassId });
        Assert.Equal(1, (await school.Call("deleteClassVideo", ("classId", lesson.ClassId), ("fileId", first))).Errno);
        Assert.Equal([true, false], Deleted());
        Assert.Equal(1, (await school.Call("deleteClassVideo", ("classId", lesson.ClassId))).Errno);
        Assert.Equal([true, true], Deleted());
        Assert.Equal(632, (await school.Call("deleteClassVideo", ("classId", lesson.ClassId))).Errno);

        IEnumerable<bool> Deleted() => school.State("videos").Select(video => video.GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Records_nothing_of_a_lesson_that_is_not_recorded()
    {
        var lesson = await (await simulator.NewSchoolAsync()).Scene();
        await Assert.ThrowsAsync<ArgumentException>(() => lesson.School.Dashboard("addVideo", new { classId = lesson.ClassId }));
    }
}
