using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Rules;

/// <summary>
/// Why a signature does not hold: the mistakes that clients are known to make are made here too, until one gives the
/// signature that was sent.
/// </summary>
static class OAuthMistakes
{
    /// <summary>An explanation has a thousand characters at most, of which the mistake has some.</summary>
    const int LongestShown = 700;

    const int LongestPath = 80;

    /// <summary>Parameters that clients add after they have signed (the cpoms gem adds limit and offset).</summary>
    static readonly string[][] AddedLate =
    [
        ["limit", "offset"], ["limit"], ["offset"], ["filter"], ["sort", "orderBy"], ["orderBy"], ["fields"],
        ["limit", "offset", "sort", "orderBy"], ["limit", "offset", "filter"],
    ];

    public static string Explain(OAuthRequest request, string secret)
    {
        var mistake = Find(request, secret)
            ?? "no known mistake gives it, so the secret is probably another one, or another URL was signed than the one sent";
        var plus = request.HasPlus ? " (or with each + read as itself, %252B)" : "";
        var expected = OAuthBaseString.Of(request.Method, request.BaseUri, request.Signed(plusIsSpace: true), OAuthHabit.Strict);
        return $"The signature is not that of this request: {mistake}. The base string is{plus}: {Cut(expected, LongestShown)}";
    }

    static string? Find(OAuthRequest request, string secret)
    {
        var key = OAuthSignature.KeyOf(secret);
        return KeyMistake(request, secret)
            ?? Search(request, key, Parameters(request))
            ?? Search(request, key, Addresses(request))
            ?? Search(request, key, Encodings(request));
    }

    /// <summary>The right text, but another key or another algorithm.</summary>
    static string? KeyMistake(OAuthRequest request, string secret)
    {
        var (method, key) = (request["oauth_signature_method"]!, OAuthSignature.KeyOf(secret));
        var text = OAuthBaseString.Of(request.Method, request.BaseUri, request.Signed(plusIsSpace: true), OAuthHabit.Strict);
        var other = method == OAuthSignature.Sha1 ? OAuthSignature.Sha256 : OAuthSignature.Sha1;
        return Gives(request, method, OAuthText.Encode(secret), text) ? "the key was the secret alone: append an ampersand to it"
            : Gives(request, method, "&" + OAuthText.Encode(secret), text) ? "the ampersand stands before the secret in the "
                + "key: it comes after it"
            : Gives(request, other, key, text) ? $"it was made with {other}, but oauth_signature_method says {method}"
            : IsHex(request["oauth_signature"]!, method, key, text) ? "it is hexadecimal: encode the bytes as Base64"
            : null;
    }

    static IEnumerable<(string Text, string Mistake)> Parameters(OAuthRequest request)
    {
        var all = request.Signed(plusIsSpace: true);
        foreach (var names in AddedLate)
        {
            var fewer = all.FindAll(parameter => !names.Contains(parameter.Name));
            if (fewer.Count < all.Count)
                yield return (Text(request, fewer), $"it was made before {string.Join(" and ", names)} was added to the URL: "
                    + "sign the URL that is sent");
        }

        yield return (Text(request, all.FindAll(parameter => parameter.IsProtocol)), "the query was left out: its parameters "
            + "are signed too");
        yield return (
            Text(request, all.FindAll(parameter => parameter.Name != "oauth_version")),
            "oauth_version was sent but not signed: sign every oauth_ parameter but the signature");
        if (request["oauth_version"] is null)
        {
            yield return (
                Text(request, [.. all, new OAuthParameter("oauth_version", "1.0")]),
                "oauth_version=1.0 was signed but not sent: send it, or leave it out of the base string");
        }

        if (request["oauth_token"] is null)
            yield return (Text(request, [.. all, new OAuthParameter("oauth_token", "")]), "an empty oauth_token was signed "
                + "but not sent");
    }

    static IEnumerable<(string Text, string Mistake)> Addresses(OAuthRequest request)
    {
        var (authority, path) = (request.Authority, request.RawPath);
        var host = HostOf(authority);
        foreach (var name in (string[])[host, "localhost", "127.0.0.1"])
        {
            foreach (var port in (string[])[authority[host.Length..], "", ":80", ":443", ":8080"])
            {
                var other = name + port;
                if (other == authority) continue;
                yield return (At($"{request.Scheme}://{other}{path}"), $"it was made for the host {other}, but the header "
                    + $"Host says {authority}");
            }
        }

        var scheme = request.Scheme == "https" ? "http" : "https";
        yield return (At($"{scheme}://{authority}{path}"), $"it was made for {scheme}, but the request came by {request.Scheme}");
        yield return (
            At($"{request.Scheme}://{authority}{OAuthText.Decode(path, plusIsSpace: false)}"),
            "the path was signed decoded: sign it as it is sent");
        yield return (At($"{request.Scheme}://{authority}{path}/"), "it was made for the path with a slash at the end");
        yield return (At($"{request.Scheme}://{authority}{path.TrimEnd('/')}"), "it was made for the path without the slash "
            + "at the end");
        foreach (var shorter in Shorter(path))
            yield return (At($"{request.Scheme}://{authority}{shorter}"), $"it was made for the path "
                + $"{Cut(shorter, LongestPath)}, but the path sent is {Cut(path, LongestPath)}");
        foreach (var method in (string[])["GET", "POST"])
        {
            if (method != request.Method)
                yield return (
                    OAuthBaseString.Of(method, request.BaseUri, request.Signed(true), OAuthHabit.Strict),
                    $"it was made for {method}, but the request is a {request.Method}");
        }

        string At(string uri) => OAuthBaseString.Of(request.Method, uri, request.Signed(plusIsSpace: true), OAuthHabit.Strict);
    }

    static IEnumerable<(string Text, string Mistake)> Encodings(OAuthRequest request)
    {
        foreach (var plusIsSpace in (bool[])[true, false])
        {
            var all = request.Signed(plusIsSpace);
            foreach (var habit in OAuthHabit.Known)
            {
                var text = OAuthBaseString.Of(request.Method, request.BaseUri, all, habit);
                yield return (text, $"{Characters(habit)} of a value: encode by RFC 3986, or set oauthMode to lenient, which "
                    + "lets this pass");
            }

            var strict = OAuthBaseString.Of(request.Method, request.BaseUri, all, OAuthHabit.Strict);
            yield return (strict.Replace("%2520", "%2B", StringComparison.Ordinal), "a blank was encoded as + before signing: "
                + "it must be %20 (%2520 in the base string)");
            yield return (strict.Replace("%2520", "%252B", StringComparison.Ordinal), "a blank was signed as a plus sign: it "
                + "must be %20 (%2520 in the base string)");
        }

        // npm's oauth-1.0a splits a pair at every equals sign.
        yield return (
            Text(request, request.Signed(plusIsSpace: true).Select(CutAtEquals)),
            "a value of the query was cut at an equals sign before signing: send it as %3D");
        yield return (Text(request, request.SignedUndecoded()), "the query was signed as it stands in the URL: decode its "
            + "values, then encode them once");
    }

    static OAuthParameter CutAtEquals(OAuthParameter parameter) =>
        parameter.IsProtocol ? parameter : parameter with { Value = parameter.Value.Split('=')[0] };

    static string Characters(OAuthHabit habit) =>
        habit.Raw.Length == 0 ? "the client encodes ~"
        : habit.EscapesTilde ? $"the client encodes ~, or leaves {habit.Raw} unencoded, in parts"
        : $"the client leaves {habit.Raw} unencoded in parts";

    /// <summary>A path without the prefix of the sandbox, and without that of the platform.</summary>
    static IEnumerable<string> Shorter(string path)
    {
        for (var slash = path.IndexOf('/', 1); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[slash..];
            if (path.AsSpan(slash).StartsWith("/ims/")) yield break;
        }
    }

    static string HostOf(string authority)
    {
        var colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') ? authority[..colon] : authority;
    }

    static string? Search(OAuthRequest request, string key, IEnumerable<(string Text, string Mistake)> candidates)
    {
        var method = request["oauth_signature_method"]!;
        foreach (var (text, mistake) in candidates)
        {
            if (Gives(request, method, key, text)) return mistake;
        }

        return null;
    }

    static bool Gives(OAuthRequest request, string method, string key, string text) =>
        OAuthSignature.Same(request["oauth_signature"]!, OAuthSignature.Of(method, key, text));

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is OAuth 1.0a's choice, not ours.")]
    static bool IsHex(string sent, string method, string key, string text)
    {
        var (secret, bytes) = (Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));
        var mac = method == OAuthSignature.Sha1 ? HMACSHA1.HashData(secret, bytes) : HMACSHA256.HashData(secret, bytes);
        return sent.Equals(Convert.ToHexString(mac), StringComparison.OrdinalIgnoreCase);
    }

    static string Text(OAuthRequest request, IEnumerable<OAuthParameter> parameters) =>
        OAuthBaseString.Of(request.Method, request.BaseUri, parameters, OAuthHabit.Strict);

    static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest] + "...";
}
