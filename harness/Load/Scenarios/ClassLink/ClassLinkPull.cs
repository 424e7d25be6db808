using System.Text.Json.Nodes;

namespace Simulators.Load.Scenarios.ClassLink;

/// <summary>
/// ClassLink, as a product that lives on its rosters reads it: a full pull of OneRoster 1.2 with OAuth 2, every collection
/// page by
/// page to its end; then, after the district has corrected some students, a delta by <c>dateLastModified</c>.
/// </summary>
/// <remarks>It turns on 'Unenrolled Users' in its sandbox, so that everybody is shared.</remarks>
public sealed class ClassLinkPull : ILoadScenario
{
    public string Name => "classlink";

    public string Platform => "classlink";

    public string Description => "a full pull of OneRoster 1.2 page by page to the end, the district's changes, then a delta";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        await place.Sandbox.SetAsync("classlink", new JsonObject { ["unenrolledUsers"] = true }, cancellation);
        return new ClassLinkWork(place, await ClassLinkDistrict.OpenAsync(place, cancellation));
    }
}
