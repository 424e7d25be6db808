using Simulators.Bdd.Assist;
using Simulators.Bdd.Running.Arguments;

namespace Simulators.Bdd.Tables.Binding;

/// <summary>Makes values of cells by the registered retrievers.</summary>
static class CellReader
{
    /// <exception cref="ArgumentConversionException">No retriever makes such a value, or not of this text.</exception>
    public static object? Read(KeyValuePair<string, string> cell, Type target, Type type)
    {
        foreach (var retriever in Service.Instance.ValueRetrievers)
        {
            if (retriever.CanRetrieve(cell, target, type)) return retriever.Retrieve(cell, target, type);
        }

        throw new ArgumentConversionException(
            $"Column '{cell.Key}': nothing makes a {type.Name} of a text. "
            + "Register an IValueRetriever with Service.Instance.ValueRetrievers.",
            null);
    }
}
