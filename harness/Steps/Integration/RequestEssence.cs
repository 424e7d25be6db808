using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Steps.Integration;

/// <summary>A request without what is new in each call: timestamps, nonces, signatures, tokens.</summary>
static partial class RequestEssence
{
    public static string Of(JsonElement request) =>
        $"{request.GetProperty("method").GetString()} {Bare(request.GetProperty("url").GetString()!)} {Bare(request.GetProperty("body").GetString()!)}";

    static string Bare(string text) => Elements().Replace(Pairs().Replace(text, "$1="), "<$1>");

    [GeneratedRegex("\\b(safeKey|timeStamp|token|session|oauth_[a-z_]+)=[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex("<((?:[^<>/:]+:)?(?:timestamp|signature))>[^<]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elements();
}
