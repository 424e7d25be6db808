using System.Diagnostics.CodeAnalysis;
using Simulators.Load.Scenarios.ClassIn;
using Simulators.Load.Scenarios.ClassLink;
using Simulators.Load.Scenarios.DigitalChalk;
using Simulators.Load.Scenarios.Electa;
using Simulators.Load.Scenarios.StudentGroups;
using Simulators.Load.Scenarios.ThisIsSchool;

namespace Simulators.Load.Scenarios;

/// <summary>The scenarios that <c>--platform</c> chooses from.</summary>
public static class LoadScenarios
{
    /// <summary>All of them, in the order of the help text.</summary>
    public static IReadOnlyList<ILoadScenario> All { get; } =
    [
        new ClassInProvisioning(),
        new ClassInProvisioning(lessonsByLms: true),
        new ElectaProvisioning(),
        new DigitalChalkProvisioning(),
        new StudentGroupsProvisioning(),
        new ClassLinkPull(),
        new ThisIsSchoolNight(),
    ];

    /// <summary>A scenario by name, in any letter case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ILoadScenario? scenario) =>
        (scenario = All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is not null;
}
