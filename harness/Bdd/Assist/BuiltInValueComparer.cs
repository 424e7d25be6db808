using System.Collections;
using System.Globalization;
using Simulators.Bdd.Assist.ValueRetrievers;
using Simulators.Bdd.Running.Arguments;

namespace Simulators.Bdd.Assist;

/// <summary>Reads the expected text as a value of the actual one's type, and compares the values; else their texts.</summary>
sealed class BuiltInValueComparer : IValueComparer
{
    static readonly BuiltInValueRetriever Retriever = new();

    public bool CanCompare(object? actualValue) => true;

    public bool Compare(string expectedValue, object? actualValue) => actualValue switch
    {
        null => string.IsNullOrEmpty(expectedValue),
        string text => text == expectedValue,
        IEnumerable items => Lists(expectedValue, items),
        _ => Values(expectedValue, actualValue),
    };

    static bool Values(string expected, object actual)
    {
        var type = actual.GetType();
        var cell = KeyValuePair.Create("", expected);
        if (string.IsNullOrWhiteSpace(expected)) return false;
        if (!Retriever.CanRetrieve(cell, type, type)) return TextOf(actual) == expected;
        try
        {
            return actual.Equals(Retriever.Retrieve(cell, type, type));
        }
        catch (ArgumentConversionException)
        {
            return false;
        }
    }

    static bool Lists(string expected, IEnumerable actual)
    {
        string[] parts = string.IsNullOrWhiteSpace(expected) ? [] : expected.Split(',', StringSplitOptions.TrimEntries);
        List<object?> items = [.. actual.Cast<object?>()];
        return parts.Length == items.Count
            && parts.Zip(items).All(pair => pair.Second switch
            {
                null => false,
                string text => text == pair.First,
                var item => Values(pair.First, item),
            });
    }

    static string? TextOf(object actual) => Convert.ToString(actual, CultureInfo.InvariantCulture);
}
