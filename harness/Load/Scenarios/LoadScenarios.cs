using System.Diagnostics.CodeAnalysis;
using Simulators.Load.Scenarios.ClassIn;

namespace Simulators.Load.Scenarios;

/// <summary>The scenarios that <c>--platform</c> chooses from.</summary>
public static class LoadScenarios
{
    /// <summary>All of them, in the order of the help text.</summary>
    public static IReadOnlyList<ILoadScenario> All { get; } = [new ClassInProvisioning()];

    /// <summary>A scenario by name, in any letter case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ILoadScenario? scenario) =>
        (scenario = All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is not null;
}
