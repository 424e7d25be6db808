using System.Text;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>
/// A signed request, as far as its signature goes. Parameters of the signature may come in the header, the query or a form
/// [RFC 5849 section 3.5]; all others of query and form are signed too.
/// </summary>
sealed class OAuthRequest
{
    readonly List<OAuthParameter> _header = [];
    readonly string _query;
    readonly string _form;
    readonly WireRequest _request;

    OAuthRequest(WireRequest request, bool quotesRequired)
    {
        _request = request;
        _query = request.Query.TrimStart('?');
        _form = IsForm(request) ? Encoding.UTF8.GetString(request.Body.Span) : "";
        var header = request.Header("Authorization");
        Problem = OAuthHeader.IsOAuth(header) ? OAuthHeader.Read(header!, quotesRequired, _header) : null;
        List<OAuthParameter> others = [];
        // A signature in Base64 has plus signs, and who forgets to encode them means no blank.
        OAuthParameter.Read(_query, plusIsSpace: false, others);
        OAuthParameter.Read(_form, plusIsSpace: false, others);
        Protocol = [.. _header.Concat(others).Where(parameter => parameter.IsProtocol)];
    }

    public string Method => _request.Method;

    /// <summary>What is wrong with the header, or null.</summary>
    public string? Problem { get; }

    /// <summary>The parameters that begin with <c>oauth_</c>, wherever they came.</summary>
    public IReadOnlyList<OAuthParameter> Protocol { get; }

    /// <summary>Whether the query or form has a plus sign, which clients read in two ways.</summary>
    public bool HasPlus => _query.Contains('+', StringComparison.Ordinal) || _form.Contains('+', StringComparison.Ordinal);

    /// <summary>The scheme, host and path that the caller used, without query [RFC 5849 section 3.4.1.2].</summary>
    public string BaseUri => $"{_request.Scheme}://{Authority}{RawPath}";

    public string Scheme => _request.Scheme;

    public string RawPath => PathOf(_request.Target);

    /// <summary>The header Host in lower case, without a port that the scheme implies.</summary>
    public string Authority
    {
        get
        {
            var host = _request.Host.ToLowerInvariant();
            var port = _request.Scheme == "https" ? ":443" : ":80";
            return host.EndsWith(port, StringComparison.Ordinal) ? host[..^port.Length] : host;
        }
    }

    /// <summary>Whether a request is signed at all.</summary>
    public static bool IsSigned(WireRequest request) =>
        OAuthHeader.IsOAuth(request.Header("Authorization"))
        || request.Query.Contains("oauth_", StringComparison.Ordinal)
        || (request.Form.Fields.Count > 0 && request.Form["oauth_signature"] is not null);

    /// <param name="request">The request.</param>
    /// <param name="quotesRequired">Whether values in the header must stand in double quotes.</param>
    public static OAuthRequest Of(WireRequest request, bool quotesRequired) => new(request, quotesRequired);

    /// <summary>The value of a protocol parameter, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var parameter in Protocol)
            {
                if (parameter.Name == name) return parameter.Value;
            }

            return null;
        }
    }

    /// <summary>All that is signed: every parameter but the signature.</summary>
    /// <param name="plusIsSpace">How a plus sign in query and form is read.</param>
    public List<OAuthParameter> Signed(bool plusIsSpace)
    {
        List<OAuthParameter> all = [.. _header];
        OAuthParameter.Read(_query, plusIsSpace, all);
        OAuthParameter.Read(_form, plusIsSpace, all);
        all.RemoveAll(parameter => parameter.Name == "oauth_signature");
        return all;
    }

    /// <summary>The same with the query's text as it was sent, not decoded: a mistake that clients make.</summary>
    public List<OAuthParameter> SignedUndecoded()
    {
        List<OAuthParameter> all = [.. _header];
        foreach (var pair in _query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            all.Add(equals < 0 ? new OAuthParameter(pair, "") : new OAuthParameter(pair[..equals], pair[(equals + 1)..]));
        }

        all.RemoveAll(parameter => parameter.Name == "oauth_signature");
        return all;
    }

    /// <summary>The path of a request target, which may be an absolute URI.</summary>
    public static string PathOf(string target)
    {
        var path = target.AsSpan();
        var end = path.IndexOfAny('?', '#');
        if (end >= 0) path = path[..end];
        if (path.IsEmpty || path[0] == '/') return path.IsEmpty ? "/" : path.ToString();
        var authority = path.IndexOf("://");
        if (authority < 0) return path.ToString();
        path = path[(authority + 3)..];
        var slash = path.IndexOf('/');
        return slash < 0 ? "/" : path[slash..].ToString();
    }

    static bool IsForm(WireRequest request) =>
        request.Body.Length > 0
        && request.Header("Content-Type")?.StartsWith(
            "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
}
