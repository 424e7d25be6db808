using System.Collections;
using System.Globalization;
using Simulators.Bdd.Running.Arguments;

namespace Simulators.Bdd.Assist.ValueRetrievers;

/// <summary>
/// Texts, numbers, dates, Guids, addresses, enumerations, what may be null, and lists of them parted by commas. An empty cell is
/// null, or the type's own nought.
/// </summary>
sealed class BuiltInValueRetriever : IValueRetriever
{
    static readonly HashSet<Type> Known =
    [
        typeof(string), typeof(bool), typeof(char), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int),
        typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset),
        typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(object),
    ];

    public bool CanRetrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType) =>
        IsKnown(propertyType) || (ElementOf(propertyType) is { } element && IsKnown(element));

    public object? Retrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType)
    {
        try
        {
            return IsKnown(propertyType) ? ValueOf(keyValuePair.Value, propertyType) : ListOf(keyValuePair.Value, propertyType);
        }
        catch (ArgumentConversionException error)
        {
            throw new ArgumentConversionException($"Column '{keyValuePair.Key}': {error.Message}", error);
        }
    }

    static bool IsKnown(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsEnum || Known.Contains(bare);
    }

    static object? ValueOf(string? text, Type type)
    {
        if (type == typeof(string) || type == typeof(object)) return text;
        if (!string.IsNullOrWhiteSpace(text)) return TextConverter.Convert(text, type, CultureInfo.InvariantCulture);
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    static object ListOf(string? text, Type type)
    {
        var element = ElementOf(type)!;
        string[] parts = string.IsNullOrWhiteSpace(text) ? [] : text.Split(',', StringSplitOptions.TrimEntries);
        var array = Array.CreateInstance(element, parts.Length);
        for (var i = 0; i < parts.Length; i++) array.SetValue(ValueOf(parts[i], element), i);
        return type.IsAssignableFrom(array.GetType())
            ? array
            : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    /// <summary>What an array or a list holds; null for anything else.</summary>
    static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element]) return null;
        return typeof(IEnumerable).IsAssignableFrom(type) && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element))
            ? element : null;
    }
}
