using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>
/// Who gets which username when all of a run's changes happen at once: two users may exchange theirs, but nobody gets
/// one that somebody keeps [seed 002: usernames are globally unique].
/// </summary>
/// <param name="comparer">Whether case counts.</param>
/// <param name="holders">Who has a username now, over all districts.</param>
/// <param name="district">The district that is synced.</param>
/// <param name="willFree">Whether an account gives its username up in this run.</param>
sealed class Usernames(
    IEqualityComparer<string> comparer,
    IReadOnlyDictionary<string, Account> holders,
    long district,
    Func<Account, bool> willFree)
{
    readonly Dictionary<string, int> _claims = new(comparer);
    readonly Dictionary<int, string> _lost = [];

    /// <summary>The users who do not get theirs, each with the name of who keeps it.</summary>
    public IReadOnlyDictionary<int, string> Lost => _lost;

    /// <summary>Settles all claims: those who have their username already come first, then the order of the pull.</summary>
    /// <param name="wanted">The username of each user, or null for one that is not synced.</param>
    /// <param name="accounts">The account that each user has so far, or null.</param>
    public void Settle(IReadOnlyList<string?> wanted, IReadOnlyList<Account?> accounts)
    {
        foreach (var incumbents in (ReadOnlySpan<bool>)[true, false])
        {
            for (var user = 0; user < wanted.Count; user++)
            {
                if (wanted[user] is not { } name) continue;
                var hasIt = accounts[user] is { } mine && comparer.Equals(mine.Username, name);
                if (hasIt == incumbents) Claim(user, name, accounts[user]);
            }
        }

        var queue = new Queue<int>(_lost.Keys);
        while (queue.TryDequeue(out var loser))
        {
            if (accounts[loser] is not { } account) continue;
            // Who does not get a new username keeps the old one: whoever counted on it loses too.
            if (_claims.TryGetValue(account.Username, out var displaced) && displaced != loser
                && _lost.TryAdd(displaced, $"account {account.Id}"))
                queue.Enqueue(displaced);
            _claims[account.Username] = loser;
        }
    }

    void Claim(int user, string name, Account? mine)
    {
        if (_claims.ContainsKey(name)) _lost.TryAdd(user, "another user of the same pull");
        else if (holders.TryGetValue(name, out var holder) && holder.Id != mine?.Id && !willFree(holder))
            _lost.TryAdd(
                user, $"account {holder.Id} of {(holder.DistrictId == district ? "the same district" : "another district")}");
        else _claims.Add(name, user);
    }
}
