namespace Simulators.Cli.Console;

/// <summary>Text from outside, made safe for one line of a terminal.</summary>
static class Line
{
    /// <summary>
    /// Line breaks become spaces; other control characters, which could steer the terminal, a replacement character.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Printable(source[i]);
        });
    }

    static char Printable(char letter) => letter switch
    {
        '\r' or '\n' or '\t' => ' ',
        _ when char.IsControl(letter) => '\uFFFD',
        _ => letter,
    };
}
