using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink;

static class DemoSeed
{
    public static void Fill(PlatformContext context)
    {
    }
}
