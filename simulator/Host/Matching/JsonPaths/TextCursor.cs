using System.Text;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>A place in an expression that is being read.</summary>
sealed class TextCursor(string text)
{
    public int At { get; private set; }

    public bool Ended => At == text.Length;

    /// <summary>The character here, or NUL at the end.</summary>
    public char Here => Ended ? '\0' : text[At];

    public FormatException Wrong(string what) => new($"{what} at character {At + 1} of '{text}'");

    public void Blanks()
    {
        while (Here == ' ') At++;
    }

    public bool Take(string expected)
    {
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) != 0) return false;
        At += expected.Length;
        return true;
    }

    public void Must(string expected)
    {
        if (!Take(expected)) throw Wrong($"there must be '{expected}'");
    }

    /// <summary>As many characters as are of a kind.</summary>
    public string While(Func<char, bool> kind)
    {
        var start = At;
        while (!Ended && kind(Here)) At++;
        return text[start..At];
    }

    /// <summary>A whole number, or null when there is none.</summary>
    public int? Number()
    {
        var start = At;
        if (Here == '-') At++;
        _ = While(char.IsAsciiDigit);
        if (At == start) return null;
        return int.TryParse(text.AsSpan(start, At - start), out var number) ? number : throw Wrong("there must be a whole number before this");
    }

    /// <summary>A text in quotes of one kind or the other; a backslash takes the next character as it is.</summary>
    public string Quoted()
    {
        var quote = Here;
        At++;
        var read = new StringBuilder();
        while (Here != quote)
        {
            if (Here == '\\') At++;
            if (Ended) throw Wrong("the quotes are not closed");
            read.Append(text[At++]);
        }

        At++;
        return read.ToString();
    }

    /// <summary>The text up to an unescaped slash, escapes and all.</summary>
    public string UntilSlash()
    {
        var start = At;
        while (Here != '/')
        {
            if (Here == '\\') At++;
            if (Ended) throw Wrong("the regular expression is not closed");
            At++;
        }

        return text[start..At++];
    }
}
