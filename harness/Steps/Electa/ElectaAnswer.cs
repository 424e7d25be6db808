using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Simulators.Client;

namespace Simulators.Steps.Electa;

/// <summary>What Electa answered: XML, a line of version 2.1, or a page for a browser.</summary>
/// <param name="Exchange">As it was on the wire.</param>
public sealed partial record ElectaAnswer(Exchange Exchange)
{
    /// <summary>The ResponseCode and the description; the code is 0 for what succeeded.</summary>
    public (long Code, string Text) Result => Page is { Success: true } page ? OfPage(page)
        : Line().Match(Exchange.Text) is { Success: true } line ? (Number(line.Groups[1].Value), line.Groups[2].Value)
        : Xml is { Name.LocalName: "Response" } ? (Number(Element("ResponseCode")), Element("ResponseData"))
        : (0, "");

    /// <summary>Whether it says that it was done.</summary>
    public bool IsAccepted => Exchange.Status == 200 && Result.Code == 0;

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<XElement> Items =>
        [.. (Xml.Element("Items") ?? throw Odd("a list, with an element Items")).Elements("Item")];

    /// <summary>The number of rows that the list says it has.</summary>
    public long Count => Number(Element("Count"));

    /// <summary>The heading and the text of a page.</summary>
    /// <exception cref="ExpectationException">It is no page.</exception>
    public (string Heading, string Text) Shown =>
        Page is { Success: true } page ? (Part(page, 1), Part(page, 2)) : throw Odd("a page for a browser");

    Match Page => Headed().Match(Exchange.Text);

    XElement Xml
    {
        get
        {
            try
            {
                return XDocument.Parse(Exchange.Text).Root!;
            }
            catch (XmlException e)
            {
                throw Odd($"well-formed XML ({e.Message})");
            }
        }
    }

    /// <summary>The text of an element of the result.</summary>
    /// <exception cref="ExpectationException">There is none.</exception>
    public string Element(string name) => Xml.Element(name)?.Value ?? throw Odd($"an element {name}");

    (long Code, string Text) OfPage(Match page) => Error().Match(Part(page, 2)) is { Success: true } error
        ? (Number(error.Groups[1].Value), Part(page, 1))
        : (0, Part(page, 1));

    ExpectationException Odd(string wanted) => new($"Electa's answer should have been {wanted}. It was: {Exchange.Text}");

    static string Part(Match page, int group) => WebUtility.HtmlDecode(page.Groups[group].Value);

    static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ExpectationException($"\"{text}\" should have been a number.");

    [GeneratedRegex("^<!DOCTYPE html>.*<h1>(.*)</h1><p>(.*)</p>", RegexOptions.Singleline)]
    private static partial Regex Headed();

    [GeneratedRegex("^Error ([0-9]+)$")]
    private static partial Regex Error();

    [GeneratedRegex("^([0-9]+),(.*)$", RegexOptions.Singleline)]
    private static partial Regex Line();
}
