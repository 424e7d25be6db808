using System.Globalization;
using System.Web;

namespace Simulators.Load.Scenarios.Integrations;

/// <summary>
/// Records every request that an integration of this process sends while a worker waits for it. Put before the integration's own
/// handler. What an integration of another process sends, only the simulator's journal knows.
/// </summary>
public sealed class Traffic(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    /// <summary>The worker on whose behalf this flow of control goes on.</summary>
    internal static AsyncLocal<LoadWorker?> Worker { get; } = new();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (worker, operation, sent) = (Worker.Value, NameOf(request.RequestUri!), clock.GetTimestamp());
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            // To the end of the body, as the generator's own requests are measured.
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var status = (int)response.StatusCode;
            worker?.Note(operation, sent, status, JudgementOf(status));
            return response;
        }
        catch (HttpRequestException e)
        {
            worker?.Note(operation, sent, 0, Judgement.OfFailed($"no answer: {e.HttpRequestError}"));
            throw;
        }
        catch (OperationCanceledException)
        {
            worker?.Note(operation, sent, 0, Judgement.OfFailed("no answer in time"));
            throw;
        }
    }

    static Judgement JudgementOf(int status) => status switch
    {
        429 or 503 => Judgement.OfThrottled(status.ToString(CultureInfo.InvariantCulture)),
        _ => Judgement.OfHelp(),
    };

    /// <summary>ClassIn's action; otherwise the last part of the path that is no number.</summary>
    static string NameOf(Uri address) =>
        HttpUtility.ParseQueryString(address.Query)["action"]
        ?? address.Segments.Select(segment => segment.Trim('/')).LastOrDefault(segment => segment.Length > 0 && !segment.All(char.IsAsciiDigit))
        ?? "/";
}
