using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Surface;

static class DistrictDashboard
{
    public static IReadOnlyList<DashboardAction> Actions => [];
}
