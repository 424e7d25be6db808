using System.Text;

namespace Simulators.Port;

/// <summary>Cuts a command line into words: blanks part them, quotation marks of either kind keep them together.</summary>
public static class CommandWords
{
    /// <exception cref="FormatException">There is no word, or a quotation mark is not closed.</exception>
    public static IReadOnlyList<string> Split(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        foreach (var letter in command)
        {
            if (letter == quote) quote = null;
            else if (quote is null && (letter is '"' or '\'')) (quote, word) = (letter, word ?? new StringBuilder());
            else if (quote is null && char.IsWhiteSpace(letter)) Flush(words, ref word);
            else (word ??= new StringBuilder()).Append(letter);
        }

        if (quote is not null) throw new FormatException($"The quotation mark {quote} is not closed.");
        Flush(words, ref word);
        return words.Count > 0 ? words : throw new FormatException("There is no command.");
    }

    static void Flush(List<string> words, ref StringBuilder? word)
    {
        if (word is not null) words.Add(word.ToString());
        word = null;
    }
}
