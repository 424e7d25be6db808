using System.Text.Json.Nodes;

namespace Simulators.Kernel.Platforms;

/// <summary>Something to look at that is more than a table of the state: <c>GET /__admin/{platform}/{name}[/{id}]</c>.</summary>
/// <param name="Name">The segment of its address: <c>runs</c>.</param>
/// <param name="Meaning">What it shows and which query parameters it takes.</param>
/// <param name="Show">The answer, or null when there is nothing of that id; an <see cref="ArgumentException"/> becomes a 400.</param>
public sealed record DashboardView(string Name, string Meaning, Func<PlatformContext, ViewQuery, JsonNode?> Show);

/// <summary>What is to be shown.</summary>
/// <param name="Id">The last segment of the address, or null when all are asked for.</param>
/// <param name="Parameter">A query parameter's value by name, or null when it was not sent.</param>
public sealed record ViewQuery(string? Id, Func<string, string?> Parameter);
