using System.Text;
using System.Text.Json;
using Simulators.Roster.Writing;

namespace Simulators.Roster.Tests;

/// <summary>Files as OneRoster wants them.</summary>
public sealed class BindingTests
{
    static readonly District Small = new(200, 5);

    [Theory]
    [InlineData(OneRosterVersion.V1P1, "academicSessions", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear")]
    [InlineData(OneRosterVersion.V1P1, "orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId")]
    [InlineData(OneRosterVersion.V1P1, "courses", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes")]
    [InlineData(OneRosterVersion.V1P1, "classes", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods")]
    [InlineData(OneRosterVersion.V1P1, "users", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password")]
    [InlineData(OneRosterVersion.V1P2, "users", "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns")]
    [InlineData(OneRosterVersion.V1P2, "roles", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId")]
    [InlineData(OneRosterVersion.V1P1, "enrollments", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate")]
    [InlineData(OneRosterVersion.V1P1, "demographics", "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus")]
    [InlineData(OneRosterVersion.V1P1, "manifest", "propertyName,value")]
    public void Headers_are_the_bindings(OneRosterVersion version, string file, string header)
    {
        using var folder = Folder.Of(Small, RosterFormat.OneRosterCsv, version);
        var bytes = File.ReadAllBytes(Path.Combine(folder.Path, $"{file}.csv"));
        Assert.Equal($"{header}\r\n", Encoding.UTF8.GetString(bytes, 0, header.Length + 2));
        Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
    }

    [Fact]
    public void Bulk_rows_leave_status_and_dateLastModified_empty()
    {
        using var folder = Folder.Of(Small, RosterFormat.OneRosterCsv, OneRosterVersion.V1P2);
        foreach (var file in folder.Hashes().Keys.Where(name => name != "manifest.csv"))
            Assert.All(folder.Lines(file).Skip(1), line => Assert.Matches("^[A-Za-z0-9-]+,,,", line));
    }

    [Theory]
    [InlineData(OneRosterVersion.V1P1, "1.1", 13)]
    [InlineData(OneRosterVersion.V1P2, "1.2", 21)]
    public void The_manifest_tells_of_every_file_that_the_version_knows(OneRosterVersion version, string number, int known)
    {
        using var folder = Folder.Of(Small, RosterFormat.OneRosterCsv, version);
        var manifest = folder.Lines("manifest.csv").Skip(1).Select(line => line.Split(',', 2)).ToDictionary(row => row[0], row => row[1]);
        Assert.Equal("1.0", manifest["manifest.version"]);
        Assert.Equal(number, manifest["oneroster.version"]);
        Assert.Equal("simulators-5", manifest["source.systemCode"]);
        var files = manifest.Where(row => row.Key.StartsWith("file.", StringComparison.Ordinal)).ToDictionary(row => $"{row.Key[5..]}.csv", row => row.Value);
        Assert.Equal(known, files.Count);
        Assert.Equal(
            folder.Hashes().Keys.Where(name => name != "manifest.csv").Order(StringComparer.Ordinal),
            files.Where(file => file.Value == "bulk").Select(file => file.Key).Order(StringComparer.Ordinal));
        Assert.All(files.Values, value => Assert.Contains(value, new[] { "bulk", "absent" }));
    }

    [Fact]
    public void Lists_in_a_field_are_quoted()
    {
        using var folder = Folder.Of(Small, RosterFormat.OneRosterCsv, OneRosterVersion.V1P1);
        Assert.Contains(",\"term-2027-1,term-2027-2\",", folder.Lines("classes.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Version_1_2_has_a_role_for_each_school_of_each_person()
    {
        using var folder = Folder.Of(new District(3000, 5), RosterFormat.OneRosterCsv, OneRosterVersion.V1P2);
        var roles = folder.Lines("roles.csv").Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(folder.Lines("users.csv").Length - 1, roles.Count(role => role[4] == "primary"));
        Assert.Equal(["guardian", "principal", "student", "teacher"], roles.Select(role => role[5]).Distinct().Order());
        Assert.Contains(roles, role => role[4] == "secondary" && role[5] == "teacher");
    }

    [Theory]
    [InlineData(OneRosterVersion.V1P1, "users", "role orgs username enabledUser givenName familyName", "roles primaryOrg preferredFirstName")]
    [InlineData(OneRosterVersion.V1P2, "users", "roles primaryOrg username enabledUser givenName familyName", "role orgs")]
    [InlineData(OneRosterVersion.V1P2, "academicSessions", "title startDate endDate type schoolYear", "")]
    [InlineData(OneRosterVersion.V1P2, "orgs", "name type identifier", "")]
    [InlineData(OneRosterVersion.V1P2, "courses", "title courseCode org", "")]
    [InlineData(OneRosterVersion.V1P2, "classes", "title course school terms", "")]
    [InlineData(OneRosterVersion.V1P2, "enrollments", "user class school role", "")]
    [InlineData(OneRosterVersion.V1P2, "demographics", "birthDate sex", "")]
    public void A_line_of_json_is_a_record_of_the_REST_binding(OneRosterVersion version, string file, string members, string absent)
    {
        using var folder = Folder.Of(Small, RosterFormat.Json, version);
        var lines = folder.Lines($"{file}.jsonl");
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var record = JsonDocument.Parse(line);
            Assert.Equal("active", record.RootElement.GetProperty("status").GetString());
            Assert.Equal("2026-08-01T06:00:00.000Z", record.RootElement.GetProperty("dateLastModified").GetString());
            Assert.All(members.Split(' '), member => Assert.True(record.RootElement.TryGetProperty(member, out _), $"{member}: {line}"));
            Assert.All(
                absent.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                member => Assert.False(record.RootElement.TryGetProperty(member, out _), member));
        }
    }

    [Theory]
    [InlineData(OneRosterVersion.V1P1, "/ims/oneroster/v1p1/orgs/school-")]
    [InlineData(OneRosterVersion.V1P2, "/ims/oneroster/rostering/v1p2/orgs/school-")]
    public void References_in_json_have_address_id_and_type(OneRosterVersion version, string address)
    {
        using var folder = Folder.Of(Small, RosterFormat.Json, version);
        using var record = JsonDocument.Parse(folder.Lines("classes.jsonl")[0]);
        var school = record.RootElement.GetProperty("school");
        Assert.Equal(["href", "sourcedId", "type"], school.EnumerateObject().Select(member => member.Name));
        Assert.StartsWith(address, school.GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.Equal("org", school.GetProperty("type").GetString());
    }
}
