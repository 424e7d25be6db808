using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>Addresses of live pages and classrooms.</summary>
public sealed class LinkTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData(null, "classin://www.eeo.cn/enterclass")]
    [InlineData("1", "classin://www.eeo.cn/enterclass")]
    [InlineData("2", "https://www.eeo.cn/client/mobile/ios/enterclass/")]
    [InlineData("3", "classin://www.eeo.cn/enterclass")]
    public async Task Leads_into_the_classroom_on_each_device(string? deviceType, string page)
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var student = await school.Register(1, "13811112222");
        await school.PutIntoCourse(lesson.CourseId, student);
        var answer = await lesson.Call("getLoginLinked", ("uid", student), ("lifeTime", 3600), ("deviceType", deviceType));
        Assert.Equal(
            $"{page}?telephone=13811112222&classId={lesson.ClassId}&courseId={lesson.CourseId}&schoolId={school.Sid}",
            answer.Data.GetString());
    }

    [Fact]
    public async Task Is_for_members_of_the_lesson_and_the_schools_own_people()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var subAccount = await school.Register();
        await school.Tables(tables =>
        {
            tables.Members.Insert(
                new Member(tables.NextId(ClassInSchema.NextRelation), School.Own, subAccount, MemberKind.SubAccount, "Office"));
            return true;
        });
        var member = await school.CourseStudent(lesson.CourseId);
        var auditor = await school.CourseStudent(lesson.CourseId, Identity.Auditor);
        var account = long.Parse(school.Sid, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var uid in new[] { lesson.Teacher, member, auditor, subAccount, account })
            Assert.Equal(1, (await lesson.Call("getLoginLinked", ("uid", uid))).Errno);
        await lesson.RemoveStudents(member);
        Assert.Equal(150, (await lesson.Call("getLoginLinked", ("uid", member))).Errno);
        Assert.Equal(150, (await lesson.Call("getLoginLinked", ("uid", await school.Teacher()))).Errno);
        Assert.Equal(400, (await lesson.Call("getLoginLinked", ("uid", 7))).Errno);
    }

    [Fact]
    public async Task Answers_100_to_zero_ids() => Assert.Equal(
        100,
        (await (await simulator.NewSchoolAsync()).Call("getLoginLinked", ("uid", 0), ("courseId", 0), ("classId", 0))).Errno);

    [Fact]
    public async Task Answers_145_once_the_lesson_is_over()
    {
        var lesson = await (await (await simulator.NewSchoolAsync()).Scene()).Over();
        Assert.Equal(145, (await lesson.Call("getLoginLinked", ("uid", lesson.Teacher))).Errno);
    }

    [Fact]
    public async Task Gives_a_course_one_live_page_for_good()
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.Scene();
        var course = (await school.Call("getWebcastUrl", ("courseId", lesson.CourseId))).Data.GetString()!;
        var ofLesson = (await lesson.Call("getWebcastUrl")).Data.GetString();
        Assert.Matches("^https://www\\.eeo\\.cn/webcast\\.php\\?courseKey=[0-9a-f]{16}$", course);
        Assert.Equal($"{course}&lessonid={lesson.ClassId}", ofLesson);
    }
}
