using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Kernel.Platforms;

/// <summary>
/// Something that people do at the vendor's own dashboard or app, and that no API of the vendor offers: without it,
/// the state that some rules ask about could never come about.
/// </summary>
/// <param name="Name">The last segment of its address: <c>cancelAccount</c>.</param>
/// <param name="Meaning">What it does and which members its JSON body has.</param>
/// <param name="Handle">Does it; an <see cref="ArgumentException"/> becomes a 400 with that message.</param>
public sealed record DashboardAction(string Name, string Meaning, Func<PlatformContext, JsonElement, JsonNode> Handle);
