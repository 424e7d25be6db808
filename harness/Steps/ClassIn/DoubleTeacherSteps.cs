using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>Online double-teacher lessons: one main lesson, and sub lessons in other courses where its teacher is seen.</summary>
[Binding]
public sealed class DoubleTeacherSteps(ClassInSchool school, ClassInVersion2 version2, ClassInLessons lessons, ClassInCalls calls)
{
    const string Add = "lms/onlineDoubleTeacher/addClass";

    /// <summary>A main lesson gets a sub lesson in another course.</summary>
    [Given("the sub lesson {string} of {string}, in the course {string} at ClassIn")]
    [When("the school makes the sub lesson {string} of {string}, in the course {string} at ClassIn")]
    public Task ASubLesson(string name, string main, string course) => AddAsync(main, [(name, Item(course, name))]);

    /// <summary>
    /// A main lesson gets sub lessons in one call, one a row: the column course, and className, assistantUids, seatNum,
    /// recordState
    /// and their like as JSON; an empty cell is not sent.
    /// </summary>
    [Given("these sub lessons of {string} at ClassIn:")]
    [When("the school makes these sub lessons of {string} at ClassIn:")]
    public async Task SubLessons(string main, DataTable table)
    {
        var items = new List<(string, JsonObject)>();
        foreach (var row in table.Rows)
        {
            var item = Item(row["course"], row["className"]);
            foreach (var (member, cell) in row.Where(pair => pair.Key != "course" && pair.Value.Length > 0))
                item[member] = await version2.ValueAsync(cell);
            items.Add((row["className"], item));
        }

        await AddAsync(main, items);
    }

    /// <summary>So many sub lessons in one call, each in a new course of its own.</summary>
    [Given("{int} more sub lessons of {string} at ClassIn")]
    [When("the school makes {int} more sub lessons of {string} at ClassIn")]
    public async Task MoreSubLessons(int count, string main)
    {
        var items = new List<(string, JsonObject)>();
        for (var i = 1; i <= count; i++)
        {
            var course = await school.MustAsync("addCourse", ("courseName", $"Branch {i}"));
            items.Add(($"Branch {i}", new JsonObject { ["courseId"] = course.Id, ["className"] = $"Branch {i}" }));
        }

        await AddAsync(main, items);
    }

    /// <summary>The school changes a main or sub lesson: className, teacherUid, startTime, seatNum, recordState, ...</summary>
    [When("the school changes the double-teacher lesson {string} at ClassIn to:")]
    public async Task Changes(string lesson, DataTable members)
    {
        var body = Names(lesson);
        foreach (var (name, value) in await version2.BodyOfAsync(members)) body[name] = value?.DeepClone();
        await version2.CallAsync("lms/onlineDoubleTeacher/editClass", body);
    }

    /// <summary>The school changes nothing of a double-teacher lesson.</summary>
    [When("the school changes nothing of the double-teacher lesson {string} at ClassIn")]
    public Task ChangesNothing(string lesson) => version2.CallAsync("lms/onlineDoubleTeacher/editClass", Names(lesson));

    /// <summary>The school deletes a main lesson with its sub lessons, or a sub lesson.</summary>
    [Given("the school has deleted the double-teacher lesson {string} at ClassIn")]
    [When("the school deletes the double-teacher lesson {string} at ClassIn")]
    public Task Deletes(string lesson) => version2.CallAsync("lms/onlineDoubleTeacher/deleteClass", Names(lesson));

    JsonObject Item(string course, string name) => new() { ["courseId"] = calls.IdOf("course", course), ["className"] = name };

    JsonObject Names(string lesson)
    {
        var body = new JsonObject();
        foreach (var (name, value) in lessons.Names(lesson)) body[name] = (long)value!;
        return body;
    }

    async Task AddAsync(string main, IReadOnlyList<(string Name, JsonObject Item)> items)
    {
        var names = Names(main);
        var answer = await version2.CallAsync(Add, new JsonObject
        {
            ["mainCourseId"] = names["courseId"]!.DeepClone(),
            ["mainClassId"] = names["classId"]!.DeepClone(),
            ["subClassJson"] = new JsonArray([.. items.Select(one => one.Item)]),
        });
        if (answer.Errno != 1) return;
        foreach (var (made, (name, item)) in answer.Data.GetProperty("subClassData").EnumerateArray().Zip(items))
        {
            if (made.GetProperty("code").GetInt64() == 1)
                lessons.Remember(name, (long)item["courseId"]!, made.GetProperty("classId").GetInt64());
        }
    }
}
