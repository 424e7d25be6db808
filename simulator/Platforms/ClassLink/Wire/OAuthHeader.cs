namespace Simulators.ClassLink.Wire;

/// <summary>
/// The value of <c>Authorization: OAuth ...</c>: parameters in any order, with or without blanks around the commas
/// [RFC 5849 section 3.5.1].
/// </summary>
static class OAuthHeader
{
    const string Scheme = "OAuth";

    /// <summary>Whether the header has this scheme; its name is case-insensitive.</summary>
    public static bool IsOAuth(string? header) => RestOf(header, Scheme) is not null;

    /// <summary>What follows the name of a scheme, or null when the header has another.</summary>
    public static string? RestOf(string? header, string scheme) =>
        header is not null
        && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        && (header.Length == scheme.Length || char.IsWhiteSpace(header[scheme.Length]))
            ? header[scheme.Length..].Trim()
            : null;

    /// <summary>Reads the parameters but the realm, which is not signed.</summary>
    /// <param name="header">The header's value.</param>
    /// <param name="quotesRequired">Whether a value must stand in double quotes.</param>
    /// <param name="into">Where they are added, decoded.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Read(string header, bool quotesRequired, List<OAuthParameter> into)
    {
        var rest = header.AsSpan(Scheme.Length);
        foreach (var range in rest.Split(','))
        {
            var part = rest[range].Trim();
            if (part.IsEmpty) continue;
            var equals = part.IndexOf('=');
            if (equals <= 0) return $"'{Cut(part)}' is no name=\"value\"";
            var name = part[..equals].TrimEnd();
            var value = part[(equals + 1)..].TrimStart();
            if (name.Equals("realm", StringComparison.OrdinalIgnoreCase)) continue;
            var quoted = value.Length >= 2 && value[0] == '"' && value[^1] == '"';
            if (!quoted && (quotesRequired || value.Contains('"'))) return $"the value of {Cut(name)} is not in double quotes";
            into.Add(new OAuthParameter(
                OAuthText.Decode(name, plusIsSpace: false),
                OAuthText.Decode(quoted ? value[1..^1] : value, plusIsSpace: false)));
        }

        return null;
    }

    static string Cut(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "...");
}
