using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>Calls of ClassIn's version 2 as they are written, and what makes units, classrooms and other activities.</summary>
[Binding]
public sealed class Version2Steps(ClassInSchool school, ClassInVersion2 version2, ClassInLessons lessons)
{
    const long Day = 86400;
    const long Hour = 3600;

    /// <summary>Calls a path with these members, one a row: numbers, lists and texts as JSON has them, or bare texts.</summary>
    [Given("the school has called {string} of ClassIn's version 2 with:")]
    [When("the school calls {string} of ClassIn's version 2 with:")]
    public async Task Calls(string path, DataTable members) =>
        await version2.CallAsync(path, await version2.BodyOfAsync(members));

    /// <summary>Calls a path with an empty body.</summary>
    [When("the school calls {string} of ClassIn's version 2")]
    public Task CallsWithNothing(string path) => version2.CallAsync(path, []);

    /// <summary>Calls a path with a right signature of another moment, so many seconds from now.</summary>
    [When("the school calls {string} of ClassIn's version 2, signed {int} seconds from now")]
    public Task CallsSigned(string path, int seconds) => version2.CallAsync(path, [], seconds);

    /// <summary>Calls a path without one of the headers X-EEO-SIGN, X-EEO-UID and X-EEO-TS.</summary>
    [When("the school calls {string} of ClassIn's version 2 without {string}")]
    public Task CallsWithout(string path, string header) => version2.CallAsync(path, [], without: header);

    /// <summary>Calls a path with these members, signed with another secret than the school's.</summary>
    [When("somebody who does not know the secret calls {string} of ClassIn's version 2 with:")]
    public async Task CallsForged(string path, DataTable members) =>
        await version2.CallAsync(path, await version2.BodyOfAsync(members), forged: true);

    /// <summary>Makes a published unit, which {unit One} stands for from then on.</summary>
    [Given("the unit {string} of the course {string} at ClassIn")]
    [When("the school makes the unit {string} of the course {string} at ClassIn")]
    public async Task AUnit(string name, string course) => await version2.MakeAsync(
        "lms/unit/create",
        new JsonObject { ["courseId"] = school.Ids["course", course], ["name"] = name, ["publishFlag"] = 2 },
        "unitId",
        "unit",
        name);

    /// <summary>Makes a classroom for an hour tomorrow: {activity Fractions}, and {lesson Fractions} for its lesson.</summary>
    [Given("the classroom {string} of the course {string} by {string} at ClassIn")]
    [When("the school makes the classroom {string} of the course {string} by {string} at ClassIn")]
    public Task AClassroom(string name, string course, string teacher) => ClassroomAsync(name, course, teacher, []);

    /// <summary>The same with other members: startTime, seatNum, isDc, recordState, uniqueIdentity, ...</summary>
    [Given("the classroom {string} of the course {string} by {string} at ClassIn with:")]
    [When("the school makes the classroom {string} of the course {string} by {string} at ClassIn with:")]
    public async Task AClassroomWith(string name, string course, string teacher, DataTable members) =>
        await ClassroomAsync(name, course, teacher, await version2.BodyOfAsync(members));

    /// <summary>Makes a classroom tomorrow in a unit.</summary>
    [Given("the classroom {string} of the course {string} by {string} at ClassIn, in the unit {string}")]
    [When("the school makes the classroom {string} of the course {string} by {string} at ClassIn, in the unit {string}")]
    public Task AClassroomIn(string name, string course, string teacher, string unit) =>
        ClassroomAsync(name, course, teacher, new JsonObject { ["unitId"] = school.Ids["unit", unit] });

    /// <summary>Makes something to do without a classroom, a draft, in a unit: {activity Essay} from then on.</summary>
    [Given("the {activitySort} {string} of the course {string} by {string} at ClassIn, in the unit {string}")]
    [When("the school makes the {activitySort} {string} of the course {string} by {string} at ClassIn, in the unit {string}")]
    public async Task AnActivity(ActivitySort sort, string name, string course, string teacher, string unit) =>
        await version2.MakeAsync(
            "lms/activity/createActivityNoClass",
            new JsonObject
            {
                ["courseId"] = school.Ids["course", course],
                ["unitId"] = school.Ids["unit", unit],
                ["activityType"] = (int)sort,
                ["name"] = name,
                ["teacherUid"] = await school.UidOfAsync(teacher),
            },
            "activityId",
            "activity",
            name);

    /// <summary>A unit has so many materials in it.</summary>
    [Given("the unit {string} of the course {string} at ClassIn has {int} materials by {string}")]
    public async Task HasMaterials(string unit, string course, int count, string teacher)
    {
        for (var i = 1; i <= count; i++) await AnActivity(ActivitySort.Material, $"Page {i}", course, teacher, unit);
    }

    async Task ClassroomAsync(string name, string course, string teacher, JsonObject members)
    {
        var begin = await school.UnixNowAsync() + Day;
        var courseId = school.Ids["course", course];
        var body = new JsonObject
        {
            ["courseId"] = courseId,
            ["name"] = name,
            ["teacherUid"] = await school.UidOfAsync(teacher),
            ["startTime"] = begin,
            ["endTime"] = begin + Hour,
        };
        foreach (var (member, value) in members) body[member] = value?.DeepClone();
        var answer = await version2.MakeAsync("lms/activity/createClass", body, "activityId", "activity", name);
        if (answer.Errno == 1) lessons.Remember(name, courseId, answer.Data.GetProperty("classId").GetInt64());
    }
}

/// <summary>What an activity without a classroom is; the numbers are the wire's.</summary>
public enum ActivitySort
{
    Homework = 2,
    Test = 3,
    RecordedLesson = 4,
    Material = 5,
    Discussion = 6,
    AnswerSheet = 7,
    CheckIn = 8,
}

/// <summary>The parameter {activitySort}.</summary>
[Binding]
public sealed class ActivitySortTransformation
{
    /// <summary>What an activity is, in words.</summary>
    [StepArgumentTransformation(
        "(homework|test|recorded lesson|material|discussion|answer sheet|check-in)", Name = "activitySort")]
    public ActivitySort Sort(string words) => words switch
    {
        "homework" => ActivitySort.Homework,
        "test" => ActivitySort.Test,
        "recorded lesson" => ActivitySort.RecordedLesson,
        "material" => ActivitySort.Material,
        "discussion" => ActivitySort.Discussion,
        "answer sheet" => ActivitySort.AnswerSheet,
        _ => ActivitySort.CheckIn,
    };
}
