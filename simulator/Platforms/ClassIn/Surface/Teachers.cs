using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface;

/// <summary>Teachers.</summary>
static class Teachers
{
    public static readonly IReadOnlyList<V1Action> Actions = [];

    public static void OnDue(PlatformContext context, DueEvent due)
    {
    }
}
