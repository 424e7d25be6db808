using System.Text.Json;
using Simulators.ClassLink.Tests.Roster;

namespace Simulators.ClassLink.Tests.Schema;

/// <summary>
/// Answers of the strict profile against the official OpenAPI file of 1.2, which is not ours to hand on: a folder
/// <c>oneroster</c> that holds it is named by SIMULATORS_ORACLES, or lies in shared/oracles beside this repository.
/// </summary>
public sealed class OfficialSchemaTests(SimulatorFixture simulator)
{
    const string File = "onerosterv1p2rostersservice_openapi3_v1p0.json";

    [Fact]
    public async Task Every_collection_of_the_strict_profile_validates()
    {
        var document = Official();
        var validator = new OpenApiValidator(document);
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        district.Set("demographics", "true");
        await AddRichRecords(district);
        var seen = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var answer = await district.Get(Filled(path.Name));
            Assert.True(answer.Status == 200, $"{path.Name}: {answer.Status} {answer.Body}");
            var faults = validator.Check(SchemaOf(path.Value, "200"), answer.Json);
            Assert.True(faults.Count == 0, $"{path.Name}: {string.Join("; ", faults)}");
            seen++;
        }

        Assert.Equal(41, seen);
    }

    [Theory]
    [InlineData("/users?filter=x='y'", "400")]
    [InlineData("/users?fields=x", "400")]
    [InlineData("/users?limit=0", "400")]
    [InlineData("/users/nobody", "404")]
    [InlineData("/nowhere", "404")]
    public async Task Errors_of_1_2_validate(string address, string status)
    {
        var document = Official();
        var district = await RosterDistrict.NewAsync(simulator);
        var answer = await district.Get(address);
        Assert.Equal(status, $"{answer.Status}");
        Assert.Empty(new OpenApiValidator(document).Check("imsx_StatusInfoDType", answer.Json));
    }

    /// <summary>Records with everything that the demonstration's have not.</summary>
    static async Task AddRichRecords(RosterDistrict district)
    {
        await district.Do("create", new
        {
            collection = "users",
            record = new
            {
                sourcedId = "rich",
                givenName = "Rich",
                familyName = "Record",
                middleName = "M",
                sms = "1",
                phone = "2",
                pronouns = "they",
                userMasterIdentifier = "master",
                preferredFirstName = "R",
                preferredLastName = "Rec",
                preferredMiddleName = "Mid",
                primaryOrg = new { sourcedId = "org-north" },
                agents = new[] { new { sourcedId = "u-par-1" } },
                metadata = new { anything = new[] { 1, 2 } },
                userProfiles = new[] { new { profileId = "https://x.example/p", profileType = "lms", vendorId = "v", applicationId = "a", description = "d" } },
                roles = new object[]
                {
                    new { role = "student", org = new { sourcedId = "org-north" }, beginDate = "2026-08-01", endDate = "2027-08-01" },
                    new { role = "aide", roleType = "secondary", org = new { sourcedId = "org-south" }, userProfile = "https://x.example/p" },
                },
            },
        });
        await district.Do("create", new { collection = "orgs", record = new { sourcedId = "org-bare", name = "Bare", type = "school" } });
        await district.Do("create", new { collection = "courses", record = new { sourcedId = "course-bare", title = "Bare" } });
        await district.Do("withdraw", new { collection = "users", sourcedId = "u-stu-6" });
        await district.Do("change", new
        {
            collection = "enrollments",
            sourcedId = "enr-fr1-a-stu-1",
            record = new { beginDate = "2026-08-01", endDate = "2027-06-30", primary = "false" },
        });
        await district.Do("change", new
        {
            collection = "demographics",
            sourcedId = "u-stu-1",
            record = new { asian = true, white = false, cityOfBirth = "Hanoi", stateOfBirthAbbreviation = "TX", publicSchoolResidenceStatus = "01" },
        });
    }

    static string SchemaOf(JsonElement path, string status) =>
        path.GetProperty("get").GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];

    static string Filled(string path)
    {
        var segments = path.Split('/');
        for (var i = 2; i < segments.Length; i += 2)
        {
            segments[i] = segments[i - 1] switch
            {
                "schools" or "orgs" => "org-north",
                "classes" => "class-fr1-a",
                "courses" => "course-fr1",
                "enrollments" => "enr-fr1-a-stu-1",
                "terms" or "academicSessions" => "term-fall",
                "gradingPeriods" => "gp-fall-1",
                "teachers" => "u-tch-1",
                _ => "u-stu-1",
            };
        }

        return string.Join('/', segments);
    }

    static JsonElement Official()
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("SIMULATORS_ORACLES") is { Length: > 0 } named) folders.Add(named);
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            folders.Add(Path.Combine(at.FullName, "shared", "oracles"));
        var file = folders.Select(folder => Path.Combine(folder, "oneroster", File)).FirstOrDefault(System.IO.File.Exists);
        if (file is null) Assert.Skip($"The official file oneroster/{File} is not there: name its folder by SIMULATORS_ORACLES.");
        return JsonElement.Parse(System.IO.File.ReadAllText(file));
    }
}
