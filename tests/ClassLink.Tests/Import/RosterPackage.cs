using System.IO.Compression;
using System.Text;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>
/// A OneRoster CSV package, written by the test's own hand: headers and manifest as the binding has them, so that what the
/// simulator believes about them is put to the test.
/// </summary>
public sealed class RosterPackage
{
    const string Start = "sourcedId,status,dateLastModified,";

    static readonly Dictionary<string, string> Common = new()
    {
        ["academicSessions"] = "title,type,startDate,endDate,parentSourcedId,schoolYear",
        ["orgs"] = "name,type,identifier,parentSourcedId",
        ["courses"] = "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
        ["classes"] = "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
        ["enrollments"] = "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
        ["demographics"] = "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,"
            + "white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
            + "publicSchoolResidenceStatus",
    };

    static readonly Dictionary<string, string> Only11 = new()
    {
        ["users"] = "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
            + "agentSourcedIds,grades,password",
    };

    static readonly Dictionary<string, string> Only12 = new()
    {
        ["users"] = "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,"
            + "password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
        ["roles"] = "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
        ["userProfiles"] = "userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password",
    };

    readonly string _version;
    readonly Dictionary<string, string> _headers;
    readonly Dictionary<string, string> _modes = [];
    readonly Dictionary<string, List<string>> _lines = [];
    readonly Dictionary<string, byte[]> _raw = [];

    RosterPackage(string version)
    {
        _version = version;
        _headers = new[] { Common, version == "1.1" ? Only11 : Only12 }.SelectMany(part => part)
            .ToDictionary(file => file.Key, file => Start + file.Value);
    }

    public string LineBreak { get; set; } = "\n";

    public bool ByteOrderMark { get; set; }

    /// <summary>Nothing but a manifest that calls every file absent.</summary>
    public static RosterPackage Empty(string version) => new(version);

    /// <summary>A small district of 1.1: one school, one class with its teacher and a student.</summary>
    public static RosterPackage Small11() => Base(Empty("1.1"))
        .Bulk("users",
            "t-1,,,true,s-1,teacher,ada@example.org,{Fed:ada},Ada,Osei,,E-1,ada@example.org,,,,,hush",
            "p-1,,,true,\"s-1,s-2\",student,ben,,Ben,Osei,Kofi,E-2,,,,t-1,\"09,10\",");

    /// <summary>The same of 1.2.</summary>
    public static RosterPackage Small12() => Base(Empty("1.2"))
        .Bulk("users",
            "t-1,,,true,ada@example.org,{Fed:ada},Ada,Osei,,E-1,ada@example.org,,,,,hush,M-1,Addie,,Osei-Mensah,s-1,she/her",
            "p-1,,,true,ben,,Ben,Osei,Kofi,E-2,,,,t-1,\"09,10\",,,,,,,")
        .Bulk("userProfiles", "up-1,,,t-1,LMS,vendor-9,app-1,At the LMS,password,ada9,hush")
        .Bulk("roles",
            "r-1,,,t-1,primary,teacher,2026-08-01,2027-07-01,s-1,up-1",
            "r-2,,,p-1,secondary,student,,,s-2,",
            "r-3,,,p-1,primary,student,,,s-1,");

    static RosterPackage Base(RosterPackage package) => package
        .Bulk("orgs", "d-1,,,Example ISD,district,100,", "s-1,,,Lake School,school,101,d-1", "s-2,,,Hill School,school,102,d-1")
        .Bulk("academicSessions",
            "y-1,,,2026/27,schoolYear,2026-08-01,2027-07-01,,2027",
            "a-1,,,Autumn,term,2026-08-01,2027-01-01,y-1,2027")
        .Bulk("courses", "c-1,,,y-1,French 1,FR1,09,s-1,\"French,Languages\",")
        .Bulk("classes", "k-1,,,French 1 A,09,c-1,FR1A,scheduled,Room 7,s-1,\"a-1,y-1\",French,,\"1,3\"")
        .Bulk("enrollments", "e-1,,,k-1,s-1,t-1,teacher,true,,", "e-2,,,k-1,s-1,p-1,student,,2026-08-01,2027-01-01")
        .Bulk("demographics", "p-1,,,2011-02-28,male,false,true,false,false,false,false,false,GH,,Accra,");

    public RosterPackage Bulk(string file, params IReadOnlyList<string> rows) => With(file, "bulk", rows);

    public RosterPackage Delta(string file, params IReadOnlyList<string> rows) => With(file, "delta", rows);

    public RosterPackage With(string file, string mode, IReadOnlyList<string> rows)
    {
        _modes[file] = mode;
        _lines[file] = [_headers[file], .. rows];
        return this;
    }

    /// <summary>The manifest names it so, and it is not there.</summary>
    public RosterPackage Declare(string file, string mode)
    {
        _modes[file] = mode;
        return this;
    }

    public RosterPackage Absent(string file)
    {
        _modes.Remove(file);
        _lines.Remove(file);
        return this;
    }

    /// <summary>Row 1 is the header.</summary>
    public RosterPackage Row(string file, int row, string line)
    {
        while (_lines[file].Count < row) _lines[file].Add("");
        _lines[file][row - 1] = line;
        return this;
    }

    public RosterPackage Header(string file, Func<string, string> change) => Row(file, 1, change(_lines[file][0]));

    /// <summary>A file whose bytes are these, whatever is said of it elsewhere.</summary>
    public RosterPackage Raw(string fileName, byte[] content)
    {
        _raw[fileName] = content;
        return this;
    }

    public RosterPackage Raw(string fileName, string content) => Raw(fileName, Encoding.UTF8.GetBytes(content));

    public string Manifest()
    {
        string[] others = ["categories", "classResources", "courseResources", "lineItems", "resources", "results"];
        return string.Join('\n',
        [
            "propertyName,value", "manifest.version,1.0", $"oneroster.version,{_version}",
            .. _headers.Keys.Order(StringComparer.Ordinal).Select(file => $"file.{file},{_modes.GetValueOrDefault(file, "absent")}"),
            .. others.Select(file => $"file.{file},{_modes.GetValueOrDefault(file, "absent")}"),
            "source.systemName,Test", "source.systemCode,T1", "",
        ]);
    }

    public IEnumerable<(string Name, byte[] Content)> Files()
    {
        var text = _lines.ToDictionary(file => $"{file.Key}.csv", file => Bytes(string.Concat(file.Value.Select(line => line + LineBreak))));
        text.TryAdd("manifest.csv", Bytes(Manifest().Replace("\n", LineBreak, StringComparison.Ordinal)));
        foreach (var (name, content) in _raw) text[name] = content;
        return text.Select(file => (file.Key, file.Value));
    }

    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in Files())
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    byte[] Bytes(string text) => [.. ByteOrderMark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)];
}
