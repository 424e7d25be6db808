using Simulators.Kernel.Store;

namespace Simulators.DigitalChalk.State;

/// <summary>DigitalChalk's tables inside a transaction.</summary>
sealed class DigitalChalkTables(ITransaction transaction)
{
    public ITable<long, User> Users { get; } = transaction.Table(DigitalChalkSchema.Users);

    public ITable<long, Offering> Offerings { get; } = transaction.Table(DigitalChalkSchema.Offerings);

    public ITable<long, Registration> Registrations { get; } = transaction.Table(DigitalChalkSchema.Registrations);

    public static DigitalChalkTables Of(ITransaction transaction) =>
        transaction.View(static open => new DigitalChalkTables(open));

    public long NextId() => transaction.NextId(DigitalChalkSchema.NextId);

    public User? UserByUsername(string username) =>
        Users.Find(DigitalChalkSchema.UserByUsername, DigitalChalkSchema.Key(username));

    public User? UserByEmail(string emailAddress) =>
        Users.Find(DigitalChalkSchema.UserByEmail, DigitalChalkSchema.Key(emailAddress));

    public Offering? Offering(string offeringId) =>
        WireId.Parse(offeringId) is { } id ? Offerings.Find(id) : null;

    public IReadOnlyList<Registration> RegistrationsOf(long userId) =>
        Registrations.Where(DigitalChalkSchema.RegistrationsByUser, userId);
}
