namespace Simulators.Bdd.Assist;

/// <summary>Compares the text in a table's cell with a property's value.</summary>
public interface IValueComparer
{
    bool CanCompare(object? actualValue);

    bool Compare(string expectedValue, object? actualValue);
}
