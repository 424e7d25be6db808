using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.Electa.State;

/// <summary>The account's tables inside a transaction.</summary>
public sealed class ElectaTables(ITransaction transaction)
{
    public ITable<long, User> Users { get; } = transaction.Table(ElectaSchema.Users);

    public ITable<long, Room> Rooms { get; } = transaction.Table(ElectaSchema.Rooms);

    public ITable<long, Event> Events { get; } = transaction.Table(ElectaSchema.Events);

    public ITable<long, Session> Sessions { get; } = transaction.Table(ElectaSchema.Sessions);

    public ITable<long, Subscription> Subscriptions { get; } = transaction.Table(ElectaSchema.Subscriptions);

    public ITable<long, Zone> TimeZones { get; } = transaction.Table(ElectaSchema.TimeZones);

    public ITable<long, Token> Tokens { get; } = transaction.Table(ElectaSchema.Tokens);

    public ITable<long, FailedLogins> FailedLogins { get; } = transaction.Table(ElectaSchema.FailedLogins);

    /// <summary>The creator of the account, whom every account has.</summary>
    public User MasterAdministrator => Users.Find(ElectaSchema.MasterAdministrator, 0)
        ?? throw new InvalidOperationException("The account has no master administrator.");

    public static ElectaTables Of(ITransaction transaction) =>
        transaction.View(static open => new ElectaTables(open));

    public long NextId(IdSequence sequence) => transaction.NextId(sequence);

    /// <summary>The users who have the address, in any letter case.</summary>
    public IEnumerable<User> UsersOf(string email) => Users.Where(ElectaSchema.UsersByEmail, EmailKey.Of(email))
        .Where(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether anybody has the address.</summary>
    public bool IsTaken(string email)
    {
        // Asked for every user that is created: most addresses are new, and then there is nothing to go through.
        var rows = Users.Where(ElectaSchema.UsersByEmail, EmailKey.Of(email));
        for (var i = 0; i < rows.Count; i++)
        {
            if (string.Equals(rows[i].Email, email, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Where the user is now, or null.</summary>
    public Session? SessionOf(long userId) => Sessions.Find(ElectaSchema.SessionNow, userId);
}
