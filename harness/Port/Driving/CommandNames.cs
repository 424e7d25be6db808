using System.Reflection;
using System.Text.Json.Serialization;

namespace Simulators.Port;

/// <summary>The commands by the names that they have in JSON.</summary>
public static class CommandNames
{
    static readonly Dictionary<Type, string> Names = typeof(IntegrationCommand).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(attribute => attribute.DerivedType, attribute => (string)attribute.TypeDiscriminator!);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Names.Values;

    /// <summary>Of a command.</summary>
    public static string Of(IntegrationCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Names[command.GetType()];
    }
}
