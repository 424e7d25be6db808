using System.Text;

namespace Simulators.Load.Scenarios;

/// <summary>An answer, read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">What the header Retry-After says, or null; a date is counted from the moment of the answer.</param>
/// <param name="Headers">All header fields, those of the body included.</param>
public sealed record LoadReply(
    int Status,
    byte[] Body,
    TimeSpan? RetryAfter,
    IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The first value of a header field, or null; names in any letter case.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
