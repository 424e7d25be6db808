using System.Text.Json;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>What passes, and what the district holds then.</summary>
public sealed class GoodImportTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task A_zip_makes_the_district_that_it_describes(string version)
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var answer = await district.Accepted(Small(version));
        Assert.Equal("bulk", answer.GetProperty("mode").GetString());
        Assert.Equal(version, answer.GetProperty("version").GetString());
        Assert.Equal("""{"created":2,"changed":0,"unchanged":0,"removed":0}""", answer.GetProperty("changes").GetProperty("users").GetRawText());
        Assert.Equal(2, answer.GetProperty("records").GetProperty("enrollments").GetInt32());

        var org = await Record(district, "orgs", "s-1");
        Assert.Equal("Lake School school 101 d-1", Texts(org, "name", "type", "identifier", "parentSourcedId"));
        var term = await Record(district, "academicSessions", "a-1");
        Assert.Equal("Autumn term 2026-08-01 2027-01-01 y-1 2027", Texts(term, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"));
        var course = await Record(district, "courses", "c-1");
        Assert.Equal("French 1 FR1 y-1 s-1 [\"09\"] [\"French\",\"Languages\"]", Texts(course, "title", "courseCode", "schoolYearSourcedId", "orgSourcedId", "grades", "subjects"));
        var row = await Record(district, "classes", "k-1");
        Assert.Equal(
            "French 1 A c-1 s-1 FR1A scheduled Room 7 [\"a-1\",\"y-1\"] [\"1\",\"3\"]",
            Texts(row, "title", "courseSourcedId", "schoolSourcedId", "classCode", "classType", "location", "termSourcedIds", "periods"));
        var enrollment = await Record(district, "enrollments", "e-2");
        Assert.Equal("k-1 s-1 p-1 student 2026-08-01 2027-01-01", Texts(enrollment, "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"));
        Assert.True((await Record(district, "enrollments", "e-1")).GetProperty("primary").GetBoolean());
        var demographics = await Record(district, "demographics", "p-1");
        Assert.Equal("2011-02-28 male GH Accra", Texts(demographics, "birthDate", "sex", "countryOfBirthCode", "cityOfBirth"));
        Assert.True(demographics.GetProperty("asian").GetBoolean());
        Assert.False(demographics.GetProperty("white").GetBoolean());
    }

    [Fact]
    public async Task A_user_of_1_1_has_the_one_role_in_each_of_the_orgs()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Accepted(RosterPackage.Small11());
        var ben = await Record(district, "users", "p-1");
        Assert.Equal("ben Ben Osei Kofi E-2 student s-1 [\"t-1\"] [\"09\",\"10\"]",
            Texts(ben, "username", "givenName", "familyName", "middleName", "identifier", "role", "orgSourcedId", "agentSourcedIds", "grades"));
        Assert.Equal("student s-2", Texts(Assert.Single(ben.GetProperty("extras").GetProperty("moreRoles").EnumerateArray()), "role", "orgSourcedId"));
        var ada = await Record(district, "users", "t-1");
        Assert.Equal("ada@example.org [\"{Fed:ada}\"] teacher", Texts(ada, "email", "userIds", "role"));
    }

    [Fact]
    public async Task A_user_of_1_2_has_the_roles_of_roles_csv_the_primary_one_first()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Accepted(RosterPackage.Small12());
        var ben = await Record(district, "users", "p-1");
        Assert.Equal("student s-1 r-3", Texts(ben, "role", "orgSourcedId", "roleSourcedId"));
        var other = Assert.Single(ben.GetProperty("extras").GetProperty("moreRoles").EnumerateArray());
        Assert.Equal("student s-2 r-2", Texts(other, "role", "orgSourcedId", "sourcedId"));
        Assert.True(other.GetProperty("secondary").GetBoolean());
        var extras = (await Record(district, "users", "t-1")).GetProperty("extras");
        Assert.Equal("M-1 Addie Osei-Mensah she/her s-1", Texts(extras, "userMasterIdentifier", "preferredFirstName", "preferredLastName", "pronouns", "primaryOrgSourcedId"));
        Assert.Equal("2026-08-01 2027-07-01 up-1", Texts(extras, "roleBeginDate", "roleEndDate", "roleUserProfile"));
        Assert.Equal(
            "up-1 LMS vendor-9 app-1 At the LMS",
            Texts(Assert.Single(extras.GetProperty("userProfiles").EnumerateArray()), "profileId", "profileType", "vendorId", "applicationId", "description"));
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task No_password_is_kept(string version)
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Accepted(Small(version));
        Assert.DoesNotContain("hush", await district.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_as_a_zip_is()
    {
        var folder = Directory.CreateTempSubdirectory("roster").FullName;
        try
        {
            foreach (var (name, content) in RosterPackage.Small12().Files())
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
            var (fromFolder, fromZip) = (await ImportingDistrict.NewAsync(simulator), await ImportingDistrict.NewAsync(simulator));
            fromZip.Sandbox.Clock.Set(fromFolder.Sandbox.Clock.GetUtcNow());
            Assert.True((await fromFolder.ImportFrom(folder)).GetProperty("accepted").GetBoolean());
            await fromZip.Accepted(RosterPackage.Small12());
            Assert.Equal(await fromZip.Everything(), await fromFolder.Everything());

            var zip = Path.Combine(folder, "roster.zip");
            await File.WriteAllBytesAsync(zip, RosterPackage.Small12().Zip(), TestContext.Current.CancellationToken);
            Assert.Equal("2", (await fromZip.ImportFrom(zip)).GetProperty("changes").GetProperty("users").GetProperty("unchanged").GetRawText());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("\n", true)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    public async Task A_byte_order_mark_and_any_line_break_pass(string lineBreak, bool mark)
    {
        var (plain, other) = (await ImportingDistrict.NewAsync(simulator), await ImportingDistrict.NewAsync(simulator));
        other.Sandbox.Clock.Set(plain.Sandbox.Clock.GetUtcNow());
        await plain.Accepted(RosterPackage.Small12());
        var package = RosterPackage.Small12();
        (package.LineBreak, package.ByteOrderMark) = (lineBreak, mark);
        await other.Accepted(package);
        Assert.Equal(await plain.Everything(), await other.Everything());
    }

    [Fact]
    public async Task Quoted_cells_may_hold_commas_quotation_marks_line_breaks_and_any_script()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Accepted(RosterPackage.Small12().Row("orgs", 5, "s-3,,,\"The \"\"Hill\"\", 学校\n🏫\",school,,d-1"));
        Assert.Equal("The \"Hill\", 学校\n🏫", (await Record(district, "orgs", "s-3")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Metadata_columns_come_along()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var package = RosterPackage.Small12().Header("orgs", header => $"{header},metadata.ncesId,metadata.note")
            .Row("orgs", 2, "d-1,,,Example ISD,district,100,,77,").Row("orgs", 3, "s-1,,,Lake School,school,101,d-1,,").Row("orgs", 4, "s-2,,,Hill,school,,d-1,,\"a\"\"b\"");
        await district.Accepted(package);
        Assert.Equal("""{"ncesId":"77"}""", (await Record(district, "orgs", "d-1")).GetProperty("metadata").GetString());
        Assert.False((await Record(district, "orgs", "s-1")).TryGetProperty("metadata", out _));
        Assert.Equal("a\"b", JsonElement.Parse((await Record(district, "orgs", "s-2")).GetProperty("metadata").GetString()!).GetProperty("note").GetString());
    }

    [Fact]
    public async Task What_no_rostering_file_is_is_told_of_and_not_read()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var answer = await district.Accepted(RosterPackage.Small12()
            .Raw("readme.txt", "hello").Raw("results.csv", "not read").Declare("results", "bulk").Raw("sub/users.csv", "x"));
        Assert.Equal(
            ["readme.txt", "results.csv", "sub/users.csv"],
            answer.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("file").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_the_manifest_calls_absent_is_told_of_and_not_read()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var answer = await district.Accepted(RosterPackage.Small12().Declare("demographics", "absent"));
        Assert.Equal("demographics.csv", Assert.Single(answer.GetProperty("warnings").EnumerateArray()).GetProperty("file").GetString());
        Assert.Null(await district.Find("demographics", "p-1"));
    }

    static RosterPackage Small(string version) => version == "1.1" ? RosterPackage.Small11() : RosterPackage.Small12();

    static async Task<JsonElement> Record(ImportingDistrict district, string collection, string id) =>
        await district.Find(collection, id) ?? throw new InvalidOperationException($"There is no {id} in {collection}.");

    static string Texts(JsonElement record, params string[] members) =>
        string.Join(' ', members.Select(member => record.GetProperty(member).ToString()));
}
