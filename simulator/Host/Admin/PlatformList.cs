using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin;

/// <summary>The platforms, with the names by which journal, metrics and faults know their operations.</summary>
static class PlatformList
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("/platforms", List)
            .WithSummary("The platforms: the vendor's own hosts, and the operations that faults, journal and metrics name.");

    static IResult List(HttpContext context) => Answer.Page(
        [.. context.Sandbox().Platforms.Select(instance => PlatformInfo.Of(instance.Platform))],
        AdminJson.Readable.PagePlatformInfo);
}

/// <param name="Name">The first segment of its base URL.</param>
/// <param name="Title">As the vendor spells it.</param>
/// <param name="Hosts">The vendor's own hosts that answer; <c>*.example.com</c> for any one label before the dot.</param>
/// <param name="Operations">All names, in order.</param>
sealed record PlatformInfo(string Name, string Title, IReadOnlyList<string> Hosts, IReadOnlyList<string> Operations)
{
    public static PlatformInfo Of(Platform platform) => new(
        platform.Name,
        platform.Title,
        [.. platform.Hosts.Where(host => !host.IsGone).Select(host => host.Name)],
        [.. platform.Operations.Select(operation => operation.Name).Distinct().Order(StringComparer.Ordinal)]);
}
