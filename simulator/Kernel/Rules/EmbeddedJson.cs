using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Simulators.Kernel.Rules;

/// <summary>Catalogues travel inside their platform's assembly.</summary>
static class EmbeddedJson
{
    /// <summary>Reads the arrays of every resource whose name has this part, one after the other.</summary>
    public static IEnumerable<T> Read<T>(Assembly assembly, string part, JsonTypeInfo<T[]> type) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.Contains(part, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => ReadOne(assembly, name, type));

    static T[] ReadOne<T>(Assembly assembly, string name, JsonTypeInfo<T[]> type)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"{name} is null.");
    }
}
