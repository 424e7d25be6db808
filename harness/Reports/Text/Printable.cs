using System.Text;

namespace Simulators.Reports.Text;

/// <summary>Text from outside, made safe to be written to a terminal or a log.</summary>
static class Printable
{
    const int MostOfABody = 4000;

    /// <summary>
    /// Line breaks stay; other control characters, which could steer the terminal, become a replacement character.
    /// </summary>
    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepBreaks: true);

    /// <summary>In one line: breaks become spaces.</summary>
    public static string Line(string text) => Clean(text.ReplaceLineEndings(" "), keepBreaks: false);

    /// <summary>In one line of at most so many columns.</summary>
    public static string Line(string text, int width)
    {
        var line = Line(text);
        return line.Length <= width ? line : Cut(line, Math.Max(1, width - 1)) + "…";
    }

    /// <summary>The begin of a long body, and how much is left out.</summary>
    public static string Body(string text) => text.Length <= MostOfABody
        ? Lines(text)
        : $"{Lines(Cut(text, MostOfABody))}\n… and {text.Length - MostOfABody:N0} more characters";

    /// <summary>Cuts, though never a pair of surrogates in two.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    static string Clean(string text, bool keepBreaks)
    {
        if (!text.Any(IsHarmful)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '\t') clean.Append(' ');
            else clean.Append(IsHarmful(letter) && !(keepBreaks && letter == '\n') ? '\uFFFD' : letter);
        }

        return clean.ToString();
    }

    /// <summary>Control characters, and those that turn the direction of writing round.</summary>
    static bool IsHarmful(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
