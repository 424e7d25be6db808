using System.Globalization;
using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Groups of a course's students, and the names in its chat group.</summary>
[Binding]
public sealed class CourseGroupSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>The school divides a course into groups, a member a row: group, studentUid, isLeader (1 or 0).</summary>
    [Given("the school divides the course {string} at ClassIn into groups:")]
    [When("the school divides the course {string} at ClassIn into groups:")]
    public async Task Divides(string course, DataTable people)
    {
        var answer = await calls.CallAsync(
            "addCourseGroup",
            ("courseId", calls.IdOf("course", course)),
            ("groupName", "Teams"),
            ("groupList", await GroupsAsync(people)));
        if (answer.HasData) school.Ids["plan", course] = answer.Id;
    }

    /// <summary>The school puts other groups in the place of a course's groups.</summary>
    [When("the school divides the course {string} at ClassIn into other groups:")]
    public async Task DividesAnew(string course, DataTable people) => await calls.CallAsync(
        "editCourseGroup",
        ("courseId", calls.IdOf("course", course)),
        ("groupId", school.Ids["plan", course]),
        ("groupName", "Teams"),
        ("groupList", await GroupsAsync(people)));

    /// <summary>The school deletes a course's division into groups.</summary>
    [When("the school deletes the groups of the course {string} at ClassIn")]
    public async Task Deletes(string course) => await calls.CallAsync(
        "delCourseGroup", ("courseId", calls.IdOf("course", course)), ("groupId", school.Ids["plan", course]));

    /// <summary>A course is divided into these groups, a member a row: group, student, leader (yes or no).</summary>
    [Then("the groups of the course {string} at ClassIn are:")]
    public async Task Are(string course, DataTable people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var plan = await calls.RowAsync("courseGroups", "groupId", school.Ids["plan", course]);
        var expected = new List<string>();
        foreach (var row in people.Rows)
            expected.Add($"{row["group"]}: {await calls.UidOfAsync(row["student"])} {row["leader"]}");
        Expect.Sequence(expected, Shown(plan), $"The groups of the course \"{course}\" (group: UID and whether it leads)");
    }

    /// <summary>Everybody in a course's chat group gets the name that the school has for them.</summary>
    [When("the school names everybody in the group of the course {string} at ClassIn")]
    public Task Names(string course) => calls.CallAsync("modifyGroupMemberNickname", ("courseId", calls.IdOf("course", course)));

    static IEnumerable<string> Shown(JsonElement plan) => plan.GetProperty("groups").EnumerateArray()
        .SelectMany((group, place) => group.EnumerateArray().Select(member => Shown(place + 1, member)));

    static string Shown(int group, JsonElement member)
    {
        var leads = member.GetProperty("isLeader").GetBoolean() ? "yes" : "no";
        return string.Create(CultureInfo.InvariantCulture, $"{group}: {member.GetProperty("studentUid").GetInt64()} {leads}");
    }

    async Task<object> GroupsAsync(DataTable people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var groups = new List<List<object>>();
        var place = "";
        foreach (var row in people.Rows)
        {
            if (row["group"] != place) groups.Add([]);
            place = row["group"];
            var (studentUid, isLeader) = (await school.FillAsync(row["studentUid"]), await school.FillAsync(row["isLeader"]));
            groups[^1].Add(new { studentUid, isLeader });
        }

        return groups;
    }
}
