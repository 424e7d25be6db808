using System.Globalization;
using System.Text;
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
        string? secondOrg = null) =>
        tables.Put(Person(now, id, role, org, given, family) with
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
        string grade,
        string? parent = null)
    {
        var student = Person(now, id, "student", school, given, family) with
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

    static User Person(DateTime now, string id, string role, string org, string given, string family)
    {
        var name = $"{Plain(given)}.{Plain(family)}";
        return new User
        {
            SourcedId = id,
            DateLastModified = now,
            EnabledUser = true,
            GivenName = given,
            FamilyName = family,
            Role = role,
            OrgSourcedId = org,
            Username = $"{name}@riverbend.example",
            Identifier = $"RB{id[2..].ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)}",
            Email = $"{name}@riverbend.example",
            UserIds = Texts.Of($"{{Fed:{name}}}"),
        };
    }

    /// <summary>The letters of a name as an e-mail address has them.</summary>
    static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(letter)) plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }
}
