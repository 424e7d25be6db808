using System.Net;

namespace SchoolSync;

/// <summary>
/// How a call ends without the answer that was hoped for. What matters is not that it failed but what is known then: that
/// nothing was done (<see cref="Refused"/>, <see cref="NotDone"/>), or that nobody can tell (<see cref="Unknown"/>).
/// </summary>
/// <param name="code">The platform's own, or a word of the port's README.</param>
abstract class PlatformFailure(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Code => code;

    public abstract string Outcome { get; }
}

/// <summary>The platform said no: nothing was done.</summary>
class Refused(string code, string message, Exception? cause = null) : PlatformFailure(code, message, cause)
{
    public override string Outcome => "rejected";
}

/// <summary>Nothing was done this time, and it may be tried again: 429, no connection, a busy server.</summary>
sealed class NotDone(string code, string message, TimeSpan wait = default, Exception? cause = null)
    : Refused(code, message, cause)
{
    public TimeSpan Wait => wait;
}

/// <summary>Nobody can tell whether it was done.</summary>
sealed class Unknown(string code, string message, Exception? cause = null) : PlatformFailure(code, message, cause)
{
    public override string Outcome => "unknown";
}

/// <summary>A whole answer below 500, which the caller must still understand.</summary>
/// <param name="Total">The header X-Total-Count.</param>
/// <param name="HasNext">The header Link tells of another page.</param>
sealed record Reply(HttpStatusCode Status, string Text, long? Total, bool HasNext);

/// <summary>HTTP calls that may be sent twice: those of this integration make nothing anew when they come again.</summary>
sealed class Calls(HttpClient http, TimeProvider clock)
{
    /// <summary>After this no call is repeated.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    static readonly double[] Pauses = [0.3, 0.8, 2.0, 4.0];

    /// <summary>Repeats an attempt until it succeeds, is refused, or patience ends.</summary>
    /// <param name="attempt">Signs, sends and understands; signed anew each time.</param>
    public async Task<T> PersistAsync<T>(Func<Task<T>> attempt)
    {
        var (begun, round, lost) = (clock.GetTimestamp(), 0, (Unknown?)null);
        while (true)
        {
            PlatformFailure failure;
            try
            {
                return await attempt();
            }
            catch (PlatformFailure e) when (e is NotDone or Unknown)
            {
                failure = e;
                lost = e as Unknown ?? lost;
            }

            var pause = TimeSpan.FromSeconds(round < Pauses.Length ? Pauses[round] : 0);
            if (failure is NotDone { Wait: var wait } && wait > pause) pause = wait;
            if (round++ == Pauses.Length || clock.GetElapsedTime(begun) + pause > Patience) throw lost ?? failure;
            await Task.Delay(pause, clock);
        }
    }

    /// <summary>One call.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request);
                return await ReadAsync(response);
            }
        }
        catch (HttpRequestException e)
            when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            throw new NotDone("unavailable", $"No connection: {e.Message}", cause: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            throw new Unknown("no-answer", $"No answer: {e.Message}", e); // broken off in the middle of it, or too slow
        }
    }

    static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var (status, headers) = (response.StatusCode, response.Headers);
        if (status == HttpStatusCode.TooManyRequests)
            throw new NotDone("unavailable", "429: too many calls", headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        if ((int)status >= 500) throw new Unknown("unavailable", $"The server failed with {(int)status}");
        var counts = headers.TryGetValues("X-Total-Count", out var values) ? values.First() : null;
        var hasNext = headers.TryGetValues("Link", out var links)
            && links.Any(link => link.Contains("rel=\"next\"", StringComparison.Ordinal));
        return new Reply(status, text, long.TryParse(counts, out var total) ? total : null, hasNext);
    }
}
