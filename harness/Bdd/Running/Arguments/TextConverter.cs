using System.ComponentModel;
using System.Globalization;

namespace Simulators.Bdd.Running.Arguments;

/// <summary>Makes a value of a text where no transformation does: enumerations, Guids, dates, numbers.</summary>
static class TextConverter
{
    /// <exception cref="ArgumentConversionException">The text is no such value; the message says what would be.</exception>
    public static object? Convert(string? text, Type type, CultureInfo culture)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare) return string.IsNullOrEmpty(text) ? null : Convert(text, bare, culture);
        if (text is null) return type.IsValueType ? throw Missing(type) : null;
        if (type.IsInstanceOfType(text)) return text;
        try
        {
            return type.IsEnum ? EnumOf(text, type) : ValueOf(text, type, culture);
        }
        catch (Exception error) when (error
            is FormatException or OverflowException or InvalidCastException or NotSupportedException or ArgumentException)
        {
            throw new ArgumentConversionException(Problem(text, type), error);
        }
    }

    static object? ValueOf(string text, Type type, CultureInfo culture)
    {
        if (type == typeof(Guid)) return GuidOf(text);
        if (type == typeof(DateTime)) return DateTime.Parse(text, culture);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, culture);
        var converter = TypeDescriptor.GetConverter(type);
        return converter.CanConvertFrom(typeof(string))
            ? converter.ConvertFromString(null, culture, text.Trim())
            : System.Convert.ChangeType(text, type, culture);
    }

    /// <summary>By name, whatever its case and blanks; a number that has a name is taken too.</summary>
    static object EnumOf(string text, Type type)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal);
        return Enum.TryParse(type, name, ignoreCase: true, out var value) && Enum.IsDefined(type, value)
            ? value
            : throw new ArgumentException(text);
    }

    /// <summary>A Guid may be cut short: what is missing is noughts.</summary>
    static Guid GuidOf(string text)
    {
        if (Guid.TryParse(text, out var whole)) return whole;
        var digits = text.Trim('{', '}').Replace("-", "", StringComparison.Ordinal);
        return Guid.ParseExact(digits.PadRight(32, '0'), "N");
    }

    static string Problem(string text, Type type) => type.IsEnum
        ? $"'{text}' is no {type.Name}: it is one of {string.Join(", ", Enum.GetNames(type))}."
        : $"'{text}' is no {type.Name}.";

    static ArgumentConversionException Missing(Type type) =>
        new($"This part of the step was left out, and the parameter is a {type.Name}: let it be {type.Name}?.", null);
}
