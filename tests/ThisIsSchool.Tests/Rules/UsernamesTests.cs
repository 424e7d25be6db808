using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Tests.Rules;

/// <summary>Who gets which username when all changes of a night happen at once.</summary>
public sealed class UsernamesTests
{
    static Account Account(long id, string username) => new(id, 1, $"{id}", "student", username, null, "A", "B", []);

    [Fact]
    public void Who_does_not_get_a_new_name_keeps_the_old_one_and_others_lose_it_in_turn()
    {
        // a wants what an outsider has; b wants a's, c wants b's: none of them moves.
        Account?[] accounts = [Account(1, "a"), Account(2, "b"), Account(3, "c")];
        Assert.Equal([0, 1, 2], Lost(["outsider", "a", "b"], accounts, Account(9, "outsider")));
    }

    [Fact]
    public void A_ring_of_changes_is_settled()
    {
        Account?[] accounts = [Account(1, "a"), Account(2, "b"), Account(3, "c")];
        Assert.Empty(Lost(["b", "c", "a"], accounts));
    }

    [Fact]
    public void A_new_user_does_not_get_the_name_that_somebody_keeps() =>
        Assert.Equal([0], Lost(["a", "a"], [null, Account(1, "a")]));

    static IEnumerable<int> Lost(string?[] wanted, Account?[] accounts, params Account[] others)
    {
        var holders = accounts.OfType<Account>().Concat(others).ToDictionary(account => account.Username);
        var moving = accounts.Zip(wanted).Where(pair => pair.First is { } mine
            && mine.Username != pair.Second).Select(pair => pair.First!.Id).ToHashSet();
        var usernames = new Usernames(StringComparer.Ordinal, holders, 1, account => moving.Contains(account.Id));
        usernames.Settle(wanted, accounts);
        return usernames.Lost.Keys.Order();
    }
}
