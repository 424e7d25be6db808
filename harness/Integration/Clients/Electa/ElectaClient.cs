using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace Simulators.Integration.Clients.Electa;

/// <summary>Electa's API 3.0: forms in, XML out, a token of twenty minutes.</summary>
public sealed partial class ElectaClient : IDisposable
{
    public const string Platform = "electa";

    const string Success = "0";

    readonly PlatformHttp _http;
    readonly string _baseUrl;
    readonly ElectaCredentials _credentials;
    readonly ElectaToken _token;

    /// <param name="http">Sends and reads.</param>
    /// <param name="baseUrl">Where Electa begins: https://api30.school-network.net, for one.</param>
    /// <param name="credentials">The account's.</param>
    /// <param name="clock">What the token's age is measured by.</param>
    /// <param name="refusals">What outlives the process of log-ins that were refused.</param>
    public ElectaClient(
        PlatformHttp http,
        Uri baseUrl,
        ElectaCredentials credentials,
        TimeProvider clock,
        IElectaRefusals refusals)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        (_http, _baseUrl, _credentials) = (http, baseUrl.AbsoluteUri.TrimEnd('/'), credentials);
        _token = new ElectaToken(clock, refusals, LogInAsync);
    }

    public void Dispose() => _token.Dispose();

    /// <summary>
    /// A call with a token. One whose token was refused was not carried out: it is sent again, once, with a new one.
    /// </summary>
    async ValueTask<XElement> CallAsync(
        HttpMethod method,
        string path,
        IReadOnlyList<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var token = await _token.GetAsync(cancellation);
        try
        {
            return await SendAsync(method, path, token, fields, cancellation);
        }
        catch (VendorErrorException refused) when (ElectaErrors.Of(refused.Code, refused.Text) == ElectaProblem.Token)
        {
            await _token.ForgetAsync(token, cancellation);
            var renewed = await _token.GetAsync(cancellation);
            return await SendAsync(method, path, renewed, fields, cancellation);
        }
    }

    async ValueTask<string> LogInAsync(CancellationToken cancellation)
    {
        var root = await SendAsync(
            HttpMethod.Post, "/token/", [Field("CID", _credentials.Cid), Field("AppKey", _credentials.AppKey)], cancellation);
        return root.Element("ResponseData")?.Value is { Length: > 0 } token
            ? token
            : throw new UnknownOutcomeException(Platform, UnknownReason.BadAnswer, "electa answered no token.");
    }

    ValueTask<XElement> SendAsync(
        HttpMethod method,
        string path,
        string token,
        IReadOnlyList<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation) =>
        SendAsync(method, path, [Field("CID", _credentials.Cid), Field("Token", token), .. fields], cancellation);

    async ValueTask<XElement> SendAsync(
        HttpMethod method,
        string path,
        IReadOnlyList<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var sent = fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToList();
        var isGet = method == HttpMethod.Get;
        var query = isGet
            ? "?" + string.Join('&', sent.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!)}"))
            : "";
        var request = new HttpRequestMessage(method, new Uri(_baseUrl + path + query))
        {
            Content = isGet ? null : new FormUrlEncodedContent(sent!),
        };
        return Read(await _http.SendAsync(request, cancellation));
    }

    static XElement Read(PlatformAnswer answer)
    {
        answer.EnsureServed();
        if (answer.Status == HttpStatusCode.NotFound)
            throw new VendorErrorException(Platform, "404", "The address is not that of Electa's API.", ErrorKind.Refused);
        var root = SafeXml.Read(answer).Root!;
        if (root.Name.LocalName != "Response") return root;
        var code = root.Element("ResponseCode")?.Value.Trim();
        var text = root.Element("ResponseData")?.Value ?? "";
        if (code is null) throw answer.Bad("has no ResponseCode");
        return code == Success ? root : throw new VendorErrorException(
            Platform, code, text, ElectaErrors.KindOf(ElectaErrors.Of(code, text)));
    }

    static KeyValuePair<string, string?> Field(string name, string? value) => KeyValuePair.Create(name, value);

    static string Required(XElement parent, string name) =>
        parent.Element(name)?.Value is { Length: > 0 } text
            ? text
            : throw new UnknownOutcomeException(
                Platform, UnknownReason.BadAnswer, $"electa answered a {parent.Name.LocalName} without {name}.");

    static string UsMoment(DateTimeOffset at) => at.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
