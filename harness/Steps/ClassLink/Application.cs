using System.Globalization;
using System.Text;
using Simulators.Client;

namespace Simulators.Steps.ClassLink;

/// <summary>The application that a district shares its roster with, in one scenario: how it signs, which token it has.</summary>
public sealed class Application(World world)
{
    /// <summary>
    /// Of all scenarios together: they may share one account at a vendor, who refuses a nonce that was there before.
    /// </summary>
    static int _nonces;

    Func<HttpRequestMessage>? _last;

    public Signature Signature { get; set; } = new();

    /// <summary>The token that it got last.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// A text with the district's credentials in place of their names, {clientId}, {bearer}, {applicationId} and so on; also
    /// {applicationId encoded again} and {applicationId decoded}, as some clients spoil it.
    /// </summary>
    public async Task<string> FillAsync(string text)
    {
        foreach (var (name, value) in (await PlatformAsync()).Credentials)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal)
                .Replace($"{{{name} encoded again}}", Uri.EscapeDataString(value), StringComparison.Ordinal)
                .Replace($"{{{name} decoded}}", Uri.UnescapeDataString(value), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A complete address.</summary>
    /// <param name="path">What follows the district's address.</param>
    public async Task<Uri> AddressAsync(string path)
    {
        var district = (await PlatformAsync()).BaseUrl.AbsoluteUri.TrimEnd('/');
        return new Uri($"{district}/{await FillAsync(path)}");
    }

    /// <summary>Asks for what lies at a path, signed as the scenario's steps say.</summary>
    public async Task AskSignedAsync(string path, HttpMethod? method = null)
    {
        var address = await AddressAsync(path);
        var credentials = (await PlatformAsync()).Credentials;
        var verb = method ?? HttpMethod.Get;
        var nonce = $"nonce{Interlocked.Increment(ref _nonces).ToString(CultureInfo.InvariantCulture)}";
        var parts = Signature.Make(
            verb.Method,
            address.AbsoluteUri,
            credentials["clientId"],
            Signature.Secret ?? credentials["clientSecret"],
            await world.NowAsync(),
            nonce);
        await SendAsync(() => Signed(verb, address, parts));
    }

    /// <summary>Asks for what lies at a path, with this header Authorization or none.</summary>
    public async Task AskAsync(string path, string? authorization)
    {
        var address = await AddressAsync(path);
        await SendAsync(() => With(new HttpRequestMessage(HttpMethod.Get, address), authorization));
    }

    /// <summary>Asks for a token.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Its content type.</param>
    /// <param name="basic">What HTTP Basic encodes, or null for none.</param>
    public async Task AskForTokenAsync(string body, string mediaType, string? basic)
    {
        var address = await AddressAsync("token");
        var content = await FillAsync(body);
        var client = basic is null ? null : $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(await FillAsync(basic)))}";
        await SendAsync(() => With(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(content, Encoding.UTF8, mediaType) },
            client));
        if (world.Last.Status == 200) Token = world.Last.Json.GetProperty("access_token").GetString();
    }

    /// <summary>Sends the very request again that was sent last, with the signature that it had.</summary>
    public Task AgainAsync() =>
        SendAsync(_last ?? throw new ExpectationException("Nothing was sent to ClassLink yet: ask for something first."));

    async Task SendAsync(Func<HttpRequestMessage> request)
    {
        _last = request;
        using var made = request();
        await world.SendAsync(made);
    }

    Task<SimulatorPlatform> PlatformAsync() => world.PlatformAsync("classlink");

    HttpRequestMessage Signed(HttpMethod method, Uri address, IReadOnlyList<(string Name, string Value)> parts)
    {
        var pairs = string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        switch (Signature.Place)
        {
            case "header":
                return With(new HttpRequestMessage(method, address), Signature.Header(parts));
            case "query":
                return new HttpRequestMessage(method, $"{address.AbsoluteUri}{(address.Query.Length > 0 ? '&' : '?')}{pairs}");
            case "form":
                var form = new StringContent(pairs, Encoding.UTF8, "application/x-www-form-urlencoded");
                return new HttpRequestMessage(method, address) { Content = form };
            default:
                throw new ExpectationException($"A signature stands in the header, query or form, not in the {Signature.Place}.");
        }
    }

    static HttpRequestMessage With(HttpRequestMessage request, string? authorization)
    {
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }
}
