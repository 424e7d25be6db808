using System.Globalization;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink;

/// <summary>
/// The names and secrets of a sandbox's district and application. All of them carry the sandbox's mark, eight
/// hexadecimal digits that no other sandbox has: the mark selects the sandbox, whatever a request comes with.
/// </summary>
static class CredentialsOfDistrict
{
    const long FirstMark = 0x10000000;
    const int MarkLength = 8;

    /// <summary>The first byte of an application id: its base64 begins with a slash, as ClassLink's ids do.</summary>
    const byte ApplicationIdHead = 0xFF;

    public static Credentials Issue(long number, long seed)
    {
        var mark = (FirstMark + number).ToString("x8", CultureInfo.InvariantCulture);
        var values = new Dictionary<string, string>
        {
            ["clientId"] = mark + SeededText.Hex(seed, "classlink/clientId", 16),
            ["clientSecret"] = SeededText.Hex(seed, "classlink/clientSecret", 32),
            ["proxyToken"] = mark + SeededText.Key(seed, "classlink/proxyToken", 32),
            ["bearer"] = Uuid(mark, SeededText.Hex(seed, "classlink/bearer", 22)),
            ["applicationId"] = ApplicationId(mark, SeededText.Hex(seed, "classlink/applicationId", 24)),
        };
        return new Credentials(values, mark);
    }

    /// <summary>
    /// The mark that a client id, consumer key, proxy token, bearer or access token begins with, or null. Tokens that
    /// are handed out begin with <see cref="Credentials.Selector"/>.
    /// </summary>
    public static string? MarkOf(ReadOnlySpan<char> name)
    {
        if (name.Length <= MarkLength) return null;
        var mark = name[..MarkLength];
        return mark.ContainsAnyExcept("0123456789abcdef") ? null : mark.ToString();
    }

    /// <summary>The mark of an application id as it stands in a path: base64, percent-encoded or already decoded.</summary>
    public static string? MarkOfApplication(ReadOnlySpan<char> id)
    {
        Span<byte> bytes = stackalloc byte[24];
        var text = id.Length > 80 ? "" : Uri.UnescapeDataString(id.ToString());
        return Convert.TryFromBase64String(text, bytes, out var length) && length == 17 && bytes[0] == ApplicationIdHead
            ? Convert.ToHexStringLower(bytes[1..5])
            : null;
    }

    static string Uuid(string mark, string digits) =>
        $"{mark}-{digits[..4]}-4{digits[4..7]}-a{digits[7..10]}-{digits[10..22]}";

    /// <summary>Percent-encoded already, as the proxy hands it out: clients use it verbatim [CLD].</summary>
    static string ApplicationId(string mark, string digits) =>
        Uri.EscapeDataString(Convert.ToBase64String([ApplicationIdHead, .. Convert.FromHexString(mark + digits)]));
}
