namespace Simulators.Bdd.Assist;

/// <summary>Makes the value of a property of the text in a table's cell.</summary>
public interface IValueRetriever
{
    /// <param name="keyValuePair">The column and the cell.</param>
    /// <param name="targetType">The type of the object that is made.</param>
    /// <param name="propertyType">The type of the property.</param>
    bool CanRetrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType);

    object? Retrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType);
}
