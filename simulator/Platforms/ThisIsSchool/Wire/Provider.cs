namespace Simulators.ThisIsSchool.Wire;

/// <summary>A OneRoster provider and the credentials to it.</summary>
/// <param name="Root">Where its collections lie; ends with a slash.</param>
/// <param name="TokenUrl">Where OAuth 2 gives a token; null signs every request with OAuth 1.0a.</param>
/// <param name="ClientId">Consumer key or client id.</param>
/// <param name="ClientSecret">The secret to it.</param>
sealed record Provider(Uri Root, Uri? TokenUrl, string ClientId, string ClientSecret)
{
    const string Path11 = "ims/oneroster/v1p1/";
    const string Path12 = "ims/oneroster/rostering/v1p2/";

    /// <summary>The scopes that a pull needs; demographics are not pulled.</summary>
    public const string Scopes =
        "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly "
        + "https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly";

    /// <summary>The provider at a base URL; one that names the collections' root already is that root.</summary>
    public static Provider At(Uri url, string version, string clientId, string clientSecret)
    {
        var text = url.AbsoluteUri.TrimEnd('/');
        var path = version == "1.2" ? Path12 : Path11;
        var written = text.IndexOf("/ims/oneroster", StringComparison.Ordinal);
        var start = written < 0 ? text : text[..written];
        return new Provider(
            new Uri(written < 0 ? $"{text}/{path}" : $"{text}/"),
            version == "1.2" ? new Uri($"{start}/token") : null,
            clientId,
            clientSecret);
    }
}
