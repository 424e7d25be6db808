using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Steps.Integration;

/// <summary>A request without what is new in each call: timestamps, nonces, signatures, tokens.</summary>
static partial class RequestEssence
{
    public static string Of(JsonElement request) =>
        $"{TextOf(request, "method")} {Bare(TextOf(request, "url"))} {Bare(TextOf(request, "body"))}";

    static string TextOf(JsonElement request, string member) => request.GetProperty(member).GetString()!;

    static string Bare(string text) => Elements().Replace(Pairs().Replace(text, "$1="), "<$1>");

    [GeneratedRegex(
        "\\b(safeKey|timeStamp|token|session|oauth_[a-z_]+)=[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();

    [GeneratedRegex("<((?:[^<>/:]+:)?(?:timestamp|signature))>[^<]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elements();
}
