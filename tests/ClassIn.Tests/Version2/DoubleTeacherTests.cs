using System.Text.Json;
using Simulators.Kernel.Faults;

namespace Simulators.ClassIn.Tests.Version2;

/// <summary>A main lesson and its sub lessons stay together [docs.eeo.cn onlineDoubleTeacher/*].</summary>
public sealed class DoubleTeacherTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_refused_first_sub_lesson_leaves_the_lesson_an_ordinary_one()
    {
        var school = await simulator.NewSchoolAsync();
        var main = await school.MainLesson();
        Assert.Equal([122301036], (await school.AddSubs(main, new { courseId = main.CourseId, className = "Here" })).ItemErrnos);
        Assert.False(school.Row("lessons", "classId", main.ClassId).GetProperty("doubleTeacher").GetBoolean());
        Assert.Single(school.State("lessons"));
    }

    [Fact]
    public async Task Items_of_any_shape_are_answered_one_by_one()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.AddSubs(
            await school.MainLesson(), 1, "text", new { }, Array.Empty<int>(), new { courseId = "x", className = 7 });
        Assert.Equal([121601020, 121601020, 121601020, 121601020, 121601020], answer.ItemErrnos);
        Assert.Equal(121601020, (await school.AddSubs(await school.MainLesson())).Errno);
    }

    [Fact]
    public async Task A_recorded_sub_lesson_has_a_live_page_and_the_addresses_of_its_streams()
    {
        var school = await simulator.NewSchoolAsync();
        var sub = new
        {
            courseId = await school.CourseWith(),
            className = "Branch",
            useCoMainRecord = 0,
            recordState = 1,
            recordType = 0,
            liveState = 1,
            openState = 0,
        };
        var answer = await school.AddSubs(await school.MainLesson(), sub);
        var made = answer.Data.GetProperty("subClassData")[0];
        Assert.StartsWith(
            "https://www.eeo.cn/live.php?lessonKey=", made.GetProperty("liveUrl").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["RTMP", "HLS", "FLV"], made.GetProperty("liveInfo").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Deleting_the_classroom_by_its_activity_deletes_the_sub_lessons()
    {
        var school = await simulator.NewSchoolAsync();
        var (main, sub) = await school.Pair();
        var activityId = school.Row("activities", "classId", main.ClassId).GetProperty("activityId").GetInt64();
        Assert.Equal(1, (await school.Lms("lms/activity/delete", new { courseId = main.CourseId, activityId })).Errno);
        Assert.True(Lesson(school, sub.ClassId).GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Deleting_the_main_lesson_deletes_its_activity()
    {
        var school = await simulator.NewSchoolAsync();
        var (main, _) = await school.Pair();
        Assert.Equal([1, 1], (await school.DeleteDouble(main)).ItemErrnos);
        Assert.True(school.Row("activities", "classId", main.ClassId).GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task A_batch_that_is_stopped_half_way_has_made_a_main_lesson_of_it()
    {
        var school = await simulator.NewSchoolAsync();
        var main = await school.MainLesson();
        var (one, two) = (await school.CourseWith(), await school.CourseWith());
        var addClass = new FaultMatch("classin", "lms/onlineDoubleTeacher/addClass", Times: 1);
        school.Sandbox.Faults.Add(addClass, new FaultEffect(FaultMoment.HalfBatch, Status: 502), null);
        await Assert.ThrowsAnyAsync<JsonException>(() => school.AddSubs(
            main, new { courseId = one, className = "One" }, new { courseId = two, className = "Two" }));
        Assert.Equal(2, school.State("lessons").Count);
        Assert.True(Lesson(school, main.ClassId).GetProperty("doubleTeacher").GetBoolean());
    }

    [Fact]
    public async Task A_main_lessons_recording_changes_when_all_of_it_is_sent_and_else_stays()
    {
        var school = await simulator.NewSchoolAsync();
        var (main, _) = await school.Pair();
        Assert.Equal(1, (await school.EditDouble(main, ("recordState", 1))).Errno);
        Assert.False(Lesson(school, main.ClassId).GetProperty("recording").GetProperty("record").GetBoolean());
        var whole = await school.EditDouble(main, ("recordState", 1), ("recordType", 2), ("liveState", 0), ("openState", 1));
        Assert.Equal([1, 1], whole.ItemErrnos);
        var recording = Lesson(school, main.ClassId).GetProperty("recording");
        Assert.True(recording.GetProperty("record").GetBoolean() && recording.GetProperty("recordScene").GetBoolean());
        Assert.Equal(121601020, (await school.EditDouble(main, ("useCoMainRecord", 1))).Errno);
    }

    [Theory]
    [InlineData(-600, 350)]
    [InlineData(60, 140)]
    [InlineData(3700, 121601042)]
    public async Task What_is_near_runs_or_is_over_does_not_change(int secondsAfterBegin, int code)
    {
        var school = await simulator.NewSchoolAsync();
        var (main, _) = await school.Pair();
        await school.Advance(TimeSpan.FromSeconds(86400 + secondsAfterBegin));
        Assert.Equal(code, (await school.EditDouble(main, ("className", "Late"))).Errno);
    }

    static JsonElement Lesson(ClassInSchool school, long classId) => school.Row("lessons", "classId", classId);
}
