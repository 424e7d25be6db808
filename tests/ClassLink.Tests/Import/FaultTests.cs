namespace Simulators.ClassLink.Tests.Import;

/// <summary>Each kind of fault, with the very row and column where it is.</summary>
public sealed class FaultTests(SimulatorFixture simulator)
{
    public static TheoryData<string, string> Faults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, (_, fault)) in Cases) data.Add(name, fault);
            return data;
        }
    }

    static RosterPackage Good => RosterPackage.Small12();

    static RosterPackage Good11 => RosterPackage.Small11();

    static readonly Dictionary<string, (Func<RosterPackage> Package, string Fault)> Cases = new()
    {
        ["a missing manifest"] = (() => Good.Raw("manifest.csv", []), "manifest.csv 0 : manifest"),
        ["a manifest header"] = (() => Manifest("propertyName,value", "property,value"), "manifest.csv 1 : manifest"),
        ["a manifest version"] = (() => Manifest("manifest.version,1.0", "manifest.version,2.0"), "manifest.csv 2 value: manifest"),
        ["a OneRoster version"] = (() => Manifest("oneroster.version,1.2", "oneroster.version,1.3"), "manifest.csv 3 value: manifest"),
        ["no OneRoster version"] = (() => Manifest("oneroster.version,1.2\n", ""), "manifest.csv 0 : manifest"),
        ["a mode of a file"] = (() => Manifest("file.orgs,bulk", "file.orgs,whole"), "manifest.csv 9 value: manifest"),
        ["a property twice"] = (() => Manifest("source.systemName,Test", "file.orgs,bulk"), "manifest.csv 19 propertyName: manifest"),
        ["an unknown property"] = (() => Manifest("source.systemName,Test", "file.pupils,bulk"), "manifest.csv 19 propertyName: manifest"),
        ["three cells in the manifest"] = (() => Manifest("source.systemName,Test", "source.systemName,Test,x"), "manifest.csv 19 : manifest"),
        ["nothing to import"] = (() => RosterPackage.Empty("1.2"), "manifest.csv 0 : manifest"),
        ["a file without its entry"] = (() => Manifest("file.demographics,bulk\n", ""), "manifest.csv 0 : manifest-entries"),
        ["a file that is not there"] = (() => Good.Absent("demographics").Declare("demographics", "bulk"), "demographics.csv 0 : file-missing"),
        ["an empty file"] = (() => Good.Raw("demographics.csv", ""), "demographics.csv 1 : header"),
        ["a header in another case"] = (() => Good.Header("demographics", header => header.Replace("sex", "Sex", StringComparison.Ordinal)), "demographics.csv 1 sex: header"),
        ["a header that is missing"] = (() => Good.Header("demographics", header => header.Replace("sex,", "", StringComparison.Ordinal)), "demographics.csv 1 sex: header"),
        ["headers in another order"] = (() => Good.Header("enrollments", header => header.Replace("beginDate,endDate", "endDate,beginDate", StringComparison.Ordinal)), "enrollments.csv 1 beginDate: header"),
        ["a column too many"] = (() => Good.Header("enrollments", header => $"{header},note"), "enrollments.csv 1 note: header"),
        ["the header of 1.1 in 1.2"] = (() => Good.Header("users", header => header.Replace("enabledUser,username", "enabledUser,orgSourcedIds,role,username", StringComparison.Ordinal)), "users.csv 1 username: header"),
        ["a cell too few"] = (() => Good.Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,student,,2026-08-01"), "enrollments.csv 3 : row-width"),
        ["a list that is not quoted"] = (() => Good.Row("classes", 2, "k-1,,,French 1 A,09,c-1,FR1A,scheduled,,s-1,a-1,y-1,French,,"), "classes.csv 2 : row-width"),
        ["a stray quotation mark"] = (() => Good.Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,stu\"dent,,,"), "enrollments.csv 3 : quoting"),
        ["bytes that are no UTF-8"] = (() => Good.Raw("orgs.csv", [.. "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nd-1,,,ISD,district,,\ns-1,,,Caf"u8, 0xE9, .. ",school,,\ns-2,,,H,school,,\n"u8]), "orgs.csv 3 name: encoding"),
        ["UTF-16"] = (() => Good.Raw("demographics.csv", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes("sourcedId,status\n")).ToArray()), "demographics.csv 1 : encoding"),
        ["no sourcedId"] = (() => Good.Row("enrollments", 3, ",,,k-1,s-1,p-1,student,,,"), "enrollments.csv 3 sourcedId: required"),
        ["a sourcedId of 256 characters"] = (() => Good.Row("enrollments", 3, $"{new string('e', 256)},,,k-1,s-1,p-1,student,,,"), "enrollments.csv 3 sourcedId: sourced-id"),
        ["a sourcedId twice"] = (() => Good.Row("enrollments", 3, "e-1,,,k-1,s-1,p-1,student,,,"), "enrollments.csv 3 sourcedId: duplicate"),
        ["a status in bulk"] = (() => Good.Row("enrollments", 2, "e-1,active,,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 status: bulk-blank"),
        ["a dateLastModified in bulk"] = (() => Good.Row("enrollments", 2, "e-1,,2026-09-01T00:00:00.000Z,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 dateLastModified: bulk-blank"),
        ["no status in delta"] = (() => Good.Delta("enrollments", "e-1,,2026-09-01T00:00:00.000Z,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 status: delta-lifecycle"),
        ["a status in delta"] = (() => Good.Delta("enrollments", "e-1,deleted,2026-09-01T00:00:00.000Z,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 status: delta-lifecycle"),
        ["no dateLastModified in delta"] = (() => Good.Delta("enrollments", "e-1,active,,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 dateLastModified: delta-lifecycle"),
        ["a dateLastModified in delta"] = (() => Good.Delta("enrollments", "e-1,active,2026-09-01,k-1,s-1,t-1,teacher,,,"), "enrollments.csv 2 dateLastModified: delta-lifecycle"),
        ["a required cell"] = (() => Good.Row("orgs", 4, "s-2,,,,school,102,d-1"), "orgs.csv 4 name: required"),
        ["a user of 1.1 without a username"] = (() => Good11.Row("users", 2, "t-1,,,true,s-1,teacher,,,Ada,Osei,,,,,,,,"), "users.csv 2 username: required"),
        ["a user of 1.1 without an org"] = (() => Good11.Row("users", 2, "t-1,,,true,,teacher,ada,,Ada,Osei,,,,,,,,"), "users.csv 2 orgSourcedIds: required"),
        ["a day that is none"] = (() => Good.Row("demographics", 2, "p-1,,,2011-02-29,male,,,,,,,,,,,"), "demographics.csv 2 birthDate: format"),
        ["a day the American way"] = (() => Good.Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,student,,08/01/2026,"), "enrollments.csv 3 beginDate: format"),
        ["a year"] = (() => Good.Row("academicSessions", 3, "a-1,,,Autumn,term,2026-08-01,2027-01-01,y-1,2026/27"), "academicSessions.csv 3 schoolYear: format"),
        ["a boolean"] = (() => Good.Row("enrollments", 2, "e-1,,,k-1,s-1,t-1,teacher,TRUE,,"), "enrollments.csv 2 primary: format"),
        ["an enumeration"] = (() => Good.Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,pupil,,,"), "enrollments.csv 3 role: enumeration"),
        ["an org's type"] = (() => Good.Row("orgs", 4, "s-2,,,Hill,School,102,d-1"), "orgs.csv 4 type: enumeration"),
        ["an extension in 1.1"] = (() => Good11.Row("orgs", 4, "s-2,,,Hill,ext:campus,102,d-1"), "orgs.csv 4 type: enumeration"),
        ["a role of 1.2 in 1.1"] = (() => Good11.Row("users", 2, "t-1,,,true,s-1,principal,ada,,Ada,Osei,,,,,,,,"), "users.csv 2 role: enumeration"),
        ["a role of 1.1 in 1.2"] = (() => Good.Row("roles", 4, "r-3,,,p-1,primary,administrator,,,s-1,"), "roles.csv 4 role: enumeration"),
        ["a roleType"] = (() => Good.Row("roles", 4, "r-3,,,p-1,ext:main,student,,,s-1,"), "roles.csv 4 roleType: enumeration"),
        ["a sex of 1.2 in 1.1"] = (() => Good11.Row("demographics", 2, "p-1,,,,other,,,,,,,,,,,"), "demographics.csv 2 sex: enumeration"),
        ["an empty item of a list"] = (() => Good.Row("courses", 2, "c-1,,,y-1,French 1,FR1,\"09,,10\",s-1,,"), "courses.csv 2 grades: list"),
        ["a userId without a type"] = (() => Good.Row("users", 3, "p-1,,,true,ben,77,Ben,Osei,,,,,,,,,,,,,,"), "users.csv 3 userIds: list"),
        ["an unknown parent"] = (() => Good.Row("orgs", 3, "s-1,,,Lake School,school,101,d-9"), "orgs.csv 3 parentSourcedId: reference"),
        ["an unknown course"] = (() => Good.Row("classes", 2, "k-1,,,French 1 A,09,c-9,,scheduled,,s-1,a-1,,,"), "classes.csv 2 courseSourcedId: reference"),
        ["an unknown term"] = (() => Good.Row("classes", 2, "k-1,,,French 1 A,09,c-1,,scheduled,,s-1,\"a-1,a-9\",,,"), "classes.csv 2 termSourcedIds: reference"),
        ["an unknown agent"] = (() => Good.Row("users", 3, "p-1,,,true,ben,,Ben,Osei,,,,,,t-9,,,,,,,,"), "users.csv 3 agentSourcedIds: reference"),
        ["an unknown user of a role"] = (() => Good.Row("roles", 5, "r-4,,,p-9,primary,student,,,s-1,"), "roles.csv 5 userSourcedId: reference"),
        ["a profile of somebody else"] = (() => Good.Row("roles", 4, "r-3,,,p-1,primary,student,,,s-1,up-1"), "roles.csv 4 userProfileSourcedId: reference"),
        ["demographics of nobody"] = (() => Good.Row("demographics", 3, "p-9,,,,,,,,,,,,,,,"), "demographics.csv 3 sourcedId: reference"),
        ["an unknown org of the district, in a delta"] = (() => RosterPackage.Empty("1.2").Delta("orgs", "s-3,active,2026-09-01T00:00:00Z,Bay,school,,d-1"), "orgs.csv 2 parentSourcedId: reference"),
        ["a user without a role"] = (() => Good.Row("users", 4, "p-2,,,true,cy,,Cy,Osei,,,,,,,,,,,,,,"), "users.csv 4 sourcedId: role-rows"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_told_with_its_row_and_column(string name, string fault)
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var before = await district.Everything();
        var package = Cases[name].Package();
        var answer = name == "a missing manifest" ? await district.Import(Without(package, "manifest.csv")) : await district.Import(package);
        Assert.Equal([fault], ImportingDistrict.Faults(answer));
        Assert.Equal(1, answer.GetProperty("faultCount").GetInt32());
        Assert.Equal(before, await district.Everything());
    }

    [Fact]
    public async Task Every_rule_that_can_refuse_has_a_case()
    {
        string[] elsewhere = ["all-or-nothing", "archive", "bulk", "delta", "files-beyond", "unchanged"];
        var rules = (await (await ImportingDistrict.NewAsync(simulator)).Get("__admin/rules?platform=classlink")).GetProperty("items").EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString()!)
            .Where(id => id.StartsWith("classlink/import/", StringComparison.Ordinal))
            .Select(id => id["classlink/import/".Length..]);
        Assert.Equal(
            rules.Except(elsewhere).Order(StringComparer.Ordinal),
            Cases.Values.Select(entry => entry.Fault.Split(": ")[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_value_and_the_mend_are_told()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var fault = (await district.Import(Good.Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,pupil,,,"))).GetProperty("faults")[0];
        Assert.Equal("pupil", fault.GetProperty("value").GetString());
        Assert.Equal("role must be one of: administrator, proctor, student, teacher, or ext: and a word.", fault.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task A_password_is_never_repeated()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var users = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\nt-1,,,true,s-1,teacher,ada,,Ada,Osei,,,,,,,,hush"u8;
        var answer = await district.Import(Good11.Raw("users.csv", [.. users, 0xFF, (byte)'\n']).Absent("enrollments").Absent("demographics"));
        Assert.Equal(["users.csv 2 password: encoding"], ImportingDistrict.Faults(answer));
        Assert.DoesNotContain("hush", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_all_files_are_told_at_once()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        Assert.Equal(
            ["orgs.csv 4 type: enumeration", "users.csv 3 enabledUser: format", "users.csv 3 givenName: required", "enrollments.csv 3 endDate: format"],
            await district.Refused(Good.Row("orgs", 4, "s-2,,,Hill,Campus,102,d-1").Row("users", 3, "p-1,,,yes,ben,,,Osei,,,,,,,,,,,,,,")
                .Row("enrollments", 3, "e-2,,,k-1,s-1,p-1,student,,,soon")));
    }

    [Fact]
    public async Task Of_many_faults_the_first_thousand_are_told_and_all_are_counted()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        var answer = await district.Import(Good.Bulk("enrollments", [.. Enumerable.Range(0, 1500).Select(i => $"e-{i},,,k-1,s-1,p-1,pupil,,,")]));
        Assert.Equal(1000, ImportingDistrict.Faults(answer).Length);
        Assert.Equal(1500, answer.GetProperty("faultCount").GetInt32());
        Assert.Equal(1001, answer.GetProperty("faults")[999].GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task A_row_is_counted_as_a_spreadsheet_does()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        Assert.Equal(
            ["orgs.csv 6 type: enumeration"],
            await district.Refused(Good.Row("orgs", 4, "s-2,,,\"Hill\nSchool\",school,102,d-1").Row("orgs", 6, "s-3,,,Bay,bay,,d-1")));
    }

    [Fact]
    public async Task Settings_choose_the_stricter_or_the_milder_reading()
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Set("importManifestEntries", "optional");
        await district.Accepted(Manifest("file.demographics,bulk\n", "").Row("orgs", 5, "s 3,,,Bay,school,,d-1"));
        await district.Set("importSourcedIds", "plain");
        Assert.Equal(["orgs.csv 5 sourcedId: sourced-id"], await district.Refused(Good.Row("orgs", 5, "s 3,,,Bay,school,,d-1")));
    }

    static RosterPackage Manifest(string from, string to) => Good.Raw("manifest.csv", Good.Manifest().Replace(from, to, StringComparison.Ordinal));

    static byte[] Without(RosterPackage package, string name)
    {
        using var bytes = new MemoryStream(package.Zip());
        using var copy = new MemoryStream();
        copy.Write(bytes.ToArray());
        using (var archive = new System.IO.Compression.ZipArchive(copy, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            archive.GetEntry(name)!.Delete();
        return copy.ToArray();
    }
}
