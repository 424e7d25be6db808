using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Kernel.Platforms;

/// <summary>
/// A dashboard action that takes its time or goes outside (an import, a pull from another server): it is no transaction,
/// but opens as many as it needs.
/// </summary>
/// <param name="Name">The last segment of its address, to which it is posted: <c>sync</c>.</param>
/// <param name="Meaning">What it does and which members its JSON body, or what file its body, has.</param>
/// <param name="RunAsync">Does it; an <see cref="ArgumentException"/> becomes a 400 with that message.</param>
public sealed record DashboardErrand(string Name, string Meaning, Func<ErrandCall, ValueTask<JsonNode>> RunAsync);

/// <summary>What an errand is given.</summary>
/// <param name="Instance">The platform in its sandbox.</param>
/// <param name="Body">The JSON body; an empty object when there is none, or when the body is a file.</param>
/// <param name="File">The body when its content type is not JSON (<c>application/zip</c>), or null.</param>
/// <param name="Cancellation">Ends when the caller hangs up.</param>
public sealed record ErrandCall(PlatformInstance Instance, JsonElement Body, Stream? File, CancellationToken Cancellation);
