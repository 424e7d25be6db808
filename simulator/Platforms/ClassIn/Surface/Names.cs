using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Names and texts of people, cut where the vendor cuts them [docs.eeo.cn appendix/rules].</summary>
static class Names
{
    public const int LongestName = 24;
    public const int LongestComment = 1000;

    public static string Cut(V1Call call, string text, int longest)
    {
        var cut = Texts.Truncate(text, longest);
        if (cut.Length == text.Length) return text;
        call.Decided(RuleBook.Truncation);
        call.Explain($"A text was cut to {longest} characters, as the vendor does without a word.");
        return cut;
    }
}
