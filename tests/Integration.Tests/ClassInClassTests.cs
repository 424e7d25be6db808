using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Courses and lessons at ClassIn.</summary>
public sealed class ClassInClassTests(SimulatorHost simulator)
{
    const string ClassIn = "classin";

    [Fact]
    public async Task A_lesson_is_held_by_the_UID_of_the_teacher()
    {
        await using var school = await School.OpenAsync(simulator);
        var (teacher, order) = await OrderAsync(school);
        var answer = await school.SendAsync(order);
        Assert.Equal((Outcome.Created, null), (answer.Outcome, answer.Error));
        var lesson = Assert.Single(await school.StateAsync(ClassIn, "lessons"));
        Assert.Equal(teacher, $"{lesson.GetProperty("teacherUid")}");
        Assert.Equal(answer.ClassId, $"{lesson.GetProperty("classId")}");
        Assert.Equal(order.Class.StartsAt.ToUnixTimeSeconds(), lesson.GetProperty("beginTime").GetInt64());
        Assert.Equal(2, (await school.StateAsync(ClassIn, "courseMembers")).Count);
    }

    [Theory]
    [InlineData("addCourse")]
    [InlineData("addCourseClass")]
    [InlineData("addCourseStudentMultiple")]
    public async Task A_lost_answer_makes_nothing_twice(string operation)
    {
        await using var school = await School.OpenAsync(simulator);
        var (_, order) = await OrderAsync(school);
        await school.LoseAnswerAsync(ClassIn, operation);
        var answer = await school.SendAsync(order);
        Assert.Equal(Outcome.Created, answer.Outcome);
        Assert.All(answer.Items!, item => Assert.Equal(Outcome.Created, item.Outcome));
        Assert.Single(await school.StateAsync(ClassIn, "courses"));
        Assert.Single(await school.StateAsync(ClassIn, "lessons"));
        Assert.Equal(2, (await school.StateAsync(ClassIn, "courseMembers")).Count);
    }

    [Fact]
    public async Task The_same_class_again_is_the_same_lesson_and_another_time_changes_it()
    {
        await using var school = await School.OpenAsync(simulator);
        var (_, order) = await OrderAsync(school);
        var first = await school.SendAsync(order);
        var again = await school.SendAsync(order);
        Assert.Equal((Outcome.Existing, first.ClassId), (again.Outcome, again.ClassId));
        Assert.All(again.Items!, item => Assert.Equal(Outcome.Existing, item.Outcome));
        Assert.Equal(1, await school.CallsAsync("addCourseClass"));
        var later = order with { Class = order.Class with { StartsAt = order.Class.StartsAt.AddHours(1) } };
        var moved = await school.SendAsync(later);
        Assert.Equal((Outcome.Updated, first.ClassId), (moved.Outcome, moved.ClassId));
        var lesson = Assert.Single(await school.StateAsync(ClassIn, "lessons"));
        Assert.Equal(later.Class.StartsAt.ToUnixTimeSeconds(), lesson.GetProperty("beginTime").GetInt64());
    }

    [Fact]
    public async Task A_lesson_whose_id_was_forgotten_is_found_by_its_identity()
    {
        await using var school = await School.OpenAsync(simulator);
        var (_, order) = await OrderAsync(school);
        var first = await school.SendAsync(order);
        await using var other = await School.OpenAsync(simulator, school.Sandbox, null);
        var (_, same) = await OrderAsync(other);
        var answer = await other.SendAsync(same with { Class = same.Class with { Title = "Geometry" } });
        Assert.Equal((Outcome.Existing, first.ClassId), (answer.Outcome, answer.ClassId));
        Assert.Equal("Geometry", Assert.Single(await school.StateAsync(ClassIn, "lessons")).GetProperty("className").GetString());
    }

    [Fact]
    public async Task A_person_who_is_not_there_is_named_and_the_others_join()
    {
        await using var school = await School.OpenAsync(simulator);
        var (_, order) = await OrderAsync(school);
        var answer = await school.SendAsync(
            order with { Class = order.Class with { Students = [.. order.Class.Students, "ghost"] } });
        Assert.Equal(
            [null, null, IntegrationErrors.UnknownPerson],
            answer.Items!.Select(item => item.Error));
        var noTeacher = await school.SendAsync(order with { Class = order.Class with { ExternalId = "c2", Teacher = "ghost" } });
        Assert.Equal((Outcome.Rejected, IntegrationErrors.UnknownPerson), (noTeacher.Outcome, noTeacher.Error));
    }

    [Fact]
    public async Task A_teacher_becomes_a_student_of_the_school_before_joining_a_course()
    {
        await using var school = await School.OpenAsync(simulator);
        var teacher = school.NewPerson();
        await school.ProvisionAsync(ClassIn, teacher, "teacher");
        var answer = await school.SendAsync(new Enroll
        {
            Platform = ClassIn,
            Course = new CourseReference { ExternalId = "training", Title = "Training" },
            People = [teacher.ExternalId],
        });
        Assert.Equal(Outcome.Created, Assert.Single(answer.Items!).Outcome);
        Assert.Single(await school.StateAsync(ClassIn, "courseMembers"));
    }

    [Fact]
    public async Task Half_a_batch_of_students_is_made_whole()
    {
        await using var school = await School.OpenAsync(simulator);
        var people = Enumerable.Range(0, 35).Select(_ => school.NewPerson()).ToList();
        await school.ProvisionAllAsync(ClassIn, people);
        await school.FaultAsync(
            ClassIn, "addCourseStudentMultiple", new JsonObject { ["when"] = "half-batch", ["reset"] = true });
        var order = new Enroll
        {
            Platform = ClassIn,
            Course = new CourseReference { ExternalId = "big", Title = "Big" },
            People = [.. people.Select(person => person.ExternalId)],
        };
        var answer = await school.SendAsync(order);
        Assert.All(answer.Items!, item => Assert.Null(item.Error));
        Assert.Equal(35, (await school.StateAsync(ClassIn, "courseMembers")).Count);
        var leaving = await school.SendAsync(order with { Action = "remove", People = [people[0].ExternalId] });
        Assert.True(Assert.Single(leaving.Items!).Removed);
        Assert.Equal(34, (await school.StateAsync(ClassIn, "courseMembers")).Count);
    }

    static async Task<(string? TeacherUid, ScheduleClass Order)> OrderAsync(School school)
    {
        var (teacher, one, two) = (school.NewPerson(), school.NewPerson(), school.NewPerson());
        var answer = await school.ProvisionAsync(ClassIn, teacher, "teacher");
        await school.ProvisionAllAsync(ClassIn, [one, two]);
        return (answer.UserId, new ScheduleClass
        {
            Platform = ClassIn,
            Class = new ClassPlan
            {
                ExternalId = "algebra-1",
                Title = "Algebra",
                StartsAt = new DateTimeOffset(2026, 11, 25, 16, 0, 0, TimeSpan.FromHours(1)),
                DurationMinutes = 45,
                Teacher = teacher.ExternalId,
                Students = [one.ExternalId, two.ExternalId],
            },
        });
    }
}
