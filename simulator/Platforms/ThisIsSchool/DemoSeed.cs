using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool;

/// <summary>
/// A few believable rows for a newcomer to meet: accounts older than any sync, schools with access, and another district
/// whose usernames are taken.
/// </summary>
static class DemoSeed
{
    public static void Fill(PlatformContext context, District own)
    {
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        foreach (var name in (ReadOnlySpan<string>)["Harbour Primary School", "Elm Park School"])
            tables.Schools.Insert(new School(tables.NextId(ThisIsSchoolSchema.NextSchool), own.Id, null, name, Purchased: true));
        Add(tables, own, Account.Teacher, "zoe.mueller", "zoe.mueller@exampleisd.example", "Zoë", "Müller");
        Add(tables, own, Account.Teacher, "ExampleISD-12345", null, "Nguyễn", "Ánh");
        Add(tables, own, Account.Staff, "office", "office@exampleisd.example", "School", "Office");
        tables.Classes.Insert(
            new SchoolClass(tables.NextId(ThisIsSchoolSchema.NextClass), own.Id, null, "Advanced", null, null, null));
        var other = Districts.Have(tables, "NeighbourISD");
        tables.Districts.Update(other with { Synced = true, Generation = 1 });
        Add(tables, other, Account.Student, "12345", "s12345@neighbourisd.example", "ليلى", "حداد", "n-12345");
        Add(tables, other, Account.Teacher, "anna.kovacs", "anna.kovacs@neighbourisd.example", "Anna", "Kovács", "n-7");
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
