using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>Lessons, each one session of a course, which the wire calls classes: scheduling them.</summary>
[Binding]
public sealed class LessonSteps(ClassInSchool school, ClassInCalls calls, ClassInLessons lessons, MemberSteps members)
{
    /// <summary>A course has a lesson for an hour tomorrow, by somebody who is made a teacher of the school if need be.</summary>
    [Given("the lesson {string} of the course {string} by {string}")]
    public async Task TheLesson(string name, string course, string teacher)
    {
        await TeachesAsync(teacher);
        await lessons.MakeAsync(name, course, await calls.UidOfAsync(teacher), []);
    }

    /// <summary>A course has a lesson with these parameters: beginTime, endTime, assistantUid, record, ...</summary>
    [Given("the lesson {string} of the course {string} by {string} with:")]
    public async Task TheLessonWith(string name, string course, string teacher, DataTable fields)
    {
        await TeachesAsync(teacher);
        await SchedulesWith(name, course, teacher, fields);
    }

    /// <summary>The school schedules a lesson for an hour tomorrow.</summary>
    [When("the school schedules the lesson {string} of the course {string} by {string}")]
    public async Task Schedules(string name, string course, string teacher) =>
        await lessons.MakeAsync(name, course, await calls.UidOfAsync(teacher), []);

    /// <summary>The school schedules a lesson with these parameters, for an hour tomorrow where they do not say when.</summary>
    [When("the school schedules the lesson {string} of the course {string} by {string} with:")]
    public async Task SchedulesWith(string name, string course, string teacher, DataTable fields) =>
        await lessons.MakeAsync(name, course, await calls.UidOfAsync(teacher), await school.FieldsAsync(fields));

    /// <summary>The school schedules several lessons in one call, one a row: className, beginTime, seatNum, ...</summary>
    [When("the school schedules these lessons of the course {string} by {string}:")]
    public async Task SchedulesThese(string course, string teacher, DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var uid = await calls.UidOfAsync(teacher);
        var items = new List<Dictionary<string, object?>>();
        foreach (var row in table.Rows)
        {
            items.Add(Item(await lessons.UsualAsync("A lesson", uid, await GivenAsync(row))));
        }

        await ScheduleAsync(course, items);
    }

    /// <summary>The school schedules so many lessons for tomorrow in one call.</summary>
    [When("the school schedules {int} lessons of the course {string} by {string} at once")]
    public async Task SchedulesMany(int count, string course, string teacher)
    {
        var usual = await lessons.UsualAsync("A lesson", await calls.UidOfAsync(teacher), []);
        await ScheduleAsync(course, Enumerable.Range(0, count).Select(_ => Item(usual)));
    }

    /// <summary>Another school has a lesson, in a course and by a teacher of its own.</summary>
    [Given("the neighbouring school at ClassIn has the lesson {string}")]
    public Task TheNeighbourHas(string name) => calls.AsNeighbourAsync(async () =>
    {
        var course = (await school.MustAsync("addCourse", ("courseName", name))).Id;
        var teacher = await school.MustAsync(
            "register",
            ("telephone", school.People.Of($"the teacher of {name}").Account),
            ("password", AccountSteps.Password),
            ("addToSchoolMember", 2));
        return await lessons.MakeAsync(name, course.ToString(CultureInfo.InvariantCulture), teacher.Id, []);
    });

    /// <summary>A course has a lesson that a teacher made in the app, for tomorrow.</summary>
    [Given("the lesson {string} of the course {string} was made in the app")]
    public Task WasMadeInTheApp(string name, string course) => MakeByHandAsync("makeLmsLesson", name, course);

    /// <summary>A course has a lesson of the online double-teacher sort, for tomorrow.</summary>
    [Given("the double-teacher lesson {string} of the course {string}")]
    public Task TheDoubleTeacherLesson(string name, string course) => MakeByHandAsync("makeDoubleTeacherLesson", name, course);

    /// <summary>A person deletes a lesson at the dashboard.</summary>
    [Given("the lesson {string} was deleted by hand")]
    public async Task WasDeletedByHand(string name) =>
        await school.DashboardAsync("deleteLesson", new { classId = lessons.IdOf(name) });

    /// <summary>ClassIn holds these values of a lesson: className, beginTime, teacherUid, seatNum, deleted, ...</summary>
    [Then("the lesson {string} has:")]
    public async Task Has(string name, DataTable fields) =>
        await calls.MustHaveAsync(await lessons.RowAsync(name), fields, $"The lesson \"{name}\"");

    /// <summary>A batch is accepted, and has answers for so many items.</summary>
    [Then("ClassIn answers for {int} items")]
    public void AnswersForItems(int count) =>
        Expect.Equal(count, school.Last.ItemErrnos.Count, "The number of items that ClassIn answers for");

    async Task<IReadOnlyList<(string Name, object? Value)>> GivenAsync(DataTableRow row)
    {
        var given = new List<(string Name, object? Value)>();
        foreach (var (name, cell) in row)
        {
            if (cell.Length > 0) given.Add((name, await school.FillAsync(cell)));
        }

        return given;
    }

    async Task TeachesAsync(string teacher)
    {
        if (teacher == ClassInSchool.ItselfName) return;
        if (!school.People.Of(teacher).RelationshipIds.ContainsKey("teacher")) await members.IsATeacher(teacher);
    }

    async Task MakeByHandAsync(string action, string name, string course)
    {
        var courseId = calls.IdOf("course", course);
        var made = await school.DashboardAsync(action, new { courseId, className = name });
        lessons.Remember(name, courseId, made.GetProperty("classId").GetInt64());
    }

    async Task ScheduleAsync(string course, IEnumerable<Dictionary<string, object?>> items) => await calls.CallAsync(
        "addCourseClassMultiple", ("courseId", calls.IdOf("course", course)), ("classJson", items));

    static Dictionary<string, object?> Item(IReadOnlyList<(string Name, object? Value)> fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);
}
