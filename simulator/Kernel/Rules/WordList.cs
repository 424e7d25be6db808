namespace Simulators.Kernel.Rules;

/// <summary>A list of words or phrases, written with commas between them: <c>French, Spanish</c>.</summary>
public sealed class WordList(string name, IReadOnlyList<string> defaultValue, string meaning, params IReadOnlyList<string> rules)
    : Setting<IReadOnlyList<string>>(name, defaultValue, string.Join(", ", defaultValue), meaning, rules)
{
    public override string Valid => "words or phrases with commas between them";

    internal override object? Parse(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : null;

    internal override object Show(object value) => string.Join(", ", (IReadOnlyList<string>)value);
}
