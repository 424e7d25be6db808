using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulators.Steps.Hazards;

/// <summary>
/// The district of hazards at ClassLink: 13 pupils in a class of one school, 3 in a class of another, and a teacher. Small
/// enough to be read in no time, large enough for pages.
/// </summary>
static class HazardDistrict
{
    public const string BigSchool = "north";
    public const string SmallSchool = "south";
    public const string FamilyName = "Example";
    public const int Pupils = 16;

    const int InBigClass = 13;
    const string Big = "big";
    const string Small = "small";
    const string District = "district";

    /// <summary>The records, in an order in which each finds what it refers to.</summary>
    public static IEnumerable<(string Collection, JsonObject Record)> Records(DateTimeOffset now)
    {
        yield return ("orgs", new JsonObject { ["sourcedId"] = District, ["name"] = District, ["type"] = "district" });
        foreach (var school in (string[])[BigSchool, SmallSchool]) yield return ("orgs", School(school));
        yield return ("academicSessions", Term(now));
        yield return ("courses", new JsonObject { ["sourcedId"] = "french", ["title"] = "French", ["org"] = To(District) });
        yield return ("classes", Class(Big, BigSchool));
        yield return ("classes", Class(Small, SmallSchool));
        yield return ("users", Person("teacher", "t-1", "Tess", "Teacher", "t-1@district.example", BigSchool));
        yield return ("enrollments", Enrolment("t-1", Big, BigSchool, "teacher"));
        for (var number = 1; number <= Pupils; number++)
        {
            var (school, group) = number <= InBigClass ? (BigSchool, Big) : (SmallSchool, Small);
            yield return ("users", Pupil(IdOf(number), GivenName(number), FamilyName, EmailOf(number), school));
            yield return ("enrollments", Enrolment(IdOf(number), group, school, "student"));
        }
    }

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"p-{number:00}");

    public static string EmailOf(int number) => $"{IdOf(number)}@district.example";

    public static string GivenName(int number) => string.Create(CultureInfo.InvariantCulture, $"Pupil{number}");

    /// <summary>For the dashboard: the class of most pupils.</summary>
    public static JsonObject BigClass() => new() { ["collection"] = "classes", ["sourcedId"] = Big };

    /// <summary>For the dashboard: a user.</summary>
    public static JsonObject User(string sourcedId) => new() { ["collection"] = "users", ["sourcedId"] = sourcedId };

    public static JsonObject Pupil(string id, string givenName, string familyName, string email, string school) =>
        Person("student", id, givenName, familyName, email, school);

    /// <summary>An answer as the server's own, with the first pupils on it.</summary>
    public static JsonObject Page(int pupils, int total)
    {
        var users = new JsonArray();
        for (var number = 1; number <= pupils; number++)
        {
            var user = Pupil(IdOf(number), GivenName(number), FamilyName, EmailOf(number), BigSchool);
            (user["status"], user["enabledUser"], user["dateLastModified"]) = ("active", "true", "2026-09-01T00:00:00.000Z");
            users.Add(user);
        }

        return new JsonObject
        {
            ["status"] = 200,
            ["headers"] = new JsonObject
            {
                ["Content-Type"] = "application/json",
                ["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture),
            },
            ["jsonBody"] = new JsonObject { ["users"] = users },
        };
    }

    static JsonObject Person(string role, string id, string givenName, string familyName, string email, string school) => new()
    {
        ["sourcedId"] = id,
        ["givenName"] = givenName,
        ["familyName"] = familyName,
        ["role"] = role,
        ["orgs"] = new JsonArray(To(school)),
        ["username"] = email,
        ["email"] = email,
        ["identifier"] = $"ID-{id}",
    };

    static JsonObject School(string name) =>
        new() { ["sourcedId"] = name, ["name"] = name, ["type"] = "school", ["parent"] = To(District) };

    static JsonObject Class(string name, string school) => new()
    {
        ["sourcedId"] = name,
        ["title"] = name,
        ["classType"] = "scheduled",
        ["course"] = To("french"),
        ["school"] = To(school),
        ["terms"] = new JsonArray(To("term")),
    };

    static JsonObject Term(DateTimeOffset now) => new()
    {
        ["sourcedId"] = "term",
        ["title"] = "term",
        ["type"] = "term",
        ["startDate"] = Day(now.AddDays(-60)),
        ["endDate"] = Day(now.AddDays(120)),
        ["schoolYear"] = now.AddDays(120).ToString("yyyy", CultureInfo.InvariantCulture),
    };

    static JsonObject Enrolment(string user, string group, string school, string role) => new()
    {
        ["sourcedId"] = $"{user} in {group}",
        ["user"] = To(user),
        ["class"] = To(group),
        ["school"] = To(school),
        ["role"] = role,
    };

    static JsonObject To(string sourcedId) => new() { ["sourcedId"] = sourcedId };

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
