using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Simulators.Port;

/// <summary>Posts commands to one URL and reads the answers from the responses.</summary>
public sealed class HttpDriver : IntegrationDriver
{
    const string Hint = "Answer each POST with 200 and one JSON object.";

    readonly Uri _url;
    readonly HttpClient _http;

    public HttpDriver(Uri url, IntegrationLimits limits, TimeProvider clock)
        : base(limits, clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _url = url;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = limits.AnswerBytes,
        };
    }

    public override string Name => $"http:{_url}";

    public override ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<IntegrationAnswer> ExchangeAsync(IntegrationCommand command, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(command, PortJson.Plain.IntegrationCommand));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await _http.PostAsync(_url, content, cancellation).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new IntegrationFailureException(
                    $"{Name} answered {CommandNames.Of(command)} with HTTP {(int)response.StatusCode}: "
                    + $"{AnswerReader.Shown(body)}. {Hint}");
            }

            return AnswerReader.Read(body, Name, Hint);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new IntegrationFailureException($"{Name} gave no answer to {CommandNames.Of(command)}: {e.Message}", e);
        }
    }
}
