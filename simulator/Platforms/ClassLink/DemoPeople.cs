using System.Globalization;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink;

/// <summary>The people of the demonstration's district, with the identifiers that a district gives.</summary>
static class DemoPeople
{
    public static void Add(
        RosterTables tables,
        DateTime now,
        string id,
        string role,
        string org,
        string given,
        string family,
        string login,
        string? secondOrg = null) =>
        tables.Put(Person(now, id, role, org, given, family, login) with
        {
            Extras = secondOrg is null ? null : new UserExtras { MoreRoles = [new UserRole(role, secondOrg)] },
        });

    public static void AddStudent(
        RosterTables tables,
        DateTime now,
        string id,
        string school,
        string given,
        string family,
        string login,
        string grade,
        string? parent = null)
    {
        var student = Person(now, id, "student", school, given, family, login) with
        {
            Grades = Texts.Of(grade),
            AgentSourcedIds = Texts.Of(parent),
        };
        tables.Put(student);
        if (parent is not null) tables.Put(tables.Users.Find(parent)! with { AgentSourcedIds = Texts.Of(id) });
        tables.Put(new Demographics
        {
            SourcedId = id,
            DateLastModified = now,
            BirthDate = new DateOnly(now.Year - 6 - int.Parse(grade, CultureInfo.InvariantCulture), 3, 10 + (id[^1] - '0')),
            Sex = (id[^1] & 1) == 0 ? "male" : "female",
            HispanicOrLatinoEthnicity = family == "Castillo",
            CountryOfBirthCode = "US",
        });
    }

    static User Person(DateTime now, string id, string role, string org, string given, string family, string login) => new()
    {
        SourcedId = id,
        DateLastModified = now,
        EnabledUser = true,
        GivenName = given,
        FamilyName = family,
        Role = role,
        OrgSourcedId = org,
        Username = $"{login}@riverbend.example",
        Identifier = $"RB{id[2..].ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)}",
        Email = $"{login}@riverbend.example",
        UserIds = Texts.Of($"{{Fed:{login}}}"),
    };
}
