namespace Simulators.ClassIn.Tests;

/// <summary>Actions that were taken offline [docs.eeo.cn appendix/deprecated].</summary>
public sealed class WithdrawnActionTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("delCourse")]
    [InlineData("editUserInfo")]
    [InlineData("getTempLoginKey")]
    [InlineData("getCourseList")]
    [InlineData("getCourseClass")]
    [InlineData("getCourseStudent")]
    [InlineData("getClassInfo")]
    [InlineData("getClassVideo")]
    [InlineData("getClassWebcastUrl")]
    [InlineData("getOneClassStudentComment")]
    [InlineData("getOneClassTeacherComment")]
    [InlineData("getClassMemberTime")]
    [InlineData("getClassMemberTimeDetails")]
    [InlineData("getUserDeviceCheckInfo")]
    [InlineData("getUserCourseList")]
    [InlineData("getSchoolLabels")]
    [InlineData("getStudentList")]
    [InlineData("getTeacherList")]
    [InlineData("getDownloadUrl")]
    public async Task Answers_102_and_changes_nothing(string action)
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register();
        var answer = await school.Call(action, ("uid", uid), ("nickname", "Eve"), ("courseId", 1));
        Assert.Equal("""{"error_info":{"errno":102,"error":"无权限"}}""", answer.Body);
        Assert.Equal(["classin/v1/withdrawn-action"], answer.Rules);
        Assert.NotEqual("Eve", school.User(uid).GetProperty("nickname").GetString());
    }

    [Fact]
    public async Task Is_told_apart_from_an_action_that_never_existed()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("unknownActionErrno", "100");
        Assert.Equal(102, (await school.Call("getStudentList")).Errno);
        Assert.Equal(100, (await school.Call("getstudentlist")).Errno);
        Assert.Equal(["classin/v1/unknown-action"], (await school.Call("addToSchoolMember")).Rules);
    }
}
