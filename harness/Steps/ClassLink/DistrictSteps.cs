using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassLink;

/// <summary>
/// A district's roster at its source. The name of a record is its sourcedId. Tag such a scenario @needs-clock: a real
/// district's roster is not ours to change.
/// </summary>
[Binding]
public sealed class DistrictSteps(World world, District district)
{
    /// <summary>A district, "district", with one school, the school year "year" and the term "term", which run now.</summary>
    [Given("a ClassLink district with the school {string}")]
    public async Task ADistrict(string school)
    {
        await district.CreateAsync("orgs", Org("district", "district"));
        await HasSchool(school);
        var now = await world.NowAsync();
        await district.CreateAsync("academicSessions", Session("year", "schoolYear", now.AddDays(-100), now.AddDays(200)));
        var term = Session("term", "term", now.AddDays(-60), now.AddDays(60));
        term["parent"] = District.Reference("year");
        await district.CreateAsync("academicSessions", term);
    }

    /// <summary>The district has another school.</summary>
    [Given("ClassLink has the school {string}")]
    public Task HasSchool(string school)
    {
        var org = Org(school, "school");
        org["parent"] = District.Reference("district");
        return district.CreateAsync("orgs", org);
    }

    /// <summary>A term, semester, gradingPeriod or schoolYear from a day to a day, written "2026-08-31".</summary>
    [Given("ClassLink has the {word} {string} from {string} to {string}")]
    public Task HasSession(string type, string name, string start, string end) =>
        district.CreateAsync("academicSessions", Session(name, type, Day(start), Day(end)));

    /// <summary>A class, in the term "term"; its course is made when there is none, and belongs to the district.</summary>
    [Given("ClassLink has the class {string} of the course {string} at the school {string}")]
    public async Task HasClass(string name, string course, string school)
    {
        if (!district.Made("courses", course)) await district.CreateAsync("courses", Course(course));
        await district.CreateAsync("classes", new JsonObject
        {
            ["sourcedId"] = name,
            ["title"] = name,
            ["classType"] = "scheduled",
            ["course"] = District.Reference(course),
            ["school"] = District.Reference(school),
            ["terms"] = new JsonArray(District.Reference("term")),
        });
    }

    /// <summary>A student or teacher who is enrolled in a class; somebody of that name who exists already is enrolled.</summary>
    [Given("ClassLink has the {word} {string} in the class {string}")]
    [When("ClassLink has the {word} {string} in the class {string}")]
    public async Task HasUserInClass(string role, string name, string inClass)
    {
        var school = await district.SchoolOfAsync(inClass);
        if (!district.Made("users", name)) await HasUserAt(role, name, school);
        await district.CreateAsync("enrollments", new JsonObject
        {
            ["sourcedId"] = $"{name} in {inClass}",
            ["user"] = District.Reference(name),
            ["class"] = District.Reference(inClass),
            ["school"] = District.Reference(school),
            ["role"] = role,
        });
    }

    /// <summary>Somebody with a role at a school, or at the district, who is enrolled in no class.</summary>
    [Given("ClassLink has the {word} {string} at {string}")]
    public Task HasUserAt(string role, string name, string org) => district.CreateAsync("users", new JsonObject
    {
        ["sourcedId"] = name,
        ["givenName"] = name,
        ["familyName"] = "Example",
        ["role"] = role,
        ["orgs"] = new JsonArray(District.Reference(org)),
        ["username"] = $"{name.ToLowerInvariant()}@district.example",
        ["email"] = $"{name.ToLowerInvariant()}@district.example",
        ["identifier"] = $"ID-{name}",
    });

    /// <summary>A birthday and a sex of a student.</summary>
    [Given("ClassLink has the demographics of {string}")]
    public Task HasDemographics(string student) => district.CreateAsync("demographics", new JsonObject
    {
        ["sourcedId"] = student,
        ["birthDate"] = "2011-02-28",
        ["sex"] = "female",
    });

    /// <summary>So many students more, s-1, s-2 and so on, who are enrolled in a class.</summary>
    [Given("ClassLink has {int} students in the class {string}")]
    public async Task HasStudents(int count, string inClass)
    {
        var school = await district.SchoolOfAsync(inClass);
        var roster = CsvRoster.Empty(new OneRoster("1.1"));
        var moment = (await world.NowAsync()).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        roster.Take("users.csv", "delta", Rows(number => new()
        {
            ["sourcedId"] = $"s-{number}",
            ["enabledUser"] = "true",
            ["orgSourcedIds"] = school,
            ["role"] = "student",
            ["username"] = $"s-{number}@district.example",
            ["givenName"] = $"S{number}",
            ["familyName"] = "Example",
        }));
        roster.Take("enrollments.csv", "delta", Rows(number => new()
        {
            ["sourcedId"] = $"s-{number} in {inClass}",
            ["classSourcedId"] = inClass,
            ["schoolSourcedId"] = school,
            ["userSourcedId"] = $"s-{number}",
            ["role"] = "student",
        }));
        var report = await district.ImportAsync(roster.Zip());
        Expect.True(report.GetProperty("accepted").GetBoolean(), $"ClassLink refuses the students: {report.GetRawText()}");

        IEnumerable<Dictionary<string, string>> Rows(Func<int, Dictionary<string, string>> row) =>
            Enumerable.Range(1, count).Select(number => new Dictionary<string, string>(row(number))
            {
                ["status"] = "active",
                ["dateLastModified"] = moment,
            });
    }

    /// <summary>One field of a record changes: of a user, class, course, school, session, enrollment or demographics.</summary>
    [Given("ClassLink's {word} {string} has the {word} {string}")]
    [When("ClassLink's {word} {string} has the {word} {string}")]
    public Task HasField(string noun, string name, string field, string value) =>
        district.DoAsync("change", noun, name, new JsonObject { [field] = District.ValueOf(field, value) });

    /// <summary>The record leaves the roster: it is to be deleted, and with a user or class the enrollments.</summary>
    [Given("ClassLink's {word} {string} is withdrawn")]
    [When("ClassLink's {word} {string} is withdrawn")]
    public Task IsWithdrawn(string noun, string name) => district.DoAsync("withdraw", noun, name);

    static JsonObject Org(string name, string type) => new()
    {
        ["sourcedId"] = name,
        ["name"] = name,
        ["type"] = type,
        ["identifier"] = $"ID-{name}",
    };

    static JsonObject Course(string name) => new()
    {
        ["sourcedId"] = name,
        ["title"] = name,
        ["courseCode"] = name,
        ["org"] = District.Reference("district"),
        ["schoolYear"] = District.Reference("year"),
    };

    static JsonObject Session(string name, string type, DateTimeOffset start, DateTimeOffset end) => new()
    {
        ["sourcedId"] = name,
        ["title"] = name,
        ["type"] = type,
        ["startDate"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["endDate"] = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["schoolYear"] = end.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    static DateTimeOffset Day(string day) => DateTimeOffset.TryParseExact(
        day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var found)
        ? found
        : throw new ExpectationException($"\"{day}\" is no day; write it like \"2026-08-31\".");
}
