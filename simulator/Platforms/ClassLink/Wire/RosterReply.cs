using System.Globalization;
using System.Text;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>Successful answers of the rostering service, with their headers.</summary>
static class RosterReply
{
    public const string ContentType = "application/json; charset=utf-8";

    public static Reply Single(byte[] body) => new(200, ContentType, body, Outcome.Accepted);

    public static Reply Collection(RosterView view, byte[] body, Page page, int count, int total)
    {
        view.Call.Decided(RuleBook.Headers);
        view.Call.Decided(RuleBook.LinkHeader);
        return Single(body) with { Headers = view.WritesEmpty ? OfClassLink(view, page, count, total) : Strict(view, page, total) };
    }

    static KeyValuePair<string, string>[] Strict(RosterView view, Page page, int total) =>
    [
        KeyValuePair.Create("X-Total-Count", Text(total)),
        KeyValuePair.Create("Link", Links(view, page, total)),
    ];

    /// <summary>As captured; how long a page took is not measured, since nothing here reads the machine's clock.</summary>
    static List<KeyValuePair<string, string>> OfClassLink(RosterView view, Page page, int count, int total)
    {
        List<KeyValuePair<string, string>> headers =
        [
            KeyValuePair.Create("x-count", Text(count)),
            KeyValuePair.Create("x-total-count", Text(total)),
            KeyValuePair.Create("x-next-page-token", ""),
            KeyValuePair.Create("x-obfuscated", view.Obfuscates ? "true" : "false"),
            KeyValuePair.Create("x-modified", ""),
            KeyValuePair.Create("x-endpoint", Uri.EscapeDataString(view.Address.Segments[^1])),
            KeyValuePair.Create("x-page-generation-time-ms", "0"),
            KeyValuePair.Create("access-control-expose-headers", "x-total-count"),
        ];
        if (view.Call.Get(ClassLinkSettings.ClassLinkLinkHeader))
            headers.Add(KeyValuePair.Create("Link", Links(view, page, total)));
        return headers;
    }

    static string Links(RosterView view, Page page, int total)
    {
        var (start, rest) = Address(view);
        var last = total == 0 ? 0 : (total - 1) / page.Limit * page.Limit;
        var links = new StringBuilder();
        if ((long)page.Offset + page.Limit < total) Append("next", page.Offset + page.Limit);
        if (page.Offset > 0) Append("prev", Math.Max(0, Math.Min(page.Offset, last + page.Limit) - page.Limit));
        Append("first", 0);
        Append("last", last);
        return links.ToString();

        void Append(string relation, int offset)
        {
            if (links.Length > 0) links.Append(", ");
            links.Append(CultureInfo.InvariantCulture, $"<{start}?limit={page.Limit}&offset={offset}{rest}>; rel=\"{relation}\"");
        }
    }

    /// <summary>
    /// The address that was called and its other parameters as they were sent. A comma would end a link for those who cut
    /// the header at commas, and other characters have no place in an address or a header: they are percent-encoded.
    /// </summary>
    static (string Start, string Others) Address(RosterView view)
    {
        var target = view.Call.Request.Target;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var start = path.StartsWith('/') ? view.Call.Request.Origin + path : path;
        var rest = new StringBuilder();
        if (query >= 0)
        {
            foreach (var parameter in target[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                if (parameter.StartsWith("limit=", StringComparison.Ordinal)) continue;
                if (parameter.StartsWith("offset=", StringComparison.Ordinal)) continue;
                rest.Append('&');
                Escape(rest, parameter);
            }
        }

        var escaped = new StringBuilder();
        Escape(escaped, start);
        return (escaped.ToString(), rest.ToString());
    }

    static void Escape(StringBuilder into, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && rune.Value is > ' ' and < 0x7F && rune.Value is not (',' or '<' or '>' or '"')) into.Append((char)rune.Value);
            else into.Append(Uri.EscapeDataString(rune.ToString()));
        }
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
