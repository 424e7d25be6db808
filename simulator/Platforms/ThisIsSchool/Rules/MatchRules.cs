using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>What a user without an account of that sourcedId is connected with.</summary>
/// <param name="Account">The account, or null for a new one.</param>
/// <param name="Absorbed">Another account that matches too and is taken in, or null.</param>
/// <param name="Rule">The rule by which it matches, or by which it is left out.</param>
/// <param name="Problem">Why it is left out, or null.</param>
readonly record struct Match(Account? Account, Account? Absorbed, Rule Rule, string? Problem = null);

/// <summary>
/// Existing accounts with a matching e-mail address or username are connected [seed 002, FAQ 1]. Which accounts may be
/// connected at all (none of another district, none whose sourcedId is still shared) is the caller's to know.
/// </summary>
sealed class MatchRules(SettingValues settings, IEqualityComparer<string> comparer)
{
    readonly Dictionary<string, Account> _byEmail = new(comparer);
    readonly Dictionary<string, Account> _byUsername = new(comparer);
    readonly HashSet<string> _doubles = new(comparer);
    readonly HashSet<long> _taken = [];

    /// <summary>Adds an account that may be connected.</summary>
    public void Add(Account account)
    {
        if (!_byUsername.TryAdd(account.Username, account) && account.Id < _byUsername[account.Username].Id)
            _byUsername[account.Username] = account;
        if (account.Email is not { } email || _byEmail.TryAdd(email, account)) return;
        _doubles.Add(email);
        if (account.Id < _byEmail[email].Id) _byEmail[email] = account;
    }

    /// <summary>The account of a user; no later user gets the same.</summary>
    public Match Find(PulledUser user, string username)
    {
        var byUsername = Free(_byUsername.GetValueOrDefault(username));
        var byEmail = user.Email is null ? null : Free(_byEmail.GetValueOrDefault(user.Email));
        if (byUsername is null && byEmail is not null && _doubles.Contains(user.Email!)
            && settings.Get(ThisIsSchoolSettings.DoubleMatch) == "skip")
            return new Match(
                null, null, RuleBook.DoubleMatch, $"Several accounts have the e-mail address {user.Email}; remove all but one.");
        // A username tells apart those who share an address.
        if (byUsername is not null && byEmail is not null && byUsername.Id != byEmail.Id)
        {
            if (_doubles.Contains(user.Email!)) byEmail = null;
            else return OfTwo(byEmail, byUsername);
        }

        if ((byEmail ?? byUsername) is not { } account) return new Match(null, null, RuleBook.NewAccount);
        _taken.Add(account.Id);
        return new Match(account, null, RuleOf(account));
    }

    Match OfTwo(Account byEmail, Account byUsername)
    {
        if (settings.Get(ThisIsSchoolSettings.TwoAccounts) == "skip")
        {
            return new Match(
                null, null, RuleBook.TwoAccounts,
                $"The e-mail address is account {byEmail.Id}'s, the username account {byUsername.Id}'s; remove one of them.");
        }

        _taken.Add(byEmail.Id);
        _taken.Add(byUsername.Id);
        return settings.Get(ThisIsSchoolSettings.MatchPrecedence) == "email"
            ? new Match(byEmail, byUsername, RuleBook.TwoAccounts)
            : new Match(byUsername, byEmail, RuleBook.TwoAccounts);
    }

    static Rule RuleOf(Account account) => !account.Active ? RuleBook.Reactivation
        : account.SourcedId is not null ? RuleBook.Relink
        : RuleBook.Merged;

    Account? Free(Account? account) => account is not null && _taken.Contains(account.Id) ? null : account;
}
