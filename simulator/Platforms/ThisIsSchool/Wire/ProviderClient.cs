using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Requests to a OneRoster provider, one after the other, with the authentication of its version.</summary>
/// <param name="http">What sends them.</param>
/// <param name="provider">Where to.</param>
/// <param name="stamps">The time and the nonce of a signature.</param>
/// <param name="timeout">How long an answer may take.</param>
sealed class ProviderClient(
    HttpMessageInvoker http, Provider provider, Func<(DateTimeOffset At, string Nonce)> stamps, TimeSpan timeout)
    : IDisposable
{
    /// <summary>A page of 10,000 users has some 15 MB; nothing sensible is longer than this.</summary>
    const int LongestPage = 512 * 1024 * 1024;

    readonly MemoryStream _body = new();
    string? _token;

    /// <summary>The body of the answer to the last request; good until the next.</summary>
    public ReadOnlySpan<byte> Body => _body.GetBuffer().AsSpan(0, (int)_body.Length);

    /// <summary>What X-Total-Count of the last answer says, or null.</summary>
    public long? Total { get; private set; }

    /// <summary>Whether the last answer has a Link to a next page, or null when it has no Link at all.</summary>
    public bool? HasNext { get; private set; }

    /// <summary>Asks for a page; its parts are then in <see cref="Body"/> and <see cref="Total"/>.</summary>
    public async ValueTask<Failure?> GetAsync(string pathAndQuery, CancellationToken cancellation)
    {
        var address = new Uri(provider.Root, pathAndQuery);
        for (var attempt = 0; ; attempt++)
        {
            if (provider.TokenUrl is { } url && _token is null
                && await TakeTokenAsync(url, cancellation).ConfigureAwait(false) is { } refused)
                return refused;
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Authorization", Authorization(address));
            var (status, failure) = await SendAsync(request, cancellation).ConfigureAwait(false);
            if (failure is not null) return failure;
            if (status == HttpStatusCode.OK) return null;
            // A long pull outlives a token: one that was good before is asked for anew, once.
            if (status != HttpStatusCode.Unauthorized || provider.TokenUrl is null
                || attempt > 0) return Refused(address, status!.Value);
            _token = null;
        }
    }

    public void Dispose() => _body.Dispose();

    string Authorization(Uri address)
    {
        if (provider.TokenUrl is not null) return $"Bearer {_token}";
        var (at, nonce) = stamps();
        return OAuthSignature.Header("GET", address, provider.ClientId, provider.ClientSecret, nonce, at);
    }

    async ValueTask<Failure?> TakeTokenAsync(Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        var pair = $"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(provider.ClientSecret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        request.Content = new FormUrlEncodedContent(
            [KeyValuePair.Create("grant_type", "client_credentials"), KeyValuePair.Create("scope", Provider.Scopes)]);
        var (status, failure) = await SendAsync(request, cancellation).ConfigureAwait(false);
        if (failure is not null) return failure;
        if (status != HttpStatusCode.OK) return Refused(url, status!.Value);
        _token = TokenIn(Body);
        return _token is null
            ? new Failure(RuleBook.Malformed, $"{url} answered no access_token.")
            : null;
    }

    async ValueTask<(HttpStatusCode? Status, Failure? Failure)> SendAsync(
        HttpRequestMessage request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(timeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength > LongestPage) return (null, TooLong(request.RequestUri));
            _body.SetLength(0);
            var stream = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                if (!await CopyAsync(stream, patience.Token).ConfigureAwait(false)) return (null, TooLong(request.RequestUri));
            }

            ReadHeaders(response);
            return (response.StatusCode, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, new Failure(
                RuleBook.Unreachable, $"{request.RequestUri} could not be reached or broke off: {OneLine(e.Message)}"));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new Failure(
                RuleBook.Unreachable,
                string.Create(
                    CultureInfo.InvariantCulture, $"{request.RequestUri} did not answer within {timeout.TotalSeconds} seconds.")));
        }
    }

    async ValueTask<bool> CopyAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            if (_body.Length + read > LongestPage) return false;
            _body.Write(buffer, 0, read);
        }

        return true;
    }

    void ReadHeaders(HttpResponseMessage response)
    {
        var total = response.Headers.TryGetValues("X-Total-Count", out var counts) ? counts.First() : null;
        Total = long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        HasNext = response.Headers.TryGetValues("Link", out var links)
            ? links.Any(link => link.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase)
                || link.Contains("rel=next", StringComparison.OrdinalIgnoreCase))
            : null;
    }

    Failure Refused(Uri address, HttpStatusCode status) =>
        new(RuleBook.Refused, $"{address} answered {(int)status}{Excerpt()}.");

    string Excerpt()
    {
        var text = OneLine(Encoding.UTF8.GetString(Body[..Math.Min(Body.Length, 200)]));
        return text.Length == 0 ? "" : $": {text}";
    }

    static Failure TooLong(Uri? address) =>
        new(RuleBook.Malformed, $"{address} answered more than {LongestPage} bytes; choose a smaller pageLimit.");

    static string? TokenIn(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var answer = JsonDocument.ParseValue(ref reader);
            return answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("access_token", out var token)
                && token.ValueKind == JsonValueKind.String ? token.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
