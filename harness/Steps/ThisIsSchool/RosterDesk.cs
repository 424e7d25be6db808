using System.Text.Json.Nodes;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>
/// The district's own desk at ClassLink: what it does there is what This is School finds. A record is known by its sourcedId;
/// what a scenario does not say has a value that fits.
/// </summary>
public sealed class RosterDesk(World world)
{
    /// <summary>The school that records belong to when a scenario names none.</summary>
    public const string FirstSchool = "harbour";

    const string Term = "term";

    /// <summary>Stands in a table for a value that is not there.</summary>
    const string None = "(none)";

    readonly HashSet<string> _courses = [];
    readonly Dictionary<string, string> _roles = [];

    /// <summary>A school, and a French class of it with its teacher tess and the students sam and sue.</summary>
    public async Task BeginAsync()
    {
        await (await world.SandboxAsync()).SetAsync("classlink", new JsonObject { ["unenrolledUsers"] = true });
        await CreateAsync("academicSessions", new JsonObject
        {
            ["sourcedId"] = Term,
            ["title"] = "The year",
            ["type"] = "term",
            ["startDate"] = "2026-08-01",
            ["endDate"] = "2027-07-31",
            ["schoolYear"] = "2027",
        });
        await AddSchoolAsync(new() { ["school"] = FirstSchool, ["name"] = "Harbour" });
        await AddClassAsync(new() { ["class"] = "7a", ["title"] = "7a", ["course"] = "French" });
        await AddUserAsync(new() { ["user"] = "tess", ["role"] = "teacher" });
        foreach (var student in (string[])["sam", "sue"]) await AddUserAsync(new() { ["user"] = student, ["role"] = "student" });
        foreach (var user in (string[])["tess", "sam", "sue"])
            await AddEnrolmentAsync(new() { ["user"] = user, ["class"] = "7a" });
    }

    /// <summary>Adds a record of the row of a table.</summary>
    public Task AddAsync(RosterNoun noun, Dictionary<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(noun);
        return noun.Word switch
        {
            "school" => AddSchoolAsync(row),
            "class" => AddClassAsync(row),
            "user" => AddUserAsync(row),
            _ => AddEnrolmentAsync(row),
        };
    }

    /// <summary>Does something with a record that is there: change, withdraw, purge.</summary>
    public async Task DoAsync(string action, RosterNoun noun, string sourcedId, JsonObject? record = null)
    {
        var body = new JsonObject { ["collection"] = noun.Collection, ["sourcedId"] = sourcedId };
        if (record is not null) body["record"] = record;
        await PostAsync(action, body);
    }

    /// <summary>Brings all users, classes and enrolments back under other sourcedIds.</summary>
    public Task ReplaceAllAsync(string prefix) => PostAsync("replaceSourcedIds", new JsonObject { ["prefix"] = prefix });

    Task AddSchoolAsync(Dictionary<string, string> row) => CreateAsync("orgs", new JsonObject
    {
        ["sourcedId"] = Needed(row, "school"),
        ["name"] = row.GetValueOrDefault("name", row["school"]),
        ["type"] = "school",
    });

    async Task AddClassAsync(Dictionary<string, string> row)
    {
        var course = row.GetValueOrDefault("course", "Languages");
        if (_courses.Add(course))
            await CreateAsync("courses", new JsonObject { ["sourcedId"] = CourseId(course), ["title"] = course });
        await CreateAsync("classes", new JsonObject
        {
            ["sourcedId"] = Needed(row, "class"),
            ["title"] = row.GetValueOrDefault("title", row["class"]),
            ["course"] = Reference(CourseId(course)),
            ["school"] = Reference(row.GetValueOrDefault("school", FirstSchool)),
            ["terms"] = new JsonArray(Reference(Term)),
        });
    }

    async Task AddUserAsync(Dictionary<string, string> row)
    {
        var id = Needed(row, "user");
        _roles[id] = Needed(row, "role");
        var school = row.GetValueOrDefault("school", FirstSchool);
        var record = new JsonObject
        {
            ["sourcedId"] = id,
            ["username"] = Value(row, "username", id),
            ["email"] = Value(row, "email", $"{id}@harbour.example"),
            ["givenName"] = Value(row, "givenName", char.ToUpperInvariant(id[0]) + id[1..]),
            ["familyName"] = Value(row, "familyName", "Doe"),
        };
        var roles = _roles[id].Split(',', StringSplitOptions.TrimEntries);
        if (roles.Length == 1)
        {
            record["role"] = roles[0];
            record["orgs"] = new JsonArray(Reference(school));
        }
        else
        {
            record["roles"] = new JsonArray([.. roles.Select((role, place) => Role(role, school, primary: place == 0))]);
        }

        await CreateAsync("users", record);
    }

    Task AddEnrolmentAsync(Dictionary<string, string> row)
    {
        var (user, @class) = (Needed(row, "user"), Needed(row, "class"));
        return CreateAsync("enrollments", new JsonObject
        {
            ["sourcedId"] = row.GetValueOrDefault("enrolment", $"{user}-{@class}"),
            ["user"] = Reference(user),
            ["class"] = Reference(@class),
            ["school"] = Reference(row.GetValueOrDefault("school", FirstSchool)),
            ["role"] = row.GetValueOrDefault("role", _roles.GetValueOrDefault(user, "student")),
        });
    }

    Task CreateAsync(string collection, JsonObject record) =>
        PostAsync("create", new JsonObject { ["collection"] = collection, ["record"] = record });

    async Task PostAsync(string action, JsonObject body) =>
        await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, $"classlink/{action}", body);

    static JsonObject Role(string role, string school, bool primary) => new()
    {
        ["role"] = role,
        ["roleType"] = primary ? "primary" : "secondary",
        ["org"] = Reference(school),
    };

    static JsonObject Reference(string sourcedId) => new() { ["sourcedId"] = sourcedId };

    static string CourseId(string title) => "course of " + title;

    static string? Value(Dictionary<string, string> row, string column, string otherwise) =>
        row.GetValueOrDefault(column, otherwise) is var value && value == None ? null : value;

    static string Needed(Dictionary<string, string> row, string column) => row.TryGetValue(column, out var value)
        ? value
        : throw new ExpectationException($"The table has no column '{column}'.");
}
