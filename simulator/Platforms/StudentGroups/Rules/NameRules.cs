using Simulators.Kernel.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Rules;

/// <summary>Names of groups and clusters.</summary>
static class NameRules
{
    /// <summary>A text must have fewer characters than this [seed 003].</summary>
    public const int Limit = 255;

    /// <summary>The name that holds after the call.</summary>
    /// <param name="sent">The parameter.</param>
    /// <param name="before">The name so far, or null for a new row.</param>
    /// <param name="isNew">Whether the row is being made.</param>
    /// <param name="required">The setting <c>nameRequired</c>.</param>
    public static Decision<Checked<string>> Check(Sent sent, string? before, bool isNew, bool required)
    {
        if (sent.IsAbsent && !isNew) return new Checked<string>(before);
        if (sent.IsAbsent || sent.IsBlank)
        {
            return required
                ? new Rejection(Errors.NameMissing, RuleBook.NameRequired, "Send name, and not an empty one.")
                : new Checked<string>(sent.Text);
        }

        if (!sent.TryText(out var name))
            return new Rejection(Errors.WrongType, RuleBook.Types, $"name is a text; it was of the kind {sent.Kind}.");
        if (!TooLong(name)) return new Checked<string>(name);
        var explanation = $"name has {Limit} characters or more; shorten it to {Limit - 1}.";
        return new Rejection(Errors.NameTooLong, RuleBook.NameLength, explanation);
    }

    /// <summary>Does it have 255 characters or more, as a person counts them?</summary>
    public static bool TooLong(string text) => text.Length >= Limit && (text.Length >= 2 * Limit || Length(text) >= Limit);

    /// <summary>Was the count of characters, rather than of UTF-16 units, what let it pass?</summary>
    public static bool PassedByCharacters(string? text) => text?.Length >= Limit;

    static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes()) length++;
        return length;
    }
}
