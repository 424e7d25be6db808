using System.Xml.Linq;

namespace Simulators.DigitalChalk.Tests;

/// <summary>What a request was answered with.</summary>
/// <param name="Body">The bytes as text.</param>
/// <param name="Headers">By name; several values with a comma between them.</param>
public sealed record SoapAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    static readonly XNamespace Dc = Organisation.Namespace;

    public static async Task<SoapAnswer> Read(HttpResponseMessage response)
    {
        // As they were sent: HttpClient writes those that it understands in its own way.
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new SoapAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public IReadOnlyList<string> Rules => Headers.GetValueOrDefault("X-Simulator-Rules")?.Split(", ") ?? [];

    public string? Explanation => Headers.GetValueOrDefault("X-Simulator-Explain");

    public XDocument Xml => XDocument.Parse(Body);

    public bool IsFault => Body.Contains("<SOAP-ENV:Fault>", StringComparison.Ordinal);

    public string FaultCode => Xml.Descendants("faultcode").Single().Value;

    public string FaultString => Xml.Descendants("faultstring").Single().Value;

    public IReadOnlyList<string> Violations =>
        [.. Xml.Descendants(XName.Get("ValidationError", "http://springframework.org/spring-ws")).Select(error => error.Value)];

    /// <summary>The text of the only element of that name.</summary>
    public string Text(string name) => Xml.Descendants(Dc + name).Single().Value;

    /// <summary>The texts of all elements of that name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Xml.Descendants(Dc + name).Select(element => element.Value)];

    /// <summary>The names of the reply's elements, in order.</summary>
    public IReadOnlyList<string> Names =>
        [.. Xml.Root!.Elements().Last().Elements().Single().Elements().Select(element => element.Name.LocalName)];

    /// <summary>The content of the body, byte for byte.</summary>
    public string Payload
    {
        get
        {
            const string Opening = "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Header/><SOAP-ENV:Body>";
            const string Closing = "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
            Assert.StartsWith(Opening, Body, StringComparison.Ordinal);
            Assert.EndsWith(Closing, Body, StringComparison.Ordinal);
            return Body[Opening.Length..^Closing.Length];
        }
    }
}
