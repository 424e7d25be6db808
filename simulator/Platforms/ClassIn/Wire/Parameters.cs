using System.Text.Json;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// Reads the parameters of an action or of an item, and remembers the first that is missing or wrong: read them all,
/// then look at <see cref="Problem"/> once.
/// </summary>
/// <param name="text">The value of a parameter, or null when it was not sent or is empty.</param>
sealed class Parameters(Func<string, string?> text)
{
    /// <summary>The rejection of the first parameter that was wrong, or null.</summary>
    public Rejection? Problem { get; private set; }

    public string? Optional(string name) => Clean(name, text(name));

    public string Required(string name) => Optional(name) ?? Missing(name, "a text", "");

    /// <summary>The text, cut to so many characters.</summary>
    public string Required(string name, int longest) => Texts.Truncate(Required(name), longest);

    /// <summary>An id: a number above zero.</summary>
    public long Id(string name)
    {
        if (Optional(name) is not { } value) return Missing(name, "an id", 0L);
        return V1Call.TryNumber(value, out var id) && id > 0 ? id : Wrong(name, value, "an id: a number above zero", 0L);
    }

    /// <summary>An id that may be left out; zero when it is.</summary>
    public long OptionalId(string name) => Optional(name) is null ? 0 : Id(name);

    public long Number(string name)
    {
        if (Optional(name) is not { } value) return Missing(name, "a number", 0L);
        return V1Call.TryNumber(value, out var number) ? number : Wrong(name, value, "a whole number", 0L);
    }

    public long? OptionalNumber(string name) => Optional(name) is null ? null : Number(name);

    /// <summary>A number for which anything else counts as the default, as the vendor has it for switches.</summary>
    public int Lenient(string name, int otherwise, params ReadOnlySpan<int> valid) =>
        V1Call.TryNumber(Optional(name), out var value) && value is >= 0 and <= 99 && valid.Contains((int)value)
            ? (int)value
            : otherwise;

    /// <summary>A truth value, 0 or 1; anything else is wrong.</summary>
    public bool? OptionalFlag(string name)
    {
        if (Optional(name) is not { } value) return null;
        return value switch { "0" => false, "1" => true, _ => Wrong(name, value, "0 or 1", false) };
    }

    /// <summary>A JSON array in one form field (errno 155 for anything else, or for an empty one).</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="emptyAllowed">For the few arrays whose empty value clears something.</param>
    public IReadOnlyList<JsonElement> Array(string name, bool emptyAllowed = false)
    {
        if (JsonText.Array(text(name)) is { } items && (items.Count > 0 || emptyAllowed)) return items;
        Problem ??= new Rejection(
            Errors.EmptyArray,
            RuleBook.ArrayParameters,
            $"{name} must be {(emptyAllowed ? "a" : "a non-empty")} JSON array as text in one form field, "
            + $"for example {name}=[...]; it was {Texts.Quote(text(name))}.");
        return [];
    }

    public T Wrong<T>(string name, string value, string expected, T nothing)
    {
        Refuse($"{name} must be {expected}; it was {Texts.Quote(value)}.");
        return nothing;
    }

    T Missing<T>(string name, string expected, T nothing)
    {
        Refuse($"{name} is required: {expected}. Names are case sensitive, and an empty value counts as not sent.");
        return nothing;
    }

    /// <summary>Assumption: a NUL, which no person's name or password has, makes a parameter wrong.</summary>
    string? Clean(string name, string? value) =>
        value is not null && value.Contains('\0', StringComparison.Ordinal)
            ? Wrong<string?>(name, value, "text without a NUL character", null)
            : value;

    void Refuse(string explanation) =>
        Problem ??= new Rejection(Errors.Parameters, RuleBook.Parameters, explanation);
}
