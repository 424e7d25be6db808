using System.Xml;
using System.Xml.Linq;
using Simulators.Client;

namespace Simulators.Steps.DigitalChalk;

/// <summary>What DigitalChalk answered: a SOAP message, a fault, a servlet container's page, or nothing but a status.</summary>
/// <param name="Exchange">As it was on the wire.</param>
public sealed record DigitalChalkAnswer(Exchange Exchange)
{
    static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    static readonly XNamespace SpringWs = "http://springframework.org/spring-ws";

    /// <summary>The document.</summary>
    /// <exception cref="ExpectationException">It is none.</exception>
    public XElement Xml
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

    /// <summary>The element that answers the request.</summary>
    public XElement Payload => Xml.Element(Soap + "Body")?.Elements().FirstOrDefault() ?? throw Odd("a SOAP message");

    /// <summary>Whether it says that it was done.</summary>
    public bool IsAccepted => Exchange.Status == 200 && Payload.Name != Soap + "Fault";

    /// <summary>Code and text of the fault.</summary>
    /// <exception cref="ExpectationException">It is no fault.</exception>
    public (string Code, string Text) Fault => Payload is var fault && fault.Name == Soap + "Fault"
        ? (fault.Element("faultcode")?.Value ?? "", fault.Element("faultstring")?.Value ?? "")
        : throw Odd("a fault");

    /// <summary>The mistakes that a fault's detail tells.</summary>
    public IReadOnlyList<string> Mistakes => [.. Payload.Descendants(SpringWs + "ValidationError").Select(error => error.Value)];

    /// <summary>What stands between the body's tags, to the byte.</summary>
    public string PayloadText
    {
        get
        {
            const string Opening = "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                + "<SOAP-ENV:Header/><SOAP-ENV:Body>";
            const string Closing = "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
            var text = Exchange.Text;
            return text.StartsWith(Opening, StringComparison.Ordinal) && text.EndsWith(Closing, StringComparison.Ordinal)
                ? text[Opening.Length..^Closing.Length]
                : throw Odd($"a message that begins with {Opening}");
        }
    }

    /// <summary>The text of an element of the answer, or of a row of it; nothing where there is none.</summary>
    public static string Text(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    ExpectationException Odd(string wanted) =>
        new($"DigitalChalk's answer should have been {wanted}. It was HTTP {Exchange.Status}: {Exchange.Text}");
}
