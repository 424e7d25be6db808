using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Simulators.Integration.Clients.DigitalChalk;

/// <summary>An organisation's way into DigitalChalk.</summary>
/// <param name="AccessKey">Names the organisation.</param>
/// <param name="SecretKey">Signs; the key is its text, not what it may be the hexadecimal digits of.</param>
public sealed record DigitalChalkCredentials(string AccessKey, string SecretKey);

/// <summary>DigitalChalk's SOAP API v4. Every call is signed when it is sent.</summary>
/// <param name="http">Sends and reads.</param>
/// <param name="baseUrl">Where DigitalChalk begins; the service is below it, at /dc/api/v4.</param>
/// <param name="credentials">The organisation's.</param>
/// <param name="clock">What calls are signed by.</param>
public sealed partial class DigitalChalkClient(
    PlatformHttp http,
    Uri baseUrl,
    DigitalChalkCredentials credentials,
    TimeProvider clock)
{
    public const string Platform = "digitalchalk";

    const string Service = "v4";
    const string EnvelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";

    static readonly XNamespace Envelope = EnvelopeNamespace;
    static readonly XNamespace Api = "http://digitalchalk.com/api/v4";

    readonly Uri _address = new(baseUrl.AbsoluteUri.TrimEnd('/') + "/dc/api/v4");

    /// <summary>Calls an operation.</summary>
    /// <param name="operation">Its name in the WSDL.</param>
    /// <param name="parts">The elements after auth.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The element of the response.</returns>
    /// <exception cref="VendorErrorException">A SOAP fault.</exception>
    async ValueTask<XElement> CallAsync(string operation, IEnumerable<XElement> parts, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = Message(operation, parts) };
        request.Headers.Add("SOAPAction", "\"\"");
        var answer = await http.SendAsync(request, cancellation);
        if (!IsMessage(answer)) throw NoMessage(answer);
        var body = SafeXml.Read(answer).Root?.Element(Envelope + "Body");
        var first = body?.Elements().FirstOrDefault() ?? throw answer.Bad("has an empty SOAP body");
        if (first.Name == Envelope + "Fault") throw DigitalChalkFaults.Read(first);
        return first.Name == Api + $"{operation}Response" ? first : throw answer.Bad($"is no response to {operation}");
    }

    XElement Auth(string operation)
    {
        var timestamp = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new XElement(
            Api + "auth",
            new XElement(Api + "accessKey", credentials.AccessKey),
            new XElement(Api + "timestamp", timestamp),
            new XElement(Api + "signature", Sign(credentials.SecretKey, operation, timestamp)));
    }

    /// <summary>Base64 of HMAC-SHA1 over service, operation and timestamp [developer.digitalchalk.com soap-api-v4].</summary>
    internal static string Sign(string secretKey, string operation, string timestamp) => Convert.ToBase64String(
#pragma warning disable CA5350 // the vendor's choice
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(Service + operation + timestamp)));
#pragma warning restore CA5350

    /// <summary>Written by the XML writer, so that names may have any sign in them.</summary>
    ByteArrayContent Message(string operation, IEnumerable<XElement> parts)
    {
        var document = new XDocument(new XElement(
            Envelope + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", EnvelopeNamespace),
            new XAttribute(XNamespace.Xmlns + "dcAPI", Api.NamespaceName),
            new XElement(
                Envelope + "Body",
                new XElement(Api + $"{operation}Request", Auth(operation), parts))));
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(bytes, settings)) document.Save(writer);
        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = "utf-8" };
        return content;
    }

    /// <summary>A fault comes with the status 500: only what is no SOAP message is judged by its status.</summary>
    static bool IsMessage(PlatformAnswer answer) =>
        answer.Body.Length > 0
        && answer.Header("Content-Type")?.StartsWith("text/xml", StringComparison.OrdinalIgnoreCase) == true;

    static PlatformException NoMessage(PlatformAnswer answer)
    {
        answer.EnsureServed();
        return (int)answer.Status >= 400
            ? new VendorErrorException(
                Platform,
                ((int)answer.Status).ToString(CultureInfo.InvariantCulture),
                "The service does not know this message.",
                ErrorKind.Refused)
            : answer.Bad("is no SOAP message");
    }

    static XElement Part(string name, string? text) => new(Api + name, text ?? "");

    static string TextOf(XElement parent, string name) => parent.Element(Api + name)?.Value ?? "";
}
