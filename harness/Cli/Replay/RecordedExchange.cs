namespace Simulators.Cli.Replay;

/// <summary>A request of a recording, ready to be sent again.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">As it was recorded.</param>
/// <param name="Headers">In their order, without those that belong to the connection.</param>
/// <param name="Body">The body's bytes; empty when there was none.</param>
/// <param name="BodyIsLost">The recorder has not written the body: it cannot be sent again.</param>
/// <param name="Answer">What was answered, or null when nothing came or was recorded.</param>
sealed record RecordedExchange(
    int Number,
    DateTimeOffset At,
    string Method,
    Uri Url,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[] Body,
    bool BodyIsLost,
    Answered? Answer)
{
    /// <summary>Path and query as they were recorded, whatever is encoded in them.</summary>
    public string Target
    {
        get
        {
            var text = Url.OriginalString.Split('#')[0];
            var begin = text.IndexOfAny(['/', '?'], text.IndexOf("://", StringComparison.Ordinal) + 3);
            var target = begin < 0 ? "/" : text[begin] == '?' ? "/" + text[begin..] : text[begin..];
            return target.All(letter => letter is > ' ' and <= '~') ? target : Url.PathAndQuery;
        }
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body's bytes; null when it was not recorded.</param>
sealed record Answered(int Status, byte[]? Body);

/// <summary>A recording that cannot be replayed; the message says why.</summary>
/// <param name="message">In a line.</param>
/// <param name="exitCode">How the program ends.</param>
sealed class ReplayException(string message, int exitCode) : Exception(message)
{
    public int ExitCode => exitCode;
}
