using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>What every parameter must be, whatever it is for.</summary>
static class ParameterRules
{
    public static Rejection Missing(string name) => new(
        Errors.MissingParameter.Of(name),
        RuleBook.ParameterMissing,
        $"{name} is required, in the query or in the form of a POST; a blank value counts as not sent.");

    public static Rejection NoNumber(string name, string value) =>
        Invalid(name, RuleBook.ParameterNumber, $"{name} must be a whole number in digits; it was {Texts.Quote(value)}.");

    public static Rejection TooLong(string name, int length, long longest) => Invalid(
        name,
        RuleBook.TextLength,
        $"{name} has {length} characters, and {longest} are taken: shorten it, or change the setting longestText.");

    /// <summary>A Boolean, or null when it is none.</summary>
    /// <param name="text">As sent.</param>
    /// <param name="lenient">Whether other spellings than True and False pass.</param>
    public static bool? Boolean(string text, bool lenient)
    {
        var word = text.AsSpan().Trim();
        if (Is(word, "true")) return true;
        if (Is(word, "false")) return false;
        if (!lenient) return null;
        if (Is(word, "1") || Is(word, "yes") || Is(word, "on")) return true;
        return Is(word, "0") || Is(word, "no") || Is(word, "off") ? false : null;
    }

    public static Rejection NoBoolean(string name, string value) =>
        Invalid(name, RuleBook.Boolean, $"{name} must be True or False; it was {Texts.Quote(value)}.");

    /// <summary>A parameter that has none of the values that are allowed.</summary>
    public static Rejection Invalid(string name, Rule rule, string explanation) =>
        new(Errors.InvalidParameter.Of(name), rule, explanation);

    static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
