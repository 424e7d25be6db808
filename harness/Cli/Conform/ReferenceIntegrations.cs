using Simulators.Port;

namespace Simulators.Cli.Conform;

/// <summary>Makes the integration that comes with the harness.</summary>
static class ReferenceIntegrations
{
    /// <exception cref="ConformException">This build has none.</exception>
    public static IIntegration Make(TimeProvider clock) =>
        throw new ConformException("--integration reference: this build has no reference integration.");
}
