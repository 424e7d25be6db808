using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>Comments on the students of a lesson [docs.eeo.cn user/updateClassStudentComment].</summary>
public sealed class CommentTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("string", "\"1001931\"")]
    [InlineData("number", "1001931")]
    public async Task Answers_item_by_item(string setting, string echo)
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        school.Set("commentStudentUidType", setting);
        var answer = await school.Comment(
            lesson.ClassId, $$"""[{"studentUid":{{student}},"starNum":5,"comment":"Well done","customColumn":3}]""");
        Assert.Equal(
            $$$"""{"data":[{"studentUid":{{{echo}}},"customColumn":"3","errno":1,"error":"程序正常执行"}],"""
                + "\"error_info\":{\"errno\":1,\"error\":\"程序正常执行\"}}",
            answer.Body);
        Assert.Equal(new StudentComment(lesson.ClassId, student, 5, "Well done"), await Kept(school, lesson, student));
    }

    [Theory]
    [InlineData("-1", 0)]
    [InlineData("0", 0)]
    [InlineData("\"3\"", 3)]
    [InlineData("5", 5)]
    [InlineData("99999999999", 5)]
    public async Task Keeps_zero_to_five_stars(string sent, int kept)
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        await school.Comment(lesson.ClassId, $$"""[{"studentUid":{{student}},"starNum":{{sent}},"comment":"x"}]""");
        Assert.Equal(kept, (await Kept(school, lesson, student))!.StarNum);
    }

    [Fact]
    public async Task Cuts_a_comment_after_1000_characters()
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        var text = string.Concat(Enumerable.Repeat("好😀", 501));
        await school.Comment(lesson.ClassId, $$"""[{"studentUid":{{student}},"starNum":1,"comment":"{{text}}"}]""");
        Assert.Equal(string.Concat(Enumerable.Repeat("好😀", 500)), (await Kept(school, lesson, student))!.Comment);
    }

    [Fact]
    public async Task A_new_comment_takes_the_place_of_the_old()
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        await school.Comment(lesson.ClassId, $$"""[{"studentUid":{{student}},"starNum":1,"comment":"first"}]""");
        var answer = await school.Comment(lesson.ClassId, $$"""[{"studentUid":{{student}},"starNum":2,"comment":"second"}]""");
        Assert.Contains("classin/comment/replaced", answer.Rules);
        Assert.Equal("second", (await Kept(school, lesson, student))!.Comment);
    }

    [Fact]
    public async Task Refuses_each_item_for_its_own_reason_and_keeps_the_others()
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        var outsider = await school.Student();
        var teacher = await school.Teacher();
        var answer = await school.Comment(
            lesson.ClassId,
            $$"""
            [{"studentUid":{{outsider}},"starNum":1,"comment":"x"},{"studentUid":{{teacher}},"starNum":1,"comment":"x"},
             {"studentUid":9,"starNum":1,"comment":"x"},
             {"studentUid":{{student}},"comment":"x"},{"studentUid":{{student}},"starNum":1},
             {"starNum":1,"comment":"x"},{"studentUid":{{student}},"starNum":1,"comment":"x"}]
            """);
        Assert.Equal([167, 228, 400, 100, 100, 100, 1], answer.ItemErrnos);
        Assert.Equal(1, answer.Errno);
        Assert.Single(school.State("studentComments"));
    }

    [Fact]
    public async Task Knows_who_is_in_a_lesson()
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        var transferred = await school.IsInLesson(lesson, await school.Student(), Attendance.Transferred);
        await school.IsInLesson(lesson, student, Attendance.TransferredOut);
        var auditor = await school.Student();
        await school.Tables(tables =>
        {
            tables.CourseMembers.Insert(new CourseMember(lesson.CourseId, auditor, Identity.Auditor, "x"));
            return auditor;
        });
        long[] uids = [transferred, student, auditor];
        var answer = await school.Comment(
            lesson.ClassId, $"[{string.Join(',', uids.Select(uid => $$"""{"studentUid":{{uid}},"starNum":1,"comment":"x"}"""))}]");
        Assert.Equal([1, 167, 167], answer.ItemErrnos);
    }

    [Fact]
    public async Task Refuses_a_lesson_that_is_not_there()
    {
        var (school, lesson, student) = await LessonWithStudentAsync();
        var item = $$"""[{"studentUid":{{student}},"starNum":1,"comment":"x"}]""";
        Assert.Equal(233, (await school.Comment(9, item)).Errno);
        Assert.Equal(233, (await school.Neighbour().Comment(lesson.ClassId, item)).Errno);
        await school.Tables(tables =>
        {
            tables.Lessons.Update(lesson with { Deleted = true });
            return lesson;
        });
        Assert.Equal(233, (await school.Comment(lesson.ClassId, item)).Errno);
    }

    [Theory]
    [InlineData(CourseType.Other, false)]
    [InlineData(CourseType.Standard, true)]
    public async Task Refuses_a_lesson_of_another_sort(CourseType type, bool doubleTeacher)
    {
        var school = await simulator.NewSchoolAsync();
        var lesson = await school.HasLesson(await school.HasCourse(type: type));
        await school.Tables(tables =>
        {
            tables.Lessons.Update(lesson with { DoubleTeacher = doubleTeacher });
            return lesson;
        });
        Assert.Equal(369, (await school.Comment(lesson.ClassId, "[{}]")).Errno);
    }

    [Theory]
    [InlineData("155", "", 155)]
    [InlineData("155", "{}", 155)]
    [InlineData("100", "[]", 100)]
    public async Task Refuses_what_is_no_filled_array_as_the_setting_says(string setting, string commentJson, long errno)
    {
        var (school, lesson, _) = await LessonWithStudentAsync();
        school.Set("commentArrayErrno", setting);
        Assert.Equal(errno, (await school.Comment(lesson.ClassId, commentJson)).Errno);
    }

    static async Task<StudentComment?> Kept(ClassInSchool school, Lesson lesson, long student) =>
        await school.Tables(tables => tables.StudentComments.Find(new(lesson.ClassId, student)));

    async Task<(ClassInSchool School, Lesson Lesson, long Student)> LessonWithStudentAsync()
    {
        var school = await simulator.NewSchoolAsync();
        var student = await school.Student();
        var course = await school.HasCourse();
        await school.IsInCourse(course, student);
        return (school, await school.HasLesson(course), student);
    }
}
