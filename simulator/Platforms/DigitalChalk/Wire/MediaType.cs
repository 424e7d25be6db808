using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Wire;

/// <summary>What SAAJ makes of a request's Content-Type. A request without one is read as <c>text/xml</c>.</summary>
static class MediaType
{
    const string Charset = "charset=";

    public static Rejection? Problem(string? contentType)
    {
        if (string.IsNullOrEmpty(contentType)) return null;
        var type = contentType.AsSpan();
        var semicolon = type.IndexOf(';');
        if (semicolon >= 0) type = type[..semicolon];
        type = type.Trim();
        if (!type.Equals("text/xml", StringComparison.OrdinalIgnoreCase)) return WrongType(type.ToString());
        return CharsetOf(contentType) is "" or "utf-8" or "utf8" or "us-ascii" or "iso-8859-1"
            ? null
            : new Rejection(
                Errors.UnsupportedCharset,
                RuleBook.Encoding,
                $"The charset of '{contentType}' is none that is read here: send UTF-8.");
    }

    public static bool IsLatin1(string? contentType) => contentType is not null && CharsetOf(contentType) == "iso-8859-1";

    static Rejection WrongType(string type) => type.Equals("application/soap+xml", StringComparison.OrdinalIgnoreCase)
        ? new Rejection(
            Errors.Soap12Type.About(type),
            RuleBook.SoapVersion,
            "application/soap+xml is SOAP 1.2's; the service speaks SOAP 1.1, whose media type is text/xml.")
        : new Rejection(
            Errors.ContentType.About(type),
            RuleBook.ContentType,
            $"The Content-Type is '{type}'; a SOAP 1.1 message is text/xml.");

    /// <summary>Lower case, or nothing. The usual spelling costs no text of its own.</summary>
    static string CharsetOf(string contentType)
    {
        var at = contentType.IndexOf(Charset, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var value = contentType.AsSpan(at + Charset.Length);
        var semicolon = value.IndexOf(';');
        if (semicolon >= 0) value = value[..semicolon];
        value = value.Trim(" \"'");
        return value.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? "utf-8" : value.ToString().ToLowerInvariant();
    }
}
