using System.Net.Http.Headers;

namespace Simulators.Integration.Clients;

/// <summary>
/// Sends one request and reads one answer whole, within bounds. Every way in which the network fails becomes one of two
/// exceptions: not delivered, or outcome unknown.
/// </summary>
/// <param name="platform">Whose server it is, for messages.</param>
/// <param name="http">Sends; its time limit is the time limit of a call.</param>
/// <param name="clock">What a Retry-After that names a date is measured against.</param>
/// <param name="longestAnswer">How many bytes of an answer are read at most.</param>
public sealed class PlatformHttp(string platform, HttpClient http, TimeProvider clock, int longestAnswer = 64 * 1024 * 1024)
{
    static readonly HttpRequestError[] BeforeSending =
    [
        HttpRequestError.NameResolutionError,
        HttpRequestError.ConnectionError,
        HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    /// <summary>Whose server it is.</summary>
    public string Platform => platform;

    /// <summary>Sends the request.</summary>
    /// <param name="request">Has its whole address; it is disposed of.</param>
    /// <param name="cancellation">Gives up; that is no failure of the platform.</param>
    /// <exception cref="NotDeliveredException">No connection came about.</exception>
    /// <exception cref="UnknownOutcomeException">No whole answer came.</exception>
    public async Task<PlatformAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        using (request)
        {
            try
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                var body = await ReadAsync(response, cancellation);
                return new PlatformAnswer(
                    platform, response.StatusCode, FieldsOf(response), body, RetryAfterOf(response.Headers.RetryAfter));
            }
            catch (HttpRequestException e) when (Array.IndexOf(BeforeSending, e.HttpRequestError) >= 0)
            {
                throw new NotDeliveredException(platform, $"{platform} cannot be reached: {e.Message}", e);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                throw new UnknownOutcomeException(
                    platform, UnknownReason.NoAnswer, $"{platform} broke off before its answer was there: {e.Message}", e);
            }
            catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
            {
                throw new UnknownOutcomeException(
                    platform, UnknownReason.NoAnswer, $"{platform} did not answer in time, or broke off.", e);
            }
        }
    }

    async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var whole = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length <= longestAnswer) continue;
            throw new UnknownOutcomeException(
                platform,
                UnknownReason.BadAnswer,
                $"{platform} answered more than {longestAnswer} bytes; the rest was not read.");
        }

        if (response.Content.Headers.ContentLength is { } announced && whole.Length < announced)
        {
            throw new UnknownOutcomeException(
                platform, UnknownReason.NoAnswer, $"{platform} announced {announced} bytes and sent {whole.Length}.");
        }

        return whole.ToArray();
    }

    static Dictionary<string, string> FieldsOf(HttpResponseMessage response)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            fields.TryAdd(name, values.First());
        return fields;
    }

    TimeSpan? RetryAfterOf(RetryConditionHeaderValue? field) => field switch
    {
        null => null,
        { Delta: { } delta } => delta,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
