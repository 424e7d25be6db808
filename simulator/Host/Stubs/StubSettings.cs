using System.Text.Json;
using Simulators.Host.Matching;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Stubs;

/// <summary>What holds for all stubs of a sandbox.</summary>
/// <param name="FixedDelay">Before every stub's answer.</param>
/// <param name="Distribution">The same, by chance.</param>
/// <param name="ShowsSimulator">
/// Whether the journal's entries have the member <c>simulator</c> beside WireMock's own (<c>"extended": {"simulator": false}</c>).
/// WireMock's Java client refuses members that it does not know.
/// </param>
/// <param name="Json">As they were set.</param>
sealed record StubSettings(TimeSpan? FixedDelay, DelayDistribution? Distribution, bool ShowsSimulator, JsonElement? Json)
{
    const string Known = "fixedDelay, delayDistribution, proxyPassThrough, extended";

    public static StubSettings None { get; } = new(null, null, true, null);

    /// <summary>Those of a sandbox.</summary>
    public static StubSettings Of(Sandbox sandbox) => (sandbox.Overlay as StubSet)?.Settings ?? None;

    /// <summary>Reads them as they are set, and refuses what is not known.</summary>
    public static StubSettings Read(JsonElement json)
    {
        var settings = None with { Json = json };
        foreach (var member in PatternJson.Members(json, "$"))
        {
            switch (member.Name)
            {
                case "fixedDelay":
                    var delay = PatternJson.Whole(member.Value, "fixedDelay", 0, (int)DelayDistribution.Longest.TotalMilliseconds);
                    settings = settings with { FixedDelay = TimeSpan.FromMilliseconds(delay) };
                    break;
                case "delayDistribution":
                    settings = settings with { Distribution = DelayDistribution.Read(member.Value, "delayDistribution") };
                    break;
                case "proxyPassThrough":
                    // About browsers that use WireMock as their proxy, which this host never is: either value holds.
                    _ = PatternJson.Flag(member.Value, "proxyPassThrough");
                    break;
                case "extended":
                    settings = settings with { ShowsSimulator = ReadExtended(member.Value) };
                    break;
                default:
                    throw PatternJson.Unsupported(member.Name, $"is not supported here; {Known} are");
            }
        }

        return settings;
    }

    /// <summary>WireMock keeps settings of extensions here; ours has one.</summary>
    static bool ReadExtended(JsonElement extended)
    {
        var shows = true;
        foreach (var member in PatternJson.Members(extended, "extended"))
        {
            shows = member.Name == "simulator"
                ? PatternJson.Flag(member.Value, "extended.simulator")
                : throw PatternJson.Unsupported($"extended.{member.Name}", "is not supported here; extended.simulator is");
        }

        return shows;
    }
}
