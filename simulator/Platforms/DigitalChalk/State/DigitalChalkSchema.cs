using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.DigitalChalk.State;

/// <summary>The tables of DigitalChalk, their indexes and their ids.</summary>
static class DigitalChalkSchema
{
    public static readonly StoreSchema Schema = new();

    /// <summary>One sequence for all kinds of rows (see <see cref="WireId"/>).</summary>
    public static readonly IdSequence NextId = Schema.Sequence("id", 0x14ba0001, 1);

    public static readonly TableDefinition<long, User> Users =
        Schema.Table("users", (User user) => user.UserId, () => DigitalChalkJson.Default.User);

    public static readonly UniqueIndex<User, string> UserByUsername =
        Users.Unique<string>("username", user => Key(user.Username));

    public static readonly UniqueIndex<User, string> UserByEmail =
        Users.Unique<string>("emailAddress", user => Key(user.EmailAddress));

    public static readonly TableDefinition<long, Offering> Offerings =
        Schema.Table("offerings", (Offering offering) => offering.OfferingId, () => DigitalChalkJson.Default.Offering);

    public static readonly TableDefinition<long, Registration> Registrations = Schema.Table(
        "registrations",
        (Registration registration) => registration.StudentRegistrationId,
        () => DigitalChalkJson.Default.Registration);

    public static readonly OrderedIndex<Registration, long> RegistrationsByUser =
        Registrations.Ordered<long>("userId", registration => registration.UserId);

    /// <summary>Assumption: names that differ only in letter case are the same name, as with e-mail addresses.</summary>
    public static string Key(string name) => name.ToLowerInvariant();
}
