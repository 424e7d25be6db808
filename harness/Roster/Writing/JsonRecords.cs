using System.Globalization;
using System.Text.Json;
using Simulators.Roster.Records;

namespace Simulators.Roster.Writing;

/// <summary>The members of each record, as OneRoster 1.1 and 1.2 name them.</summary>
sealed class JsonRecords(Calendar calendar, OneRosterVersion version)
{
    readonly string _root = version == OneRosterVersion.V1P1 ? "/ims/oneroster/v1p1/" : "/ims/oneroster/rostering/v1p2/";

    public void Write(Utf8JsonWriter json, AcademicSession session)
    {
        Begin(json, session.SourcedId);
        json.WriteString("title", session.Title);
        json.WriteString("startDate", CsvBinding.Day(session.StartDate));
        json.WriteString("endDate", CsvBinding.Day(session.EndDate));
        json.WriteString("type", session.Type);
        if (session.Parent is not null) Reference(json, "parent", "academicSessions", "academicSession", session.Parent);
        References(json, "children", "academicSessions", "academicSession", session.Children);
        json.WriteString("schoolYear", session.SchoolYear.ToString(CultureInfo.InvariantCulture));
    }

    public void Write(Utf8JsonWriter json, Org org)
    {
        Begin(json, org.SourcedId);
        json.WriteString("name", org.Name);
        json.WriteString("type", org.Type);
        json.WriteString("identifier", org.Identifier);
        if (org.Parent is not null) Reference(json, "parent", "orgs", "org", org.Parent);
    }

    public void Write(Utf8JsonWriter json, Course course)
    {
        Begin(json, course.SourcedId);
        json.WriteString("title", course.Title);
        Reference(json, "schoolYear", "academicSessions", "academicSession", course.SchoolYear);
        json.WriteString("courseCode", course.CourseCode);
        Texts(json, "grades", course.Grade);
        Texts(json, "subjects", course.Subject);
        Reference(json, "org", "orgs", "org", course.Org);
    }

    public void Write(Utf8JsonWriter json, Class one)
    {
        Begin(json, one.SourcedId);
        json.WriteString("title", one.Title);
        json.WriteString("classCode", one.ClassCode);
        json.WriteString("classType", one.ClassType);
        json.WriteString("location", one.Location);
        Texts(json, "grades", one.Grade);
        Texts(json, "subjects", one.Subject);
        Reference(json, "course", "courses", "course", one.Course);
        Reference(json, "school", "orgs", "org", one.School);
        References(json, "terms", "academicSessions", "academicSession", one.Terms);
        Texts(json, "periods", one.Period);
    }

    public void Write(Utf8JsonWriter json, User user)
    {
        Begin(json, user.SourcedId);
        json.WriteString("enabledUser", "true");
        json.WriteString("username", user.Username);
        UserIds(json, user);
        json.WriteString("givenName", user.GivenName);
        json.WriteString("familyName", user.FamilyName);
        if (user.MiddleName is not null) json.WriteString("middleName", user.MiddleName);
        json.WriteString("identifier", user.Identifier);
        json.WriteString("email", user.Email);
        if (user.Sms is not null) json.WriteString("sms", user.Sms);
        if (user.Phone is not null) json.WriteString("phone", user.Phone);
        if (version == OneRosterVersion.V1P1) Role(json, user);
        else Roles(json, user);
        References(json, "agents", "users", "user", user.Agents);
        if (user.Grade is not null) Texts(json, "grades", user.Grade);
    }

    public void Write(Utf8JsonWriter json, Enrollment enrollment)
    {
        Begin(json, enrollment.SourcedId);
        Reference(json, "user", "users", "user", enrollment.User);
        Reference(json, "class", "classes", "class", enrollment.Class);
        Reference(json, "school", "orgs", "org", enrollment.School);
        json.WriteString("role", enrollment.Role);
        if (enrollment.Primary is { } primary) json.WriteString("primary", CsvBinding.Truth(primary));
        json.WriteString("beginDate", CsvBinding.Day(calendar.Begins));
        json.WriteString("endDate", CsvBinding.Day(calendar.Ends));
    }

    public void Write(Utf8JsonWriter json, Demographics one)
    {
        Begin(json, one.SourcedId);
        json.WriteString("birthDate", CsvBinding.Day(one.BirthDate));
        json.WriteString("sex", one.Sex);
        json.WriteString("americanIndianOrAlaskaNative", "false");
        json.WriteString("asian", CsvBinding.Truth(one.Asian));
        json.WriteString("blackOrAfricanAmerican", CsvBinding.Truth(one.Black));
        json.WriteString("nativeHawaiianOrOtherPacificIslander", "false");
        json.WriteString("white", CsvBinding.Truth(one.White));
        json.WriteString("demographicRaceTwoOrMoreRaces", CsvBinding.Truth(one.TwoOrMoreRaces));
        json.WriteString("hispanicOrLatinoEthnicity", CsvBinding.Truth(one.Hispanic));
        json.WriteString("countryOfBirthCode", one.CountryOfBirth);
        if (one.StateOfBirth is not null) json.WriteString("stateOfBirthAbbreviation", one.StateOfBirth);
        json.WriteString("cityOfBirth", one.CityOfBirth);
    }

    void Begin(Utf8JsonWriter json, string sourcedId)
    {
        json.WriteString("sourcedId", sourcedId);
        json.WriteString("status", "active");
        json.WriteString("dateLastModified", calendar.LastModified);
    }

    static void UserIds(Utf8JsonWriter json, User user)
    {
        json.WriteStartArray("userIds");
        json.WriteStartObject();
        json.WriteString("type", "LDAP");
        json.WriteString("identifier", user.Username);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    void Role(Utf8JsonWriter json, User user)
    {
        json.WriteString("role", user.Role);
        References(json, "orgs", "orgs", "org", user.Orgs);
    }

    void Roles(Utf8JsonWriter json, User user)
    {
        if (user.Preferred is not null) json.WriteString("preferredFirstName", user.Preferred);
        json.WriteStartArray("roles");
        for (var i = 0; i < user.Orgs.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("roleType", i == 0 ? "primary" : "secondary");
            json.WriteString("role", CsvUsers.RoleOfV1P2(user));
            Reference(json, "org", "orgs", "org", user.Orgs[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Reference(json, "primaryOrg", "orgs", "org", user.Orgs[0]);
    }

    static void Texts(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(text);
        json.WriteEndArray();
    }

    void References(Utf8JsonWriter json, string name, string collection, string type, IReadOnlyList<string> sourcedIds)
    {
        json.WriteStartArray(name);
        foreach (var sourcedId in sourcedIds) Reference(json, null, collection, type, sourcedId);
        json.WriteEndArray();
    }

    void Reference(Utf8JsonWriter json, string? name, string collection, string type, string sourcedId)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("href", $"{_root}{collection}/{sourcedId}");
        json.WriteString("sourcedId", sourcedId);
        json.WriteString("type", type);
        json.WriteEndObject();
    }
}
