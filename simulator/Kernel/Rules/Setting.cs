using System.Globalization;
using System.Xml;

namespace Simulators.Kernel.Rules;

/// <summary>
/// A behaviour that the sources leave open, with the reading we take when nobody says otherwise.
/// </summary>
/// <param name="name">The name in the admin API, camelCase.</param>
/// <param name="defaultValue">The default, in JSON's types.</param>
/// <param name="meaning">What it chooses, in one sentence.</param>
/// <param name="rules">The ids of the rules it governs.</param>
public abstract class Setting(string name, object defaultValue, string meaning, IReadOnlyList<string> rules)
{
    public string Name => name;

    /// <summary>The default value as JSON would have it: text, number or truth value.</summary>
    public object Default => defaultValue;

    public string Meaning => meaning;

    public IReadOnlyList<string> Rules => rules;

    /// <summary>The valid values in words.</summary>
    public abstract string Valid { get; }

    /// <summary>Its position among the platform's settings.</summary>
    internal int Ordinal { get; set; }

    /// <summary>Reads a value as the admin API sends it; null when it is not valid.</summary>
    internal abstract object? Parse(string text);

    /// <summary>The value as JSON has it.</summary>
    internal virtual object Show(object value) => value;
}

/// <summary>A setting whose value has type <typeparamref name="T"/>.</summary>
public abstract class Setting<T>(string name, T defaultValue, object shown, string meaning, IReadOnlyList<string> rules)
    : Setting(name, shown, meaning, rules)
    where T : notnull
{
    internal T DefaultValue => defaultValue;
}

/// <summary>On or off.</summary>
public sealed class Switch(string name, bool defaultValue, string meaning, params IReadOnlyList<string> rules)
    : Setting<bool>(name, defaultValue, defaultValue, meaning, rules)
{
    public override string Valid => "true or false";

    internal override object? Parse(string text) => text switch { "true" => true, "false" => false, _ => null };
}

/// <summary>A whole number within bounds.</summary>
public sealed class Number(
    string name,
    long defaultValue,
    long minimum,
    long maximum,
    string meaning,
    params IReadOnlyList<string> rules)
    : Setting<long>(name, defaultValue, defaultValue, meaning, rules)
{
    public override string Valid => $"a whole number from {minimum} to {maximum}";

    internal override object? Parse(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= minimum
        && value <= maximum
            ? value
            : null;
}

/// <summary>A length of time, written as ISO 8601 has it (<c>PT5S</c>).</summary>
public sealed class Duration(string name, TimeSpan defaultValue, string meaning, params IReadOnlyList<string> rules)
    : Setting<TimeSpan>(name, defaultValue, XmlConvert.ToString(defaultValue), meaning, rules)
{
    public override string Valid => "a length of time as ISO 8601 writes it, zero or more: PT5S, PT20M, P1D";

    internal override object? Parse(string text) =>
        IsoDuration.TryParse(text, out var value) && value >= TimeSpan.Zero ? value : null;

    internal override object Show(object value) => XmlConvert.ToString((TimeSpan)value);
}

/// <summary>One of some words.</summary>
public sealed class Choice(
    string name,
    IReadOnlyList<string> values,
    string meaning,
    params IReadOnlyList<string> rules)
    : Setting<string>(name, values[0], values[0], meaning, rules)
{
    public override string Valid => string.Join(", ", values);

    internal override object? Parse(string text) => values.FirstOrDefault(value => value == text);
}
