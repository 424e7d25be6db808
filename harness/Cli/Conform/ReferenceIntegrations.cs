using Simulators.Integration;
using Simulators.Port;

namespace Simulators.Cli.Conform;

/// <summary>Makes the integration that comes with the harness.</summary>
static class ReferenceIntegrations
{
    public static IIntegration Make(TimeProvider clock) => ReferenceIntegration.OverNetwork(clock);
}
