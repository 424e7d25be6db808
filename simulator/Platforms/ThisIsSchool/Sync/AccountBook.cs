using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>All accounts as a run finds them, gone through once.</summary>
sealed class AccountBook
{
    /// <summary>Of the district, by sourcedId.</summary>
    public Dictionary<string, Account> Linked { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the district, without sourcedId.</summary>
    public List<Account> Unlinked { get; } = [];

    /// <summary>Of all districts, by username.</summary>
    public Dictionary<string, Account> Holders { get; }

    public AccountBook(MergeContext context, IEqualityComparer<string> comparer)
    {
        var accounts = context.Tables.Accounts;
        Holders = new Dictionary<string, Account>(accounts.Count, comparer);
        foreach (var account in ThisIsSchoolTables.All(accounts))
        {
            Holders.TryAdd(account.Username, account);
            if (account.DistrictId != context.District.Id) continue;
            if (account.SourcedId is { } id) Linked.Add(id, account);
            else Unlinked.Add(account);
        }
    }
}
