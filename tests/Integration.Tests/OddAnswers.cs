using System.Net;
using System.Text;

namespace Simulators.Integration.Tests;

/// <summary>Answers in a platform's place, as long as there is one to give; everything else goes to the simulator.</summary>
sealed class OddAnswers(HttpMessageHandler simulator, Func<HttpRequestMessage, HttpResponseMessage?> odd)
    : DelegatingHandler(simulator)
{
    /// <summary>How many were given.</summary>
    public int Given { get; private set; }

    public static HttpResponseMessage Of(
        string body,
        string type = "application/json",
        HttpStatusCode status = HttpStatusCode.OK,
        params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers) answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (odd(request) is not { } answer) return base.SendAsync(request, cancellationToken);
        Given++;
        return Task.FromResult(answer);
    }
}
