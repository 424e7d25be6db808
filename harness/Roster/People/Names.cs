using Bogus;
using Bogus.DataSets;
using Bogus.Extensions;

namespace Simulators.Roster.People;

/// <summary>
/// Names in the scripts that a real district has: Latin with and without accents, Cyrillic, Arabic, Greek, Chinese, Japanese
/// and Korean. Not for several threads at once: Bogus' data sets take their chance from a property.
/// </summary>
sealed class Names
{
    static readonly Origin[] Origins =
    [
        new("en", "US", 0.58f),
        new("es_MX", "MX", 0.16f),
        new("zh_CN", "CN", 0.05f),
        new("ar", "SY", 0.04f),
        new("vi", "VN", 0.03f),
        new("ru", "RU", 0.02f),
        new("uk", "UA", 0.02f),
        new("ko", "KR", 0.02f),
        new("fr", "FR", 0.02f),
        new("pt_BR", "BR", 0.02f),
        new("pl", "PL", 0.02f),
        new("ja", "JP", 0.01f),
        new("el", "GR", 0.01f),
    ];

    static readonly float[] Weights = [.. Origins.Select(origin => origin.Weight)];

    readonly Dictionary<string, Name> _books = [];
    readonly Dictionary<string, string> _latin = [];

    public static Origin DrawOrigin(Randomizer chance) => chance.WeightedRandom(Origins, Weights);

    public string Given(Randomizer chance, Origin origin, Name.Gender gender) => BookOf(chance, origin).FirstName(gender);

    public string Family(Randomizer chance, Origin origin, Name.Gender gender) => BookOf(chance, origin).LastName(gender);

    /// <summary>Lower-case letters a to z only, for addresses; names come from lists, so each is written over once.</summary>
    public string Latin(string name)
    {
        if (_latin.TryGetValue(name, out var known)) return known;
        var letters = string.Concat(name.Transliterate().ToLowerInvariant().Where(char.IsAsciiLetterLower));
        return _latin[name] = letters.Length == 0 ? "x" : letters;
    }

    /// <summary>Whether the name is in another script than Latin.</summary>
    public static bool IsForeign(string name) => name.Any(letter => letter is >= '\u0370' and (< '\u1E00' or > '\u1EFF'));

    Name BookOf(Randomizer chance, Origin origin)
    {
        if (!_books.TryGetValue(origin.Locale, out var book)) _books[origin.Locale] = book = new Name(origin.Locale);
        book.Random = chance;
        return book;
    }
}
