using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.Electa.State;

/// <summary>The tables of an account, their indexes and their ids.</summary>
static class ElectaSchema
{
    public static readonly StoreSchema Schema = new();

    // The samples' user ids have 7 digits, and the first is one of them [KB 50153].
    public static readonly IdSequence NextUser = Schema.Sequence("user", 2231112, 1);
    public static readonly IdSequence NextRoom = Schema.Sequence("room", 41001, 1);
    public static readonly IdSequence NextEvent = Schema.Sequence("event", 310001, 1);
    public static readonly IdSequence NextSession = Schema.Sequence("session", 1, 1);
    public static readonly IdSequence NextSubscription = Schema.Sequence("subscription", 1, 1);
    public static readonly IdSequence NextToken = Schema.Sequence("token", 1, 1);
    public static readonly IdSequence NextFailedLogins = Schema.Sequence("failedLogins", 1, 1);

    public static readonly TableDefinition<long, User> Users =
        Schema.Table("users", (User user) => user.UserId, () => ElectaJson.Default.User);

    public static readonly UniqueIndex<User, string> UserByUsername = Users.Unique<string>("username", user => user.Username);

    public static readonly UniqueIndex<User, string> UserByUniqueUserName =
        Users.Unique<string>("uniqueUserName", user => user.UniqueUserName?.ToLowerInvariant());

    public static readonly UniqueIndex<User, int> MasterAdministrator =
        Users.Unique<int>("master", user => user.IsMasterAdministrator ? Present : default);

    public static readonly OrderedIndex<User, long> UsersByEmail =
        Users.Ordered<long>("email", user => user.Email.Length == 0 ? default(Indexed<long>) : EmailKey.Of(user.Email));

    /// <summary>Those who count against a quota; students, of whom there are many, are not in it.</summary>
    public static readonly OrderedIndex<User, int> Teachers =
        Users.Ordered<int>("teachers", user => user.UserType != UserType.STD && !user.IsMasterAdministrator ? Present : default);

    public static readonly TableDefinition<long, Room> Rooms =
        Schema.Table("rooms", (Room room) => room.RoomId, () => ElectaJson.Default.Room);

    public static readonly TableDefinition<long, Event> Events =
        Schema.Table("events", (Event live) => live.EventId, () => ElectaJson.Default.Event);

    public static readonly OrderedIndex<Event, long> EventsByStart =
        Events.Ordered<long>("start", live => live.StartsAt.UtcTicks);

    public static readonly OrderedIndex<Event, (long RoomId, long Start)> EventsByRoom =
        Events.Ordered<(long, long)>("room", live => (live.RoomId, live.StartsAt.UtcTicks));

    public static readonly OrderedIndex<Event, long> EventsByPresenter =
        Events.Ordered<long>("presenter", live => live.PresenterId);

    public static readonly TableDefinition<long, Session> Sessions =
        Schema.Table("sessions", (Session session) => session.SessionId, () => ElectaJson.Default.Session);

    /// <summary>Where a user is now: in one room at most.</summary>
    public static readonly UniqueIndex<Session, long> SessionNow =
        Sessions.Unique<long>("now", session => session.LeftAt is null ? session.UserId : default(Indexed<long>));

    public static readonly OrderedIndex<Session, (long RoomId, long Entered)> SessionsByRoom =
        Sessions.Ordered<(long, long)>("room", session => (session.RoomId, session.EnteredAt.UtcTicks));

    public static readonly OrderedIndex<Session, (long UserId, long Entered)> SessionsByUser =
        Sessions.Ordered<(long, long)>("user", session => (session.UserId, session.EnteredAt.UtcTicks));

    public static readonly TableDefinition<long, Subscription> Subscriptions = Schema.Table(
        "subscriptions", (Subscription subscription) => subscription.SubscriptionId, () => ElectaJson.Default.Subscription);

    public static readonly OrderedIndex<Subscription, long> SubscriptionsByUser =
        Subscriptions.Ordered<long>("user", subscription => subscription.UserId);

    public static readonly TableDefinition<long, Zone> TimeZones =
        Schema.Table("timeZones", (Zone zone) => zone.TimeZoneId, () => ElectaJson.Default.Zone);

    public static readonly TableDefinition<long, Token> Tokens =
        Schema.Table("tokens", (Token token) => token.TokenId, () => ElectaJson.Default.Token);

    public static readonly UniqueIndex<Token, string> TokenByValue = Tokens.Unique<string>("value", token => token.Value);

    public static readonly OrderedIndex<Token, long> TokensByEnd = Tokens.Ordered<long>("end", token => token.ExpiresAt.UtcTicks);

    public static readonly TableDefinition<long, FailedLogins> FailedLogins =
        Schema.Table("failedLogins", (FailedLogins failed) => failed.Id, () => ElectaJson.Default.FailedLogins);

    public static readonly UniqueIndex<FailedLogins, string> FailedLoginsByKey =
        FailedLogins.Unique<string>("key", failed => failed.Key);

    public static readonly OrderedIndex<FailedLogins, long> FailedLoginsByTime =
        FailedLogins.Ordered<long>("last", failed => failed.LastAt.UtcTicks);

    static Indexed<int> Present => new(true, 0);
}
