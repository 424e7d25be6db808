namespace Simulators.Steps.Electa;

/// <summary>Something that Electa can be asked to do, in the words of the steps.</summary>
/// <param name="Words">"create a user".</param>
/// <param name="Method">The method that its page names, or the first of two.</param>
/// <param name="Path">As its page prints it.</param>
/// <param name="Usual">The parameters that are sent unless the scenario says otherwise.</param>
public sealed record ElectaTask(string Words, string Method, string Path, params IReadOnlyList<(string Name, string Value)> Usual)
{
    /// <summary>The account's number alone: what every call carries.</summary>
    static readonly (string, string) Cid = ("CID", "{CID}");

    /// <summary>What a call carries that needs a token.</summary>
    static readonly (string, string) Token = ("Token", "{Token}");

    /// <summary>Asks for a token.</summary>
    public static ElectaTask IssueToken { get; } =
        new("issue a token", "GET", "/token/", Cid, ("AppKey", "{AppKey}"));

    /// <summary>Makes a user.</summary>
    public static ElectaTask CreateUser { get; } = new(
        "create a user", "POST", "/User/Create", Cid, Token,
        ("Email", "{new address}"), ("FirstName", "Ada"), ("LastName", "Lovelace"), ("UserType", "STD"));

    /// <summary>Puts an event into the calendar.</summary>
    public static ElectaTask ScheduleEvent { get; } = new(
        "schedule an event", "POST", "/Event/Create", Cid, Token,
        ("StartDateTime", "12/01/2026 16:00:00"), ("EventType", "A"), ("Duration", "60"), ("Topic", "Algebra"),
        ("ShowInPublicCalendar", "True"));

    /// <summary>Puts somebody into a room.</summary>
    public static ElectaTask LaunchUser { get; } = new(
        "launch a user", "POST", "/launch/", Cid, Token,
        ("RoomId", "{Main Classroom's RoomId}"), ("Email", "ada@example.com"), ("FirstName", "Ada"), ("LastName", "Lovelace"),
        ("UserType", "STD"), ("UniqueUserName", "ada"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ElectaTask> All { get; } =
    [
        IssueToken,
        new("issue a token of version 2.1", "GET", "/apps/token.asp", Cid, ("AppKey", "{AppKey}")),
        CreateUser,
        new("delete a user", "GET", "/user/delete/", Cid, Token),
        ScheduleEvent,
        new(
            "show the calendar", "GET", "/event/list/", Cid, Token,
            ("StartDateTime", "12/01/2026"), ("EndDateTime", "12/08/2026")),
        new("show the session logs", "GET", "/logs/", Cid, Token),
        new("disconnect a user", "GET", "/VCR/DisconnectUser/", Cid, Token, ("RoomId", "{Main Classroom's RoomId}")),
        LaunchUser,
        new(
            "launch a user by version 2.1", "POST", "/apps/launch.asp", Cid, Token,
            ("roomid", "{Main Classroom's RoomId}"), ("externalname", "ada"), ("firstname", "Ada"), ("lastname", "Lovelace"),
            ("usertypeid", "0")),
    ];

    /// <summary>Whether it carries a token.</summary>
    public bool NeedsToken => Usual.Contains(Token);
}
