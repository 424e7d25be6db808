using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>What can be done by hand: all before the first sync, only assignments after it [seed 002, FAQ 3].</summary>
static class ManualRules
{
    /// <summary>An account, a class or its name is to be changed.</summary>
    public static Rejection? MayEdit(District district) => district.Synced
        ? new Rejection(
            Errors.ManagedByRoster,
            RuleBook.NoEdits,
            $"{district.Name} is synced: make the change in ClassLink, and it shows after the next sync.")
        : null;

    /// <summary>A class of somebody's own is to be made.</summary>
    public static Rejection? MayMakeClass(District district) => district.Synced
        ? new Rejection(
            Errors.ManagedByRoster,
            RuleBook.NoCustomClasses,
            $"{district.Name} is synced: there are no custom classes any more; assign work to individual students instead.")
        : null;

    /// <summary>A username is to be given.</summary>
    public static Rejection? IsFree(ThisIsSchoolTables tables, string username, long? owner, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var account in tables.Accounts.Where(ThisIsSchoolSchema.AccountsByUsername, username.ToLowerInvariant()))
        {
            if (account.Id == owner || !string.Equals(account.Username, username, comparison)) continue;
            return new Rejection(
                Errors.UsernameTaken,
                RuleBook.UsernameGlobal,
                $"Account {account.Id} has the username {username}; usernames are unique over all districts.");
        }

        return null;
    }
}
