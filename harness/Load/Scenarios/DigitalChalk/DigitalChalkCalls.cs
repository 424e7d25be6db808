using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Simulators.Client;

namespace Simulators.Load.Scenarios.DigitalChalk;

/// <summary>Signed SOAP calls of DigitalChalk's API v4.</summary>
sealed class DigitalChalkCalls(SimulatorPlatform platform)
{
    public static readonly XNamespace Api = "http://digitalchalk.com/api/v4";

    static readonly XNamespace s_soap = "http://schemas.xmlsoap.org/soap/envelope/";

    static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1_000_000,
    };

    readonly string _accessKey = platform.Credentials["accessKey"];
    readonly byte[] _secretKey = Encoding.UTF8.GetBytes(platform.Credentials["secretKey"]);
    readonly Uri _service = new($"{platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/dc/api/v4");

    /// <summary>A request for an operation, signed for a moment.</summary>
    public HttpRequestMessage Request(string operation, DateTimeOffset now, params XElement[] content)
    {
        var timestamp = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var envelope = new XElement(
            s_soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", s_soap),
            new XAttribute(XNamespace.Xmlns + "dcAPI", Api),
            new XElement(
                s_soap + "Body",
                new XElement(
                    Api + $"{operation}Request",
                    new XElement(
                        Api + "auth",
                        new XElement(Api + "accessKey", _accessKey),
                        new XElement(Api + "timestamp", timestamp),
                        new XElement(Api + "signature", Sign($"v4{operation}{timestamp}"))),
                    content)));
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope.ToString(SaveOptions.DisableFormatting)));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, _service) { Content = body };
        request.Headers.TryAddWithoutValidation("SOAPAction", "\"\"");
        return request;
    }

    /// <summary>Whether it was done, or the text of the fault; neither when it is no answer of DigitalChalk's.</summary>
    public static (bool IsDone, string? Fault) Read(LoadReply reply)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(reply.Body), s_settings);
            var body = XDocument.Load(reader).Root?.Element(s_soap + "Body");
            var fault = body?.Element(s_soap + "Fault")?.Element("faultstring")?.Value;
            var done = body?.Elements().FirstOrDefault()?.Element(Api + "success")?.Value;
            return (fault is null && done == "true", fault ?? (done == "false" ? "success is false" : null));
        }
        catch (XmlException)
        {
            return (false, null);
        }
    }

#pragma warning disable CA5350 // the vendor's signature is HMAC-SHA1
    string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(_secretKey, Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
