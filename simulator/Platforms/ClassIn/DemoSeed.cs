using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn;

/// <summary>A few believable rows for a newcomer to meet.</summary>
static class DemoSeed
{
    public static void Fill(PlatformContext context)
    {
        _ = ClassInTables.Of(context.Transaction);
    }
}
