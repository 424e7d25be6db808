namespace Simulators.ThisIsSchool.Tests;

/// <summary>Which classes are synced, and with whom.</summary>
public sealed class ClassTests(SchoolFixture fixture)
{
    [Theory]
    [InlineData("French 7", "Languages", true)]
    [InlineData("7a", "Spanish II", true)]
    [InlineData("7a", "ITALIAN", true)]
    [InlineData("Germanic history", null, true)]
    [InlineData("Maths", "Mathematics", false)]
    [InlineData("Maths", null, false)]
    public async Task Class_or_course_names_include_the_subjects_name(string title, string? course, bool synced)
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(WithClass(title, course));
        Assert.Equal(synced ? "created class/subject" : "skipped class/subject", run.Of("k"));
        Assert.Equal(synced ? "created enrollment/synced" : "skipped enrollment/class-left-out", run.Of("e"));
    }

    [Theory]
    [InlineData("subjectMatch", "word", "Germanic history", false)]
    [InlineData("subjectMatch", "word", "Intensive German.", true)]
    [InlineData("subjectMatch", "word", "Germanic and German", true)]
    [InlineData("subjectCase", "exact", "FRENCH", false)]
    [InlineData("subjects", "Latin, Mandarin Chinese", "French", false)]
    [InlineData("subjects", "Latin, Mandarin Chinese", "mandarin chinese 1", true)]
    public async Task How_a_subject_is_found_is_a_setting(string setting, string value, string title, bool synced)
    {
        var consumer = await fixture.NewAsync();
        consumer.Set(setting, value);
        Assert.Equal(synced ? 1 : 0, (await consumer.Sync(WithClass(title, null))).Count("classes", "created"));
    }

    [Fact]
    public async Task A_class_that_loses_its_subject_is_removed()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(WithClass("French", null));
        var run = await consumer.Sync(WithClass("Maths", null));
        Assert.Equal(["removed class/subject", "removed enrollment/class-left-out"], [run.Of("k"), Removed(run)]);
        Assert.Empty(consumer.State("classes"));
    }

    [Fact]
    public async Task A_class_without_teacher_is_left_out_or_kept_with_a_warning()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small().Class("k2", "German").Enroll("e9", "k2", "p1", "student");
        var run = await consumer.Sync(district, dryRun: true);
        Assert.Equal(["skipped class/teacher", "skipped enrollment/class-left-out"], [run.Of("k2"), run.Of("e9")]);
        consumer.Set("classWithoutTeacher", "keep");
        run = await consumer.Sync(district);
        Assert.Equal(["created class/subject", "created enrollment/synced"], [run.Of("k2"), run.Of("e9")]);
        Assert.StartsWith("1 classes", run.WarningText("thisisschool/class/without-teacher"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teacher_of_another_school_is_not_enrolled_and_does_not_make_a_class_or_is_warned_of()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small().School("s2", "Elm").Class("k2", "German", "s2").Enroll("e9", "k2", "t1", "teacher");
        var run = await consumer.Sync(district, dryRun: true);
        Assert.Equal(["skipped class/teacher", "skipped enrollment/class-left-out"], [run.Of("k2"), run.Of("e9")]);
        district.Teacher("t2", schools: "s2").Enroll("e10", "k2", "t2", "teacher");
        run = await consumer.Sync(district, dryRun: true);
        Assert.Equal(["created class/subject", "skipped class/teacher-school"], [run.Of("k2"), run.Of("e9")]);
        consumer.Set("teacherOutsideSchool", "keep");
        run = await consumer.Sync(district);
        Assert.Equal("created enrollment/synced", run.Of("e9"));
        Assert.StartsWith("1 enrolments", run.WarningText("thisisschool/class/teacher-outside-school"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enrolment_needs_the_users_own_role()
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(FakeDistrict.Small()
            .Person("a1", "aide").Enroll("e7", "k1", "a1", "teacher")
            .Teacher("t2").Enroll("e8", "k1", "t2", "student")
            .Student("p9").Enroll("e9", "k1", "p9", "teacher"));
        Assert.Equal(["skipped enrollment/user-left-out", "skipped enrollment/role", "skipped enrollment/role"], [run.Of(
            "e7"), run.Of("e8"), run.Of("e9")]);
    }

    [Fact]
    public async Task A_second_enrolment_of_a_person_in_a_class_is_left_out()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small().Enroll("e9", "k1", "p1", "student");
        Assert.Equal("skipped enrollment/once", (await consumer.Sync(district)).Of("e9"));
        Assert.Equal("0 0 0 3 0 1", (await consumer.Sync(district)).Counts("enrollments"));
    }

    [Fact]
    public async Task Enrolments_in_nothing_and_of_nobody_are_left_out()
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(
            FakeDistrict.Small().Enroll("e8", "gone", "p1", "student").Enroll("e9", "k1", "gone", "student"));
        Assert.Equal(["skipped enrollment/class-left-out", "skipped enrollment/user-left-out"], [run.Of("e8"), run.Of("e9")]);
    }

    [Fact]
    public async Task A_class_of_a_school_that_is_not_shared_is_left_out()
    {
        var consumer = await fixture.NewAsync();
        Assert.Equal(
            "skipped class/unknown-school", (await consumer.Sync(FakeDistrict.Small().Class("k2", "German", "s7"))).Of("k2"));
    }

    [Theory]
    [InlineData("title", "homeroom.title")]
    [InlineData("school", "school")]
    public async Task A_class_needs_title_and_school_where_they_belong(string field, string named)
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        district["classes"][0].Remove(field);
        Assert.Equal("skipped data/required-fields", (await consumer.Sync(district, dryRun: true)).Of("k1"));
        district["classes"][0]["metadata"] = new System.Text.Json.Nodes.JsonObject { [named] = "French" };
        Assert.Equal("skipped data/metadata", (await consumer.Sync(district)).Of("k1"));
    }

    [Fact]
    public async Task A_changed_enrolment_is_updated()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district["enrollments"][1]["sourcedId"] = "e2-new";
        Assert.Equal("updated sync/snapshot", (await consumer.Sync(district)).Of("e2-new"));
    }

    static FakeDistrict WithClass(string title, string? course)
    {
        var district = new FakeDistrict().School("s1", "A").Teacher("t").Class("k", title, course: course is null
            ? null : "c").Enroll("e", "k", "t", "teacher");
        return course is null ? district : district.Course("c", course);
    }

    /// <summary>What was there before and is left out now is removed besides.</summary>
    static string Removed(Run run)
    {
        var record = run.Root.GetProperty("records").GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("sourcedId").GetString() == "e" && one.GetProperty("action").GetString() == "removed");
        return $"removed {record.GetProperty("rule").GetString()!["thisisschool/".Length..]}";
    }
}
