namespace Simulators.ClassIn.State;

/// <summary>Where a school has its data sent [docs.eeo.cn datasub/README]: one URL, and the commands it wants.</summary>
/// <param name="Commands">The Cmds; empty is all.</param>
public sealed record Subscription(int School, string Url, IReadOnlyList<string> Commands, DateTimeOffset Since);

/// <summary>A message that waits in the school's queue.</summary>
/// <param name="Number">Its place in the queue.</param>
/// <param name="Cmd">What it tells.</param>
/// <param name="ActionTime">When that happened, in Unix seconds.</param>
/// <param name="Payload">Its members as JSON, without the signature, which it gets when it is sent.</param>
/// <param name="NotBefore">When it may be sent, or sent again.</param>
/// <param name="Accepted">How often it was acknowledged; more than once only when messages come twice.</param>
public sealed record QueuedMessage(
    long Number,
    string Id,
    string Cmd,
    long ActionTime,
    string Payload,
    DateTimeOffset QueuedAt,
    DateTimeOffset NotBefore,
    int Accepted = 0);

/// <summary>That a lesson's summary was queued, for the end that it had then.</summary>
public sealed record LessonSummary(long ClassId, long EndTime);

/// <summary>Somebody's stay in a classroom, in Unix seconds.</summary>
/// <param name="Identity">1 student, 2 auditor, 3 teacher, 4 co-teacher [docs.eeo.cn datasub/publicfield].</param>
public sealed record RoomVisit(long ClassId, long Uid, int Identity, long InTime, long OutTime);
