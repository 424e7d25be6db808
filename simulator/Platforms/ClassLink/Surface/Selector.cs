using System.Text;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>Finds the mark of a sandbox in whatever a request is authenticated with, without reading it whole.</summary>
static class Selector
{
    public static string? Of(WireRequest request)
    {
        if (request.Header("Authorization") is { } header && OfHeader(header) is { } mark) return mark;
        return OfQuery(request.Query) ?? OfForm(request.Form) ?? OfJson(request) ?? OfPath(request.Path);
    }

    static string? OfHeader(string header)
    {
        if (RestOf(header, "Bearer ") is { } bearer) return CredentialsOfDistrict.MarkOf(bearer.Trim());
        if (RestOf(header, "Basic ") is { } basic) return OfBasic(basic.Trim());
        return RestOf(header, "OAuth ") is { } oauth ? OfOAuth(oauth) : null;
    }

    static string? OfOAuth(string parameters)
    {
        const string name = "oauth_consumer_key=";
        var at = parameters.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : CredentialsOfDistrict.MarkOf(parameters.AsSpan(at + name.Length).TrimStart('"'));
    }

    static string? OfBasic(string credentials)
    {
        Span<byte> start = stackalloc byte[12];
        return credentials.Length >= 16 && Convert.TryFromBase64String(credentials[..16], start, out var length)
            ? CredentialsOfDistrict.MarkOf(Encoding.Latin1.GetString(start[..length]))
            : null;
    }

    static string? OfQuery(string query) => After(query, "oauth_consumer_key=") ?? After(query, "client_id=");

    static string? OfForm(Form form) =>
        CredentialsOfDistrict.MarkOf(form["client_id"]) ?? CredentialsOfDistrict.MarkOf(form["oauth_consumer_key"]);

    /// <summary>A token request in JSON: the name is sought in the bytes, since whoever it is, the operation reads it properly.</summary>
    static string? OfJson(WireRequest request)
    {
        var body = request.Body.Span;
        if (body.Length > 4096 || body.IndexOf("\"client_id\""u8) is not (>= 0 and var at)) return null;
        var value = body[(at + "\"client_id\"".Length)..].TrimStart(" \t\r\n:\""u8);
        return CredentialsOfDistrict.MarkOf(Encoding.Latin1.GetString(value[..Math.Min(value.Length, 12)]));
    }

    static string? OfPath(string path)
    {
        var application = path.IndexOf("/ims/oneroster/", StringComparison.Ordinal);
        return application <= 1 ? null : CredentialsOfDistrict.MarkOfApplication(path.AsSpan(1, application - 1));
    }

    static string? After(string query, string name)
    {
        var at = query.IndexOf(name, StringComparison.Ordinal);
        return at < 1 || query[at - 1] is not ('?' or '&') ? null : CredentialsOfDistrict.MarkOf(query.AsSpan(at + name.Length));
    }

    static string? RestOf(string header, string scheme) =>
        header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..] : null;
}
