namespace Simulators.Integration.Clients;

/// <summary>A call to a platform that brought no result. Which kind of failure it is decides what may be done next.</summary>
/// <param name="platform">Whose call it was: classin, electa, ...</param>
/// <param name="message">What happened, for a human.</param>
/// <param name="inner">What the network said, if it said something.</param>
public abstract class PlatformException(string platform, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whose call it was.</summary>
    public string Platform { get; } = platform;

    /// <summary>How long the platform asked to be left alone, or null when it asked for nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>
/// The call was never worked on: no connection came about, or the platform put it off (429). It can be sent again without harm.
/// </summary>
public sealed class NotDeliveredException(string platform, string message, Exception? inner = null)
    : PlatformException(platform, message, inner);

/// <summary>Why nobody can tell what a call has done.</summary>
public enum UnknownReason
{
    /// <summary>The connection broke, or the time was up, before the whole answer was there.</summary>
    NoAnswer,

    /// <summary>The server answered 5xx: it failed, and how far it had come it does not say.</summary>
    ServerError,

    /// <summary>What came is no answer of this platform: HTML, nothing at all, half a document, no envelope.</summary>
    BadAnswer,
}

/// <summary>
/// The call was sent and its outcome is not known: it may have been carried out. Only what does no harm twice may be repeated.
/// </summary>
public sealed class UnknownOutcomeException(string platform, UnknownReason reason, string message, Exception? inner = null)
    : PlatformException(platform, message, inner)
{
    /// <summary>Why it is not known.</summary>
    public UnknownReason Reason { get; } = reason;
}

/// <summary>What an error of a vendor means for whoever called.</summary>
public enum ErrorKind
{
    /// <summary>The order itself cannot be carried out; it will be refused again.</summary>
    Refused,

    /// <summary>The platform does not accept the credentials, or the time that the call was signed with.</summary>
    Credentials,

    /// <summary>Nothing was done now; the same call may pass later.</summary>
    Busy,

    /// <summary>The platform failed and does not say how far it had come.</summary>
    Unclear,
}

/// <summary>The vendor answered with an error of its own.</summary>
/// <param name="platform">Whose error.</param>
/// <param name="code">The vendor's code, as it was sent.</param>
/// <param name="text">The vendor's text, as it was sent.</param>
/// <param name="kind">What it means for the caller.</param>
/// <param name="advice">What a human has to mend, in sentences; null where the vendor's own text has to do.</param>
public sealed class VendorErrorException(string platform, string code, string text, ErrorKind kind, string? advice = null)
    : PlatformException(platform, $"{platform} answered {code}: {text}{(advice is null ? "" : $". {advice}")}")
{
    /// <summary>The vendor's code.</summary>
    public string Code { get; } = code;

    /// <summary>The vendor's text.</summary>
    public string Text { get; } = text;

    /// <summary>What it means for the caller.</summary>
    public ErrorKind Kind { get; } = kind;

    /// <summary>Whether the same call can be sent again without harm.</summary>
    public bool IsSafeToRetry => Kind == ErrorKind.Busy;

    /// <summary>
    /// The id that the vendor hands out with some errors: of the account, course or lesson that is there already.
    /// </summary>
    public string? ExistingId { get; init; }
}
