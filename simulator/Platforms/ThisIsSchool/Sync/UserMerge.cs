using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Users and accounts: judge, match, settle the usernames, remove, save.</summary>
sealed class UserMerge
{
    readonly MergeContext _context;
    readonly SchoolMerge _schools;
    readonly StringComparer _comparer;
    readonly AccountBook _book;
    readonly Verdict[] _verdicts;
    readonly Account?[] _accounts;
    readonly Rule?[] _linkedBy;
    readonly string?[] _usernames;
    readonly Dictionary<long, (int User, Rule Rule)> _absorbed = [];
    readonly AccountSaver _saver;

    public UserMerge(MergeContext context, SchoolMerge schools)
    {
        (_context, _schools) = (context, schools);
        _comparer = context.Get(ThisIsSchoolSettings.MatchCase) == "ignore"
            ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _book = new AccountBook(context, _comparer);
        var users = context.Pull.Users.Count;
        _verdicts = new Verdict[users];
        _accounts = new Account?[users];
        _linkedBy = new Rule?[users];
        _usernames = new string?[users];
        AccountIds = new long[users];
        _saver = new AccountSaver(context);
    }

    /// <summary>Our id of each user's account; zero for one that has none.</summary>
    public long[] AccountIds { get; }

    /// <summary>How many accounts were linked before the run.</summary>
    public int LinkedBefore => _book.Linked.Count;

    /// <summary>How many of them were known by a sourcedId that is still shared.</summary>
    public int Recognised { get; private set; }

    /// <summary>How many active accounts are linked to nothing after it.</summary>
    public int LeftUnlinked { get; private set; }

    /// <summary>How many accounts were connected anew although their sourcedId is gone.</summary>
    public int Relinked { get; private set; }

    /// <summary>The accounts that were deleted.</summary>
    public HashSet<long> Removed { get; } = [];

    public Failure? Run()
    {
        Judge();
        MatchAccounts();
        if (SettleUsernames() is { } failure) return failure;
        RemoveAccounts();
        SaveAccounts();
        var connected = Kept();
        LeftUnlinked = _book.Unlinked.Count(one => one.Active && !connected.Contains(one.Id) && !Removed.Contains(one.Id));
        return null;
    }

    void Judge()
    {
        var users = _context.Pull.Users;
        var emailServes = _context.Get(ThisIsSchoolSettings.MissingUsername) == "email";
        var inClass = _context.Get(ThisIsSchoolSettings.StudentsWithoutClass) == "skip" ? InClassWithSubject() : null;
        for (var place = 0; place < users.Count; place++)
        {
            var user = users[place];
            _usernames[place] = user.Username ?? (emailServes ? user.Email : null);
            var inPurchased = user.Schools.Count == 0
                || user.Schools.Any(school => _schools.IdOf(school) is not null || IsDeleted(school));
            _verdicts[place] = UserRules.Judge(user, _usernames[place], inPurchased, inClass is not null && !inClass[place]);
            if (_book.Linked.TryGetValue(user.SourcedId, out var account))
            {
                Recognised++;
                if (_verdicts[place].Fate >= Fate.Stays) _accounts[place] = account;
            }

            if (_verdicts[place].Fate != Fate.Synced) _usernames[place] = null;
        }
    }

    bool IsDeleted(string school) => _context.Pull.Schools[_context.Pull.SchoolPlaces[school]].Deleted;

    bool[] InClassWithSubject()
    {
        var found = new bool[_context.Pull.Users.Count];
        foreach (var enrollment in _context.Pull.Enrollments)
        {
            if (enrollment is { User: >= 0, Class: >= 0 }
                && _context.Pull.Classes[enrollment.Class] is { Deleted: false, Subject: not null })
                found[enrollment.User] = true;
        }

        return found;
    }

    void MatchAccounts()
    {
        MatchRules? rules = null;
        for (var place = 0; place < _accounts.Length; place++)
        {
            if (_usernames[place] is not { } username || _accounts[place] is not null) continue;
            var match = (rules ??= Candidates()).Find(_context.Pull.Users[place], username);
            if (match.Problem is not null)
            {
                _verdicts[place] = new Verdict(Fate.Stays, match.Rule, match.Problem);
                _usernames[place] = null;
                continue;
            }

            if (match.Account is null) continue;
            _context.Report.Decided(RuleBook.LinkCase);
            (_accounts[place], _linkedBy[place]) = (match.Account, match.Rule);
            if (match.Absorbed is not null) _absorbed.Add(match.Absorbed.Id, (place, match.Rule));
        }
    }

    /// <summary>Accounts without sourcedId, and those whose sourcedId nobody has any more.</summary>
    MatchRules Candidates()
    {
        var rules = new MatchRules(_context.Platform.Instance.Settings, _comparer);
        foreach (var account in _book.Unlinked) rules.Add(account);
        if (!_context.Get(ThisIsSchoolSettings.Relink)) return rules;
        foreach (var (id, account) in _book.Linked)
        {
            if (!_context.Pull.UserPlaces.TryGetValue(id, out var place)
                || _verdicts[place].Fate == Fate.Absent) rules.Add(account);
        }

        return rules;
    }

    Failure? SettleUsernames()
    {
        var kept = new Dictionary<long, int>();
        for (var place = 0; place < _accounts.Length; place++)
        {
            if (_accounts[place] is { } account) kept[account.Id] = place;
        }

        var deletes = _context.Get(ThisIsSchoolSettings.Removal) == "delete";
        bool WillFree(Account account) =>
            kept.TryGetValue(account.Id, out var place)
                ? _usernames[place] is { } wanted && !_comparer.Equals(wanted, account.Username)
                : _absorbed.ContainsKey(account.Id)
                    || (deletes && account.SourcedId is not null && account.DistrictId == _context.District.Id);
        var usernames = new Usernames(_comparer, _book.Holders, _context.District.Id, WillFree);
        usernames.Settle(_usernames, _accounts);
        foreach (var (place, keeper) in usernames.Lost.OrderBy(lost => lost.Key))
        {
            _context.Report.Decided(RuleBook.UsernameCollision);
            if (_book.Holders.TryGetValue(_usernames[place]!, out var holder) && holder.DistrictId != _context.District.Id)
                _context.Report.Decided(RuleBook.SameDistrict);
            var reason = $"The username {_usernames[place]} belongs to {keeper};"
                + " usernames are unique over all districts: use a school e-mail address or a district prefix.";
            if (_context.Get(ThisIsSchoolSettings.UsernameCollision) == "fail")
                return new Failure(RuleBook.UsernameCollision, $"User {_context.Pull.Users[place].SourcedId}: {reason}");
            _verdicts[place] = new Verdict(Fate.Stays, RuleBook.UsernameGlobal, reason);
            if (_linkedBy[place] is not null) (_accounts[place], _linkedBy[place]) = (null, null);
        }

        return null;
    }

    void RemoveAccounts()
    {
        var kept = Kept();
        foreach (var (id, account) in _book.Linked)
        {
            if (kept.Contains(account.Id) || _absorbed.ContainsKey(account.Id)) continue;
            var (rule, reason) = _context.Pull.UserPlaces.TryGetValue(id, out var place)
                ? (_verdicts[place].Rule == RuleBook.Roles ? RuleBook.RoleLost : _verdicts[place].Rule!, _verdicts[place].Reason!)
                : (RuleBook.NotShared, "The user is no longer shared.");
            Remove(account, rule, reason);
        }

        foreach (var (id, (place, rule)) in _absorbed)
        {
            if (_verdicts[place].Fate == Fate.Synced && _context.Tables.Accounts.Find(id) is { } account)
                Remove(account, rule,
                    $"It was taken in by account {_accounts[place]!.Id}, for one user matches both.", delete: true);
        }
    }

    HashSet<long> Kept()
    {
        var ids = new HashSet<long>(_accounts.Length);
        foreach (var account in _accounts)
        {
            if (account is not null) ids.Add(account.Id);
        }

        return ids;
    }

    void Remove(Account account, Rule rule, string reason, bool delete = false)
    {
        Removed.Add(account.Id);
        _context.Report.Decided(RuleBook.RemovalHow);
        _saver.Remove(account, delete || _context.Get(ThisIsSchoolSettings.Removal) == "delete", rule, reason);
    }

    void SaveAccounts()
    {
        var enrolled = new bool[_accounts.Length];
        foreach (var enrollment in _context.Pull.Enrollments)
        {
            if (enrollment.User >= 0) enrolled[enrollment.User] = true;
        }

        for (var place = 0; place < _accounts.Length; place++)
        {
            var user = _context.Pull.Users[place];
            var (fate, rule, reason) = _verdicts[place];
            if (fate == Fate.Synced)
            {
                if (_accounts[place] is { SourcedId: not null } && _linkedBy[place] is not null) Relinked++;
                AccountIds[place] = _saver.Save(user, _usernames[place]!, _accounts[place], _linkedBy[place], enrolled[place]);
            }
            else if (fate == Fate.Stays)
            {
                AccountIds[place] = _accounts[place]?.Id ?? 0;
                _saver.Skip(user, rule!, reason!);
            }
            else if (fate == Fate.Leaves && !_book.Linked.ContainsKey(user.SourcedId))
            {
                _saver.Skip(user, rule!, reason!);
            }
        }
    }
}
