using System.Globalization;
using System.Net;
using System.Text;

namespace Simulators.Load.Output.Html;

/// <summary>Pieces of HTML. Every text goes through <see cref="Text"/>: nothing from outside is ever markup.</summary>
static class Markup
{
    /// <summary>A text, made safe for content and for attributes in double quotes.</summary>
    public static string Text(string text)
    {
        var clean = text.Any(IsUnfit) ? string.Concat(text.Select(letter => IsUnfit(letter) ? '\uFFFD' : letter)) : text;
        return WebUtility.HtmlEncode(clean);
    }

    /// <summary>A cell that is no longer keeps to one line: a number with its unit.</summary>
    const int LongestUnbroken = 16;

    /// <summary>
    /// A table; the first column's cells are heads of their rows. In a narrow window it scrolls, and not the page.
    /// </summary>
    public static string Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var html = new StringBuilder($"<div class=\"wide\"><table><caption>{Text(caption)}</caption>\n<thead><tr>");
        foreach (var head in heads) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(head)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row[0])}</th>");
            foreach (var cell in row.Skip(1)) html.Append(Cell(cell));
            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    static string Cell(string text) =>
        text.Length <= LongestUnbroken ? $"<td class=\"short\">{Text(text)}</td>" : $"<td>{Text(text)}</td>";

    /// <summary>A list, or nothing where there is nothing to list.</summary>
    public static string List(IEnumerable<string> texts)
    {
        var items = string.Concat(texts.Select(text => $"<li>{Text(text)}</li>\n"));
        return items.Length == 0 ? "" : $"<ul>\n{items}</ul>\n";
    }

    static bool IsUnfit(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
