namespace Simulators.ClassIn.Tests;

/// <summary>Students and sub-accounts of a school [docs.eeo.cn user/addSchoolStudent, user/editSchoolStudent].</summary>
public sealed class MemberTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("true", """{"data":14161,"error_info":{"errno":1,"error":"程序正常执行"}}""")]
    [InlineData("false", """{"error_info":{"errno":1,"error":"程序正常执行"}}""")]
    public async Task AddSchoolStudent_answers_the_relationship_id_as_the_setting_says(string setting, string body)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("addSchoolStudentReturnsRelationId", setting);
        var answer = await school.AddStudent(await school.TelephoneOfSomebody());
        Assert.Equal(body, answer.Body);
    }

    [Fact]
    public async Task AddSchoolStudent_registers_nobody()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.AddStudent("13800000001");
        Assert.Equal((113, false), (answer.Errno, answer.HasData));
        Assert.Equal(2, school.State("users").Count);
    }

    [Fact]
    public async Task AddSchoolStudent_finds_an_account_by_its_email_address()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = (await school.Call("register", ("email", "ada@example.com"), ("password", "secret12"))).Id;
        Assert.Equal(1, (await school.AddStudent("ADA@example.com", "小明")).Errno);
        Assert.Equal("小明", school.MemberName(uid, "Student"));
    }

    [Fact]
    public async Task AddSchoolStudent_refuses_a_student_of_the_school()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.AddStudent(await school.TelephoneOfSomebody(1));
        Assert.Equal(133, answer.Errno);
    }

    [Fact]
    public async Task AddSchoolStudent_takes_a_teacher_of_the_school_and_a_student_of_another()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(1, (await school.AddStudent(await school.TelephoneOfSomebody(2))).Errno);
        await school.Neighbour().Register(1, "13800000001");
        Assert.Equal(1, (await school.AddStudent("13800000001")).Errno);
    }

    [Fact]
    public async Task AddSchoolStudent_refuses_the_school_itself_and_a_cancelled_account()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(128, (await school.AddStudent(UsersSteps.OwnSchoolTelephone)).Errno);
        await school.Cancels(await school.Register(0, "13800000001"));
        Assert.Equal(886, (await school.AddStudent("13800000001")).Errno);
    }

    [Theory]
    [InlineData("1001931", 134)]
    [InlineData("0086-13800000001", 134)]
    [InlineData("11100000001", 288)]
    public async Task AddSchoolStudent_refuses_what_is_no_account(string account, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(errno, (await school.AddStudent(account)).Errno);
    }

    [Theory]
    [InlineData("100", 100)]
    [InlineData("400", 400)]
    public async Task AddSchoolStudent_takes_no_UID(string setting, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("uidAsAccountErrno", setting);
        var uid = await school.Register();
        var answer = await school.Call("addSchoolStudent", ("studentUid", uid), ("studentName", "Ada"));
        Assert.Equal(errno, answer.Errno);
        Assert.Equal(["classin/member/accounts-only"], answer.Rules);
    }

    [Fact]
    public async Task AddSchoolStudent_needs_a_name_and_cuts_it()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Register(0, "13800000001");
        Assert.Equal(100, (await school.AddStudent("13800000001", "")).Errno);
        var answer = await school.AddStudent("13800000001", new string('明', 25));
        Assert.Equal(1, answer.Errno);
        Assert.Equal(new string('明', 24), school.State("members").Single().GetProperty("name").GetString());
    }

    [Fact]
    public async Task EditSchoolStudent_changes_the_students_name_and_not_the_teachers()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(2, "13800000001");
        await school.AddStudent("13800000001", "Ada");
        var answer = await school.Call("editSchoolStudent", ("studentUid", uid), ("studentName", "Eve"));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal("Eve", school.MemberName(uid, "Student"));
        Assert.Equal("13800000001", school.MemberName(uid, "Teacher"));
        Assert.Equal("13800000001", school.User(uid).GetProperty("nickname").GetString());
    }

    [Fact]
    public async Task EditSchoolStudent_refuses_whoever_is_no_student_of_the_school()
    {
        var school = await simulator.NewSchoolAsync();
        long[] others = [await school.Teacher(), await school.Register(), await school.Neighbour().Student(), 9];
        foreach (var uid in others)
            Assert.Equal(228, (await school.Call("editSchoolStudent", ("studentUid", uid), ("studentName", "Eve"))).Errno);
    }

    [Fact]
    public async Task DeleteSubSchoolAccount_removes_a_sub_account_and_nothing_else_of_the_person()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Teacher();
        await school.IsSubAccount(uid);
        Assert.Equal(1, (await school.Call("deleteSubSchoolAccount", ("UID", uid))).Errno);
        Assert.Equal("Teacher", school.State("members").Single().GetProperty("kind").GetString());
        Assert.Equal(22101, (await school.Call("deleteSubSchoolAccount", ("UID", uid))).Errno);
        Assert.Equal(100, (await school.Call("deleteSubSchoolAccount", ("uid", uid))).Errno);
    }

    [Fact]
    public async Task A_sub_account_can_be_named_by_its_telephone_number()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(0, "13800000001");
        await school.Dashboard("addSubAccount", new { telephone = "13800000001", name = "Office" });
        Assert.Equal("Office", school.MemberName(uid, "SubAccount"));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("addSubAccount", new { uid }));
    }

    [Fact]
    public async Task A_person_who_changes_the_telephone_number_keeps_the_UID()
    {
        var school = await simulator.NewSchoolAsync();
        var uid = await school.Register(0, "13800000001");
        await school.Register(0, "13800000002");
        await school.Dashboard("changeTelephone", new { uid, telephone = "13800000003" });
        var answer = await school.Call("register", ("telephone", "13800000003"), ("password", "another1"));
        Assert.Equal((135, uid), (answer.Errno, answer.Id));
        Assert.NotEqual(uid, await school.Register(1, "13800000001"));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("changeTelephone", new { uid, telephone = "13800000002" }));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("changeTelephone", new { uid, telephone = "1" }));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("cancelAccount", new { uid = 9 }));
        await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("cancelAccount", new { }));
    }
}
