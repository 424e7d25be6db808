using System.Globalization;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>Labels of the school and of courses [docs.eeo.cn classroom/addSchoolLabel, classroom/addCourseLabels].</summary>
public sealed class LabelsTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_label_s_id_is_a_string_in_an_object()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("addSchoolLabel", ("labelName", "数学"));
        Assert.Equal("""{"data":{"labelId":"363"},"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
    }

    [Theory]
    [InlineData("object", """{"data":{"labelId":"363"},"error_info":{"errno":353,"error":"标签已经存在"}}""")]
    [InlineData("number", """{"data":363,"error_info":{"errno":353,"error":"标签已经存在"}}""")]
    public async Task A_name_that_is_taken_answers_the_label_that_has_it(string setting, string body)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("existingLabelData", setting);
        var name = new string('x', 20);
        await school.NewLabel(name);
        Assert.Equal(body, (await school.Call("addSchoolLabel", ("labelName", name + " is cut"))).Body);
        Assert.Single(school.State("labels"));
    }

    [Fact]
    public async Task Schools_do_not_share_names()
    {
        var school = await simulator.NewSchoolAsync();
        await school.NewLabel("Maths");
        Assert.Equal(1, (await school.Neighbour().Call("addSchoolLabel", ("labelName", "Maths"))).Errno);
    }

    [Fact]
    public async Task A_label_may_be_renamed_to_itself_and_to_no_other_s_name()
    {
        var school = await simulator.NewSchoolAsync();
        var (maths, physics) = (await school.NewLabel("Maths"), await school.NewLabel("Physics"));
        Assert.Equal(1, (await Rename(school, maths, "Maths")).Errno);
        Assert.Equal("""{"error_info":{"errno":353,"error":"标签已经存在"}}""", (await Rename(school, maths, "Physics")).Body);
        Assert.Equal(1, (await Rename(school, physics, "Chemistry")).Errno);
        Assert.Equal(1, (await Rename(school, maths, "Physics")).Errno);
        Assert.Equal(355, (await Rename(school.Neighbour(), maths, "Ours")).Errno);
        Assert.Equal(356, (await Rename(school, 999999999, "Nothing")).Errno);
    }

    [Fact]
    public async Task A_deleted_label_makes_room_for_its_name_and_labels_nothing_any_more()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, label) = (await school.NewCourse(), await school.NewLabel("Maths"));
        Assert.Equal(1, (await school.Call("deleteSchoolLabel", ("labelId", label))).Errno);
        Assert.Equal(356, (await school.Call("deleteSchoolLabel", ("labelId", label))).Errno);
        Assert.Equal([358], (await school.LabelCourse(course, label)).ItemErrnos);
        Assert.NotEqual(label, await school.NewLabel("Maths"));
    }

    [Fact]
    public async Task The_list_of_a_course_is_replaced_and_an_empty_one_clears_it()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var (maths, physics) = (await school.NewLabel("Maths"), await school.NewLabel("Physics"));
        await school.LabelCourse(course, maths);
        await school.LabelCourse(course, physics, physics);
        Assert.Equal([physics], LabelsOf(school, course));
        Assert.Equal([1], (await school.LabelCourse(course)).ItemErrnos);
        Assert.Empty(LabelsOf(school, course));
    }

    [Fact]
    public async Task Each_course_of_a_batch_answers_with_its_column_and_its_id()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, label) = (await school.NewCourse(), await school.NewLabel("Maths"));
        var answer = await school.Call("addCourseLabels", ("courseList", new object[]
        {
            new { courseId = course, labelIds = new[] { label.ToString(CultureInfo.InvariantCulture) }, customColumn = 5 },
            new { courseId = 999999999, labelIds = new[] { label } },
            new { courseId = course },
            new { courseId = course, labelIds = new[] { "Maths" } },
            new { courseId = course, labelIds = new[] { label, 999999999 } },
        }));
        Assert.StartsWith(
            $$"""{"data":[{"customColumn":"5","courseId":{{course}},"errno":1,"error":"程序正常执行"},"""
            + """{"courseId":999999999,"errno":147,""",
            answer.Body,
            StringComparison.Ordinal);
        Assert.Equal([1, 147, 100, 100, 358], answer.ItemErrnos);
        Assert.Equal([label], LabelsOf(school, course));
    }

    [Fact]
    public async Task A_course_that_is_over_can_be_labelled_and_a_deleted_one_not()
    {
        var school = await simulator.NewSchoolAsync();
        var (course, label) = (await school.NewCourse(), await school.NewLabel("Maths"));
        await school.Call("endCourse", ("courseId", course));
        Assert.Equal([1], (await school.LabelCourse(course, label)).ItemErrnos);
        await school.Dashboard("deleteCourse", new { courseId = course });
        Assert.Equal([149], (await school.LabelCourse(course, label)).ItemErrnos);
    }

    [Fact]
    public async Task A_course_has_ten_labels_at_most()
    {
        var school = await simulator.NewSchoolAsync();
        var course = await school.NewCourse();
        var labels = new List<long>();
        for (var i = 0; i < 11; i++) labels.Add(await school.NewLabel($"Label {i}"));
        Assert.Equal([399], (await school.LabelCourse(course, [.. labels])).ItemErrnos);
        Assert.Equal([1], (await school.LabelCourse(course, [.. labels[..10]])).ItemErrnos);
    }

    [Fact]
    public async Task A_school_has_a_hundred_labels_at_most()
    {
        var school = await simulator.NewSchoolAsync();
        for (var i = 0; i < 100; i++) await school.NewLabel($"Label {i}");
        Assert.Equal(354, (await school.Call("addSchoolLabel", ("labelName", "One more"))).Errno);
        Assert.Equal(353, (await school.Call("addSchoolLabel", ("labelName", "Label 0"))).Errno);
    }

    static Task<V1Answer> Rename(ClassInSchool school, long labelId, string name) =>
        school.Call("updateSchoolLabel", ("labelId", labelId), ("labelName", name));

    static long[] LabelsOf(ClassInSchool school, long course) =>
        [.. school.CourseRow(course).GetProperty("labelIds").EnumerateArray().Select(id => id.GetInt64())];
}
