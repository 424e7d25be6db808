using System.Net;

namespace Simulators.Load.Tests.Support;

/// <summary>Answers requests in this process, as a test says.</summary>
sealed class FakePlatform(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    int _most;
    int _now;

    /// <summary>How many requests were on their way at once at most.</summary>
    public int Most => _most;

    public static FakePlatform Answering(HttpStatusCode status) =>
        new((_, _) => Task.FromResult(new HttpResponseMessage(status)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref _now);
        for (var most = _most; now > most && Interlocked.CompareExchange(ref _most, now, most) != most;) most = _most;
        try
        {
            return await answer(request, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }
}
