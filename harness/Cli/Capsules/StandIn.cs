using System.Security.Cryptography;
using System.Text;

namespace Simulators.Cli.Capsules;

/// <summary>
/// A text of the same shape as another: letters for letters, digits for digits, all else as it is. Rules about lengths, forms of
/// addresses and alphabets decide alike.
/// </summary>
static class StandIn
{
    /// <summary>How many digits of a telephone number stay: the country's code is what rules look at.</summary>
    const int DigitsKept = 4;

    /// <summary>
    /// For words that are sorted: stand-ins that sort alike, as long as the alphabet has room in so few letters, so that
    /// lists are answered in the order that they had.
    /// </summary>
    /// <param name="sorted">The words, in lower case.</param>
    /// <param name="taken">What stands for something already; the new ones are added.</param>
    public static IEnumerable<(string Word, string StandIn)> InOrder(IReadOnlyList<string> sorted, HashSet<string> taken)
    {
        var latin = sorted.Where(word => word.All(char.IsAsciiLetterLower)).ToList();
        var letters = 1;
        for (var room = 26; room < latin.Count; room *= 26) letters++;
        foreach (var (rank, word) in latin.Index())
        {
            var standIn = Of(word, taken);
            yield return (word, word.Length <= letters ? standIn : Rank(rank, letters) + standIn[letters..]);
        }

        foreach (var word in sorted.Except(latin)) yield return (word, Of(word, taken));
    }

    static string Rank(int rank, int letters)
    {
        var text = new char[letters];
        for (var i = letters - 1; i >= 0; i--, rank /= 26) text[i] = (char)('a' + (rank % 26));
        return new string(text);
    }

    /// <param name="value">What is replaced.</param>
    /// <param name="taken">What stands for something already; the new one is added.</param>
    public static string Of(string value, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var standIn = Make(value, SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}\n{value}")));
            // A text without letters and digits has no other of its shape; after so many attempts a short one may have none left.
            if ((standIn != value || attempt > 20) && (taken.Add(standIn) || attempt > 1000)) return standIn;
        }
    }

    static string Make(string value, byte[] digest)
    {
        var text = new StringBuilder(value.Length);
        var number = value.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '+');
        for (var i = 0; i < value.Length; i++)
            text.Append(number && i < DigitsKept ? value[i] : Other(value[i], digest[i % digest.Length] + (i / digest.Length)));
        return text.ToString();
    }

    static char Other(char letter, int chance) => letter switch
    {
        >= 'a' and <= 'z' => (char)('a' + (chance % 26)),
        >= 'A' and <= 'Z' => (char)('A' + (chance % 26)),
        >= '0' and <= '9' => (char)('0' + (chance % 10)),
        < '\u0080' => letter,
        _ => Neighbour(letter, chance),
    };

    /// <summary>Another letter of the same alphabet; none for half of a surrogate pair, or a mark.</summary>
    static char Neighbour(char letter, int chance)
    {
        for (var step = 1 + (chance % 7); step > 0; step--)
        {
            var other = (char)(letter ^ step);
            if (!char.IsSurrogate(letter) && char.GetUnicodeCategory(other) == char.GetUnicodeCategory(letter)) return other;
        }

        return letter;
    }
}
