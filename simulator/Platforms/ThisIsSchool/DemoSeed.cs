using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool;

/// <summary>
/// A few believable rows for a newcomer to meet: accounts older than any sync, a school with access, and another district
/// whose usernames are taken. The names are those of the district that this host's provider shares in its demonstration.
/// </summary>
static class DemoSeed
{
    public static void Fill(PlatformContext context, District own)
    {
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        const string school = "North Riverbend High School";
        tables.Schools.Insert(new School(tables.NextId(ThisIsSchoolSchema.NextSchool), own.Id, null, school, Purchased: true));
        Add(tables, own, Account.Teacher, "afournier", "amelie.fournier@riverbend.example", "Amélie", "Fournier");
        Add(tables, own, Account.Teacher, "rafael.ortega@riverbend.example", null, "Rafael", "Ortega");
        Add(tables, own, Account.Staff, "office", "office@riverbend.example", "School", "Office");
        tables.Classes.Insert(
            new SchoolClass(tables.NextId(ThisIsSchoolSchema.NextClass), own.Id, null, "Advanced", null, null, null));
        var other = Districts.Have(tables, "NeighbourISD");
        tables.Districts.Update(other with { Synced = true, Generation = 1 });
        Add(tables, other, Account.Student, "12345", "s12345@neighbourisd.example", "ليلى", "حداد", "n-12345");
        Add(tables, other, Account.Teacher, "anna.kovacs", "anna.kovacs@neighbourisd.example", "Anna", "Kovács", "n-7");
        Add(tables, other, Account.Student, "grace.oneill@riverbend.example", null, "Grace", "O'Neill", "n-8");
    }

    static void Add(
        ThisIsSchoolTables tables,
        District district,
        string role,
        string username,
        string? email,
        string given,
        string family,
        string? sourcedId = null) =>
        tables.Accounts.Insert(new Account(
            tables.NextId(ThisIsSchoolSchema.NextAccount), district.Id, sourcedId, role, username, email, given, family, []));
}
