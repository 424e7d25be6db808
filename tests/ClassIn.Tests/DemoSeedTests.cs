using Simulators.ClassIn.Tests.Cloud;

namespace Simulators.ClassIn.Tests;

/// <summary>What a newcomer meets in the default sandbox: README.md of the platform promises it.</summary>
public sealed class DemoSeedTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Has_an_account_that_is_no_member_so_that_a_newcomer_meets_135()
    {
        var school = await simulator.NewDemoSchoolAsync();
        var answer = await school.Call("register", ("telephone", "13800001001"), ("password", "secret12"));
        Assert.Equal((135, 1001931), (answer.Errno, answer.Id));
        Assert.DoesNotContain(school.State("members"), member => member.GetProperty("uid").GetInt64() == answer.Id);
    }

    [Fact]
    public async Task Has_the_rows_that_the_readme_lists()
    {
        var school = await simulator.NewDemoSchoolAsync();
        Assert.Equal(
            ["teacher", "teacher", "student", "student", "student"],
            school.State("members").Select(member => member.GetProperty("kind").GetString()!.ToLowerInvariant()));
        var course = school.State("courses").Single();
        Assert.Equal(school.State("members")[0].GetProperty("uid").GetInt64(), course.GetProperty("mainTeacherUid").GetInt64());
        Assert.Equal(3, school.State("courseMembers").Count);
        Assert.Equal(363, school.State("labels").Single().GetProperty("labelId").GetInt64());
        Assert.Equal(["Maths"], await school.NamesIn(await school.TopFolder()));
        Assert.Equal((132323, 1395045), (
            course.GetProperty("courseId").GetInt64(), school.State("lessons").Single().GetProperty("classId").GetInt64()));
    }

    [Fact]
    public async Task Has_a_lesson_tomorrow_at_ten()
    {
        var school = await simulator.NewDemoSchoolAsync();
        var lesson = school.State("lessons").Single();
        var begin = DateTimeOffset.FromUnixTimeSeconds(lesson.GetProperty("beginTime").GetInt64());
        var now = school.Sandbox.Clock.GetUtcNow();
        Assert.Equal(TimeSpan.FromHours(10), begin.TimeOfDay);
        Assert.InRange(begin - now, TimeSpan.FromHours(9), TimeSpan.FromHours(34));
        Assert.Equal(45 * 60, lesson.GetProperty("endTime").GetInt64() - lesson.GetProperty("beginTime").GetInt64());
    }
}
