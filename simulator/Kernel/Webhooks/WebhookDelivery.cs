namespace Simulators.Kernel.Webhooks;

/// <summary>Where a delivery stands.</summary>
public enum WebhookState
{
    /// <summary>Not sent yet, or on its way.</summary>
    Waiting,

    /// <summary>The receiver did not acknowledge it as the vendor asks; it is sent again.</summary>
    Refused,

    /// <summary>The receiver acknowledged it.</summary>
    Accepted,

    /// <summary>It is never sent again: the queue was full, or the receiver is no longer one.</summary>
    Dropped,
}

/// <summary>One time that a message was sent.</summary>
/// <param name="At">By the sandbox's clock.</param>
/// <param name="Status">The HTTP status of the answer, or null when none came.</param>
/// <param name="Answer">The beginning of its body.</param>
/// <param name="Verdict">What the vendor makes of it, in a word: <c>accepted</c>, <c>wrongAnswer</c>, <c>noAnswer</c>.</param>
/// <param name="Code">The code that the vendor reports, or null.</param>
/// <param name="Problem">What was wrong and how to mend it, or null.</param>
public sealed record WebhookAttempt(
    DateTimeOffset At,
    int? Status,
    string? Answer,
    string Verdict,
    int? Code,
    string? Problem);

/// <summary>A message to a receiver of webhooks, and what became of it.</summary>
/// <param name="Id">The message's own id on the wire.</param>
/// <param name="Platform">Who sends it.</param>
/// <param name="Name">What it tells: the vendor's word.</param>
/// <param name="Url">The receiver.</param>
/// <param name="Body">The body as it was sent last; empty before the first time.</param>
/// <param name="QueuedAt">When what it tells happened, by the sandbox's clock.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Latest">The last of these, oldest first; at most <see cref="MostKept"/>.</param>
public sealed record WebhookDelivery(
    string Id,
    string Platform,
    string Name,
    string Url,
    string Body,
    DateTimeOffset QueuedAt,
    WebhookState State,
    int Attempts,
    IReadOnlyList<WebhookAttempt> Latest)
{
    /// <summary>How many attempts of one message are remembered.</summary>
    public const int MostKept = 10;

    /// <summary>The delivery with one attempt more.</summary>
    public WebhookDelivery With(WebhookAttempt attempt, string body, WebhookState state) => this with
    {
        Body = body,
        State = state,
        Attempts = Attempts + 1,
        Latest = [.. Latest.TakeLast(MostKept - 1), attempt],
    };
}
