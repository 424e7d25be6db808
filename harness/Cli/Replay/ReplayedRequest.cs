namespace Simulators.Cli.Replay;

/// <summary>What became of a recorded request.</summary>
enum ReplayVerdict
{
    /// <summary>The answer is the recorded one, up to what differs in every run.</summary>
    Same,

    /// <summary>It is another.</summary>
    Different,

    /// <summary>It was sent, and no answer was recorded.</summary>
    NotCompared,

    /// <summary>It could not be sent.</summary>
    NotSent,
}

/// <summary>A recorded request, sent again.</summary>
/// <param name="Then">The recording.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Status">The simulator's status, or null when no answer came.</param>
/// <param name="Differences">Each in a line.</param>
/// <param name="Explanation">Why the simulator refused it, in its own words, or null.</param>
sealed record ReplayedRequest(
    RecordedExchange Then,
    ReplayVerdict Verdict,
    int? Status,
    IReadOnlyList<string> Differences,
    string? Explanation);
