using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.ThisIsSchool.State;

/// <summary>The platform's tables inside a transaction.</summary>
public sealed class ThisIsSchoolTables(ITransaction transaction)
{
    const int Chunk = 10_000;

    public ITable<long, District> Districts { get; } = transaction.Table(ThisIsSchoolSchema.Districts);

    public ITable<long, Account> Accounts { get; } = transaction.Table(ThisIsSchoolSchema.Accounts);

    public ITable<long, School> Schools { get; } = transaction.Table(ThisIsSchoolSchema.Schools);

    public ITable<long, SchoolClass> Classes { get; } = transaction.Table(ThisIsSchoolSchema.Classes);

    public ITable<Key2, Enrollment> Enrollments { get; } = transaction.Table(ThisIsSchoolSchema.Enrollments);

    public ITable<long, Assignment> Assignments { get; } = transaction.Table(ThisIsSchoolSchema.Assignments);

    public ITable<long, Run> Runs { get; } = transaction.Table(ThisIsSchoolSchema.Runs);

    public ITable<long, RunRecord> RunRecords { get; } = transaction.Table(ThisIsSchoolSchema.RunRecords);

    public static ThisIsSchoolTables Of(ITransaction transaction) =>
        transaction.View(static open => new ThisIsSchoolTables(open));

    public long NextId(IdSequence sequence) => transaction.NextId(sequence);

    public District? District(string name) => Districts.Find(ThisIsSchoolSchema.DistrictByName, name);

    /// <summary>All rows of a table that does not change meanwhile, a chunk at a time.</summary>
    public static IEnumerable<TRow> All<TKey, TRow>(ITable<TKey, TRow> table)
        where TKey : notnull
        where TRow : class
    {
        for (var offset = 0; offset < table.Count; offset += Chunk)
        {
            foreach (var row in table.Page(offset, Chunk)) yield return row;
        }
    }

    /// <summary>The accounts of a district that are linked, or those that are not; changes are for afterwards.</summary>
    public IEnumerable<Account> AccountsOf(long district, bool linked)
    {
        var key = ThisIsSchoolSchema.LinkKey(district, linked);
        for (var offset = 0; ; offset += Chunk)
        {
            var page = Accounts.Where(ThisIsSchoolSchema.AccountsByLink, key, offset, Chunk);
            foreach (var account in page) yield return account;
            if (page.Count < Chunk) yield break;
        }
    }
}
