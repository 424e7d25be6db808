using System.Globalization;

namespace Simulators.ClassIn.Wire;

/// <summary>How the vendor treats texts.</summary>
static class Texts
{
    const int QuotedLength = 60;

    /// <summary>
    /// Cuts a text to so many characters: over-long names are cut, never refused. A Chinese character counts as one, as
    /// does one outside the basic plane [docs.eeo.cn appendix/rules].
    /// </summary>
    public static string Truncate(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (longest-- == 0) return text[..end];
            end += rune.Utf16SequenceLength;
        }

        return text;
    }

    /// <summary>How many characters the vendor counts.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes()) length++;
        return length;
    }

    /// <summary>A value for an explanation: short, and on one line.</summary>
    public static string Quote(string? text) => text switch
    {
        null => "not sent",
        { Length: > QuotedLength } => string.Create(
            CultureInfo.InvariantCulture,
            $"'{Truncate(text, QuotedLength)}' and {text.Length - QuotedLength} characters more"),
        _ => $"'{text}'",
    };
}
