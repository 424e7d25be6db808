using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Simulators.Integration.Clients;

/// <summary>A whole answer: nothing of it is still on the way.</summary>
/// <param name="Platform">Whose answer.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The fields by name, in any letter case; of a repeated one the first.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">What the field of that name asks for, or null.</param>
public sealed record PlatformAnswer(
    string Platform,
    HttpStatusCode Status,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    TimeSpan? RetryAfter)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>A header's value as a whole number that is not negative, or null.</summary>
    public long? Number(string name) =>
        long.TryParse(Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Throws what a status says by itself, before anybody looks into the body.</summary>
    /// <exception cref="NotDeliveredException">429: the call was put off before any work.</exception>
    /// <exception cref="UnknownOutcomeException">5xx: it may have been done.</exception>
    public PlatformAnswer EnsureServed()
    {
        if (Status == HttpStatusCode.TooManyRequests)
            throw new NotDeliveredException(Platform, $"{Platform} put the call off: 429.") { RetryAfter = RetryAfter };
        if ((int)Status >= 500)
        {
            throw new UnknownOutcomeException(Platform, UnknownReason.ServerError, $"{Platform} answered {(int)Status}.")
            {
                RetryAfter = RetryAfter,
            };
        }

        return this;
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="UnknownOutcomeException">It is none, or only the beginning of some.</exception>
    public JsonElement Json()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw Bad("is no JSON", e);
        }
    }

    /// <summary>For whoever finds that this is no answer of the platform.</summary>
    /// <param name="what">What is wrong with it: "is no JSON".</param>
    /// <param name="inner">What the parser said.</param>
    public UnknownOutcomeException Bad(string what, Exception? inner = null) => new(
        Platform,
        UnknownReason.BadAnswer,
        $"What {Platform} answered ({(int)Status}, {Body.Length} bytes) {what}.",
        inner);
}
