namespace Simulators.Bdd.Assist.ValueRetrievers;

/// <summary>Reads a text of one's choice, such as <c>&lt;null&gt;</c>, as null.</summary>
public class NullValueRetriever(string nullText) : IValueRetriever
{
    public bool CanRetrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType)
    {
        ArgumentNullException.ThrowIfNull(propertyType);
        return (!propertyType.IsValueType || Nullable.GetUnderlyingType(propertyType) is not null)
            && string.Equals(keyValuePair.Value?.Trim(), nullText, StringComparison.OrdinalIgnoreCase);
    }

    public object? Retrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType) => null;
}
