namespace Simulators.ClassIn.Tests.Courses;

/// <summary>What addCourse does [docs.eeo.cn classroom/addCourse].</summary>
public sealed class AddCourseTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_the_id_of_the_new_course()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("addCourse", ("courseName", "Algebra"), ("allowAddFriend", 0));
        Assert.Equal("""{"data":132323,"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal(["classin/course/new"], answer.Rules);
        Assert.False(school.CourseRow(answer.Id).GetProperty("allowAddFriend").GetBoolean());
    }

    [Fact]
    public async Task Takes_empty_fields_for_fields_that_were_not_sent()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse(
            ("folderId", ""), ("expiryTime", ""), ("mainTeacherUid", ""), ("courseUniqueIdentity", ""), ("subjectId", ""));
        var row = school.CourseRow(course);
        foreach (var name in new[] { "folderId", "expiryTime", "mainTeacherUid", "subjectId" })
            Assert.Equal(0, row.GetProperty(name).GetInt64());
        Assert.Equal(1, (await school.Call("addCourse", ("courseName", "B"), ("courseUniqueIdentity", ""))).Errno);
    }

    [Theory]
    [InlineData("addCourse", 90)]
    [InlineData("editCourse", 40)]
    public async Task Cuts_a_long_name_where_the_action_s_page_says(string action, int length)
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var name = string.Concat(Enumerable.Repeat("课", 120));
        var answer = action == "addCourse"
            ? await school.Call(action, ("courseName", name))
            : await school.Edit(course, ("courseName", name));
        Assert.Equal(1, answer.Errno);
        var id = action == "addCourse" ? answer.Id : course;
        Assert.Equal(length, school.CourseRow(id).GetProperty("courseName").GetString()!.Length);
    }

    [Fact]
    public async Task Answers_a_repeated_identity_with_the_first_course_and_makes_none()
    {
        var school = await simulator.NewSchoolAsync();
        var first = await school.NewCourse(("courseUniqueIdentity", "sis-1"));
        var again = await school.Call("addCourse", ("courseName", "Algebra"), ("courseUniqueIdentity", "sis-1"));
        Assert.Equal((398, first), (again.Errno, again.Id));
        Assert.Single(school.State("courses"));
    }

    [Fact]
    public async Task Lets_another_school_use_the_same_identity()
    {
        var school = await simulator.NewSchoolAsync();
        await school.NewCourse(("courseUniqueIdentity", "sis-1"));
        var theirs = await school.Neighbour().Call("addCourse", ("courseName", "A"), ("courseUniqueIdentity", "sis-1"));
        Assert.Equal(1, theirs.Errno);
    }

    [Fact]
    public async Task Makes_one_course_of_many_identical_calls_at_once()
    {
        var school = await simulator.NewSchoolAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            school.Call("addCourse", ("courseName", "Algebra"), ("courseUniqueIdentity", "sis-1"))));
        Assert.Equal([1, .. Enumerable.Repeat(398L, 7)], answers.Select(answer => answer.Errno).Order());
        Assert.Single(answers.Select(answer => answer.Id).Distinct());
        Assert.Single(school.State("courses"));
    }

    [Fact]
    public async Task Refuses_an_identity_of_more_than_32_characters_rather_than_cutting_it()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("addCourse", ("courseName", "A"), ("courseUniqueIdentity", new string('x', 33)));
        Assert.Equal(100, answer.Errno);
        Assert.Empty(school.State("courses"));
    }

    [Theory]
    [InlineData("allowAddFriend", "2")]
    [InlineData("allowStudentModifyNickname", "yes")]
    [InlineData("notAllowDeleteCourseStudentReplay", "-1")]
    [InlineData("expiryTime", "tomorrow")]
    [InlineData("folderId", "-1")]
    public async Task Refuses_a_field_of_the_wrong_kind(string name, string value)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("addCourse", ("courseName", "A"), (name, value));
        Assert.Equal(100, answer.Errno);
        Assert.Contains(name, answer.Explanation);
    }

    [Theory]
    [InlineData("16", 16)]
    [InlineData("99", 99)]
    [InlineData("17", 0)]
    [InlineData("maths", 0)]
    public async Task Counts_a_subject_that_is_none_as_zero(string subjectId, int stored)
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse(("subjectId", subjectId));
        Assert.Equal(stored, school.CourseRow(course).GetProperty("subjectId").GetInt32());
    }

    [Fact]
    public async Task Ignores_subject_and_category_at_a_school_for_adults()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("k12School", "false");
        var row = school.CourseRow(await school.NewCourse(("subjectId", 5), ("catId", 7)));
        Assert.Equal((0, 0), (row.GetProperty("subjectId").GetInt32(), row.GetProperty("catId").GetInt32()));
    }

    [Fact]
    public async Task Puts_the_head_teacher_on_the_teacher_list()
    {
        var school = await simulator.NewSchoolAsync();
        var teacher = await school.Teacher();
        var course = await school.NewCourse(("mainTeacherUid", teacher));
        Assert.Equal([teacher], school.TeachersOf(course));
    }

    [Fact]
    public async Task Tells_a_relationship_id_from_a_UID()
    {
        var school = await simulator.NewSchoolAsync();
        var teacher = await school.Teacher();
        var answer = await school.Call("addCourse", ("courseName", "A"), ("mainTeacherUid", school.RelationOf(teacher)));
        Assert.Equal(400, answer.Errno);
        Assert.Contains($"relationship id of the user {teacher}", answer.Explanation);
        Assert.Empty(school.State("courses"));
    }

    [Fact]
    public async Task Takes_a_cover_picture_as_multipart()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Upload("addCourse", [1, 2, 3], "cover.png", ("courseName", "A"));
        Assert.True(school.CourseRow(answer.Id).GetProperty("hasCover").GetBoolean());
    }
}
