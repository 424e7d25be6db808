namespace Simulators.Integration.State;

/// <summary>
/// What must be kept because no platform gives it back: ClassIn tells nobody's UID twice, Electa has no list of users. Safe
/// for several threads; every change is on the disk when the method returns.
/// </summary>
public interface IStateStore : IDisposable
{
    /// <summary>The person, or null.</summary>
    KnownPerson? FindPerson(string account, string externalId);

    /// <summary>The person whom the platform knows by this address or number, or null.</summary>
    KnownPerson? FindByContact(string account, string contact);

    /// <summary>The person with this id of the platform's, or null.</summary>
    KnownPerson? FindByUserId(string account, string userId);

    /// <summary>Everybody, in the order of their external ids.</summary>
    IReadOnlyList<KnownPerson> People(string account);

    /// <summary>Adds the person, or puts them in place of what was known.</summary>
    void Save(KnownPerson person);

    /// <summary>Forgets the person.</summary>
    void Remove(KnownPerson person);

    /// <summary>Whether the person was made a member of the school in this role.</summary>
    bool IsMember(string account, string userId, string role);

    /// <summary>Keeps a membership with the relationship id that the platform gave it, if it gave one.</summary>
    void SaveMembership(string account, string userId, string role, string? relationshipId);

    /// <summary>Writes down that something is about to be created, before it is.</summary>
    void Begin(string account, string kind, string key);

    /// <summary>Whether a creation was begun and its outcome never learned.</summary>
    bool IsPending(string account, string kind, string key);

    /// <summary>The outcome is known.</summary>
    void End(string account, string kind, string key);

    /// <summary>The course, lesson, event or group, or null.</summary>
    KnownThing? FindThing(string account, string kind, string externalId);

    /// <summary>All of a kind.</summary>
    IReadOnlyList<KnownThing> Things(string account, string kind);

    /// <summary>Adds it, or puts it in place of what was known.</summary>
    void Save(KnownThing thing);

    /// <summary>The ids of the courses that a person was made a member of.</summary>
    IReadOnlyList<string> CoursesOf(string account, string userId);

    /// <summary>Keeps or forgets that somebody is in a course.</summary>
    void SaveEnrolment(string account, string courseId, string userId, bool isIn);

    /// <summary>The users of a source's roster, as last read.</summary>
    IReadOnlyList<RosterEntry> Roster(string source);

    /// <summary>Puts a user into the roster.</summary>
    void Save(RosterEntry entry);

    /// <summary>Takes a user out of the roster.</summary>
    void RemoveFromRoster(string source, string sourcedId);

    /// <summary>A mark that was set, or null.</summary>
    string? Mark(string name);

    /// <summary>Sets a mark.</summary>
    void SetMark(string name, string value);

    /// <summary>What an unfinished run has reported so far, by external id; empty when there is none.</summary>
    IReadOnlyDictionary<string, string> RunReports(string run);

    /// <summary>Keeps what a run reports about somebody.</summary>
    void SaveRunReport(string run, string externalId, string report);

    /// <summary>The run is over: the next one like it begins anew.</summary>
    void FinishRun(string run);

    /// <summary>
    /// Keeps a message and what it tells, both or neither; false, and nothing is kept, when it was there already. Of two that
    /// tell the same thing the one that happened later counts, whichever came first.
    /// </summary>
    bool Receive(ReceivedMessage message, IReadOnlyList<ClassFact> facts);

    /// <summary>What messages have told of a class.</summary>
    IReadOnlyList<ClassFact> Facts(string account, string classId);

    /// <summary>The messages, in the order in which they happened.</summary>
    IReadOnlyList<ReceivedMessage> Messages(string account);
}
