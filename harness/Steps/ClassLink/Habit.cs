using System.Text;

namespace Simulators.Steps.ClassLink;

/// <summary>
/// How a client percent-encodes what it signs. RFC 5849 section 3.6 has one way; ClassLink's own samples have others, where
/// their language's library does not follow RFC 3986 [classlinkinc/request-libraries].
/// </summary>
/// <param name="Raw">What it leaves as it is in a parameter's value.</param>
/// <param name="RawOutside">What it leaves as it is when it encodes the whole once more.</param>
/// <param name="EscapesTilde">Whether it encodes a tilde, which is not to be.</param>
public sealed record Habit(string Raw, string RawOutside, bool EscapesTilde)
{
    public static readonly Habit Strict = new("", "", false);

    static readonly Dictionary<string, Habit> Samples = new()
    {
        ["Python"] = new("/", "", false),
        ["Java"] = new("*", "*", true),
        [".NET"] = new("!*()", "!*()", true),
        ["Node"] = new("!*()", "!*()", false),
    };

    /// <summary>The habit of ClassLink's sample in a language.</summary>
    public static Habit Of(string language) => Samples.TryGetValue(language, out var habit)
        ? habit
        : throw new ExpectationException(
            $"No sample of ClassLink's in {language} has a habit of its own; those in {string.Join(", ", Samples.Keys)} have.");

    /// <summary>A parameter's value, encoded.</summary>
    public string Inside(string text) => Encode(text, Raw);

    /// <summary>The parameters together, encoded once more.</summary>
    public string Outside(string text) => Encode(text, RawOutside);

    string Encode(string text, string raw)
    {
        var encoded = new StringBuilder(Uri.EscapeDataString(text));
        foreach (var left in raw) encoded.Replace(Uri.HexEscape(left), left.ToString());
        if (EscapesTilde) encoded.Replace("~", "%7E");
        return encoded.ToString();
    }
}
