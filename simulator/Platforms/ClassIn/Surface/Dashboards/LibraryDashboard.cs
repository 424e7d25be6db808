using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface.Dashboards;

/// <summary>What people do at the dashboard.</summary>
static class LibraryDashboard
{
    public static readonly IReadOnlyList<DashboardAction> Actions = [];
}
