using System.Net.Http.Headers;
using System.Text;

namespace Simulators.Kernel.Webhooks;

/// <summary>What came back from a receiver.</summary>
/// <param name="Status">The HTTP status, or null when there was no answer.</param>
/// <param name="Answer">The body, cut; empty when there was none.</param>
/// <param name="Failure">Why there was no answer, or null.</param>
public sealed record WebhookAnswer(int? Status, string Answer, string? Failure);

/// <summary>Posts a webhook, and reads no more of the answer than it needs.</summary>
public static class WebhookSender
{
    /// <summary>So much of an answer is read; an acknowledgement has a few dozen bytes.</summary>
    public const int LongestAnswer = 4096;

    /// <param name="http">What sends.</param>
    /// <param name="url">Where to.</param>
    /// <param name="body">JSON.</param>
    /// <param name="headers">Headers beyond the content type.</param>
    /// <param name="timeout">For all of it, in the machine's time.</param>
    public static async Task<WebhookAnswer> PostAsync(
        HttpMessageInvoker http,
        Uri url,
        byte[] body,
        IEnumerable<KeyValuePair<string, string>> headers,
        TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(headers);
        using var patience = new CancellationTokenSource(timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            // A receiver that never gives up the connection must not hold the sender, whatever the handler does.
            return await SendAsync(http, request, patience.Token).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new WebhookAnswer(null, "", $"it did not answer within {timeout.TotalSeconds:0.###} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new WebhookAnswer(null, "", e.InnerException?.Message ?? e.Message);
        }
    }

    static async Task<WebhookAnswer> SendAsync(
        HttpMessageInvoker http, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = new byte[LongestAnswer];
            var length = await stream.ReadAtLeastAsync(
                buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return new WebhookAnswer((int)response.StatusCode, Encoding.UTF8.GetString(buffer, 0, length), null);
        }
    }
}
