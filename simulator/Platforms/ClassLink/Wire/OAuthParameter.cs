namespace Simulators.ClassLink.Wire;

/// <summary>A decoded parameter.</summary>
readonly record struct OAuthParameter(string Name, string Value)
{
    public const string Prefix = "oauth_";

    public bool IsProtocol => Name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The parameters of a query or form, in the order sent.</summary>
    /// <param name="pairs">Without a question mark.</param>
    /// <param name="plusIsSpace">How a plus sign is read.</param>
    /// <param name="into">Where they are added.</param>
    public static void Read(ReadOnlySpan<char> pairs, bool plusIsSpace, List<OAuthParameter> into)
    {
        foreach (var range in pairs.Split('&'))
        {
            var pair = pairs[range];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? default : pair[(equals + 1)..];
            into.Add(new OAuthParameter(OAuthText.Decode(name, plusIsSpace), OAuthText.Decode(value, plusIsSpace)));
        }
    }
}
