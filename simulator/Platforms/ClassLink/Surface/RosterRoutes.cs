using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

static class RosterRoutes
{
    public static Operation? Find(WireRequest request) => null;
}
