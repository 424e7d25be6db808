using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulators.Cli.Console;

namespace Simulators.Cli.Replay;

/// <summary>Reads recordings in the HTTP Archive format, version 1.2 (and 1.1, which has the same members).</summary>
static class HarReader
{
    const long LongestFile = 256 * 1024 * 1024;
    const string FormType = "application/x-www-form-urlencoded";

    /// <summary>What belongs to the connection, or is worked out anew: no answer here is to be compressed.</summary>
    static readonly HashSet<string> OfConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Connection", "Keep-Alive", "Transfer-Encoding", "TE", "Upgrade", "Proxy-Connection",
        "Proxy-Authorization", "Accept-Encoding", "Expect", "HTTP2-Settings",
    };

    /// <summary>What names of methods and headers have beside letters and digits [RFC 9110, 5.6.2].</summary>
    const string Marks = "!#$%&'*+-.^_`|~";

    /// <returns>The requests in the order in which they were sent.</returns>
    /// <exception cref="ReplayException">It is no such file; the message says where it is not.</exception>
    public static IReadOnlyList<RecordedExchange> Read(string file)
    {
        if (!File.Exists(file)) throw new ReplayException($"'{file}' does not exist.", ExitCodes.Usage);
        if (new FileInfo(file).Length > LongestFile)
            throw NoHar(file, $"it is longer than {LongestFile >> 20} MB; record less at a time");
        var bytes = File.ReadAllBytes(file).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var document = JsonSerializer.Deserialize(bytes, HarJson.Default.HarDocument);
            if (document?.Log?.Entries is not { } entries) throw NoHar(file, "it has no log.entries");
            return [.. entries.Select((entry, i) => Of(file, i + 1, entry)).OrderBy(exchange => exchange.At)];
        }
        catch (JsonException e)
        {
            throw NoHar(file, e.Message);
        }
    }

    static RecordedExchange Of(string file, int number, HarEntry? entry)
    {
        if (entry?.Request is not { Url: { } text, Method: { } method } request)
            throw NoHar(file, $"entry {number} has no request with method and url");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || text.StartsWith('/'))
            throw NoHar(file, $"the url of entry {number} is none: '{text}'");
        if (!IsToken(method)) throw NoHar(file, $"the method of entry {number} is none: '{method}'");
        if (!DateTimeOffset.TryParse(
            entry.StartedDateTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            throw NoHar(file, $"startedDateTime of entry {number} is no moment: '{entry.StartedDateTime}'");
        var (body, isLost) = BodyOf(file, number, request.PostData);
        var answer = AnswerOf(file, number, entry.Response);
        return new RecordedExchange(number, at.ToUniversalTime(), method, url, HeadersOf(request), body, isLost, answer);
    }

    static List<KeyValuePair<string, string>> HeadersOf(HarRequest request)
    {
        var headers = (request.Headers ?? [])
            .Where(header => header is { Name: { } name, Value: { } value }
                && IsToken(name) && !OfConnection.Contains(name) && !value.Any(char.IsControl))
            .Select(header => KeyValuePair.Create(header!.Name!, header.Value!))
            .ToList();
        var type = request.PostData?.MimeType;
        if (!string.IsNullOrEmpty(type) && !type.Any(char.IsControl) && !headers.Exists(IsContentType))
            headers.Add(KeyValuePair.Create("Content-Type", type));
        return headers;
    }

    static bool IsContentType(KeyValuePair<string, string> header) =>
        header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    /// <summary>A form without its text is written anew, unless it has files, which the parameters do not hold.</summary>
    static (byte[] Body, bool IsLost) BodyOf(string file, int number, HarPostData? posted)
    {
        if (posted is null) return ([], false);
        if (posted.Text is { } text && (text.Length > 0 || posted.Params is not { Count: > 0 }))
            return (BytesOf(file, $"postData of entry {number}", text, posted.Encoding), false);
        var parameters = posted.Params ?? [];
        if (parameters.Count == 0) return ([], false);
        var isForm = posted.MimeType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isForm || parameters.Any(one => one?.Name is null || one.FileName is not null)) return ([], true);
        // Recorders write them as they were on the wire, or decoded: what is encoded already stays.
        var form = string.Join('&', parameters.Select(one => $"{Encoded(one!.Name!)}={Encoded(one.Value ?? "")}"));
        return (Encoding.UTF8.GetBytes(form), false);
    }

    static string Encoded(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text.Replace('+', ' ')));

    static Answered? AnswerOf(string file, int number, HarResponse? response)
    {
        if (response?.Status is not (>= 100 and <= 599 and var status)) return null;
        return new Answered(status, response.Content?.Text is { } text
            ? BytesOf(file, $"content of entry {number}", text, response.Content.Encoding)
            : null);
    }

    static byte[] BytesOf(string file, string where, string text, string? encoding)
    {
        if (!string.Equals(encoding, "base64", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8.GetBytes(text);
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw NoHar(file, $"the {where} is said to be base64, and is not");
        }
    }

    static bool IsToken(string text) =>
        text.Length is > 0 and <= 200 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter));

    static ReplayException NoHar(string file, string why) => new($"{file} is no HAR file: {why}", ExitCodes.Usage);
}
