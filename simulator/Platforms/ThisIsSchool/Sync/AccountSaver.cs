using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Writes accounts, and says so in the report.</summary>
sealed class AccountSaver(MergeContext context)
{
    /// <summary>Makes, connects or updates an account; its id.</summary>
    public long Save(PulledUser user, string username, Account? account, Rule? linkedBy, bool enrolled)
    {
        if (account is null)
        {
            var id = context.Tables.NextId(ThisIsSchoolSchema.NextAccount);
            var made = new Account(id, context.District.Id, user.SourcedId, user.Role!, username, null, "", "", []);
            context.Tables.Accounts.Insert(Written(made, user, username));
            if (enrolled || user.Role != Account.Teacher)
                Note(SyncAction.Created, RuleBook.NewAccount, user, "No account matches; a new one was made.");
            else
                Note(SyncAction.Created, RuleBook.AllTeachers, user, "A teacher is synced without a class too; a new account was made.");
            return id;
        }

        if (linkedBy is null && IsSame(account, user, username))
        {
            Note(SyncAction.Unchanged, RuleBook.Snapshot, user, "Nothing changed.");
            return account.Id;
        }

        context.Tables.Accounts.Update(Written(account, user, username));
        if (linkedBy is null) Note(SyncAction.Updated, RuleBook.Snapshot, user, "The data changed at the provider.");
        else Note(SyncAction.Linked, linkedBy, user, ReasonOf(account));
        return account.Id;
    }

    public void Remove(Account account, bool delete, Rule rule, string reason)
    {
        if (delete) context.Tables.Accounts.Delete(account.Id);
        else context.Tables.Accounts.Update(account with { SourcedId = null, Active = false });
        if (context.Report.Add(Kind.User, SyncAction.Removed, rule))
            context.Report.Keep(
                Kind.User, SyncAction.Removed, rule, account.SourcedId, $"{account.GivenName} {account.FamilyName}", reason);
    }

    public void Skip(PulledUser user, Rule rule, string reason) => Note(SyncAction.Skipped, rule, user, reason);

    static Account Written(Account account, PulledUser user, string username) => account with
    {
        SourcedId = user.SourcedId,
        Role = user.Role!,
        Username = username,
        Email = user.Email,
        GivenName = user.GivenName!,
        FamilyName = user.FamilyName!,
        Schools = user.Schools,
        Active = true,
    };

    static bool IsSame(Account account, PulledUser user, string username) =>
        account.Active
        && account.Username == username
        && account.Email == user.Email
        && account.GivenName == user.GivenName
        && account.FamilyName == user.FamilyName
        && account.Role == user.Role
        && account.Schools.SequenceEqual(user.Schools);

    static string ReasonOf(Account account) =>
        !account.Active ? "An account that was reset matches and was reactivated."
        : account.SourcedId is { } former ? $"The account matches that was linked to {former}, which is no longer shared."
        : "An existing account matches.";

    void Note(SyncAction action, Rule rule, PulledUser user, string reason)
    {
        if (context.Report.Add(Kind.User, action, rule))
            context.Report.Keep(Kind.User, action, rule, user.SourcedId, NameOf(user), reason);
    }

    static string NameOf(PulledUser user) => $"{user.GivenName} {user.FamilyName}".Trim();
}
