using System.Security.Cryptography;
using System.Text;
using Simulators.Host.Pipeline;
using Simulators.Host.Startup;
using Simulators.Host.Telemetry;

namespace Simulators.Host.Admin;

/// <summary>What every admin request, and one for the metrics, passes: the key, and a look at whether a foreign web page sent it.</summary>
/// <remarks>
/// A web page can make a visitor's browser send requests to 127.0.0.1. Two checks keep it out. A browser names the
/// page in <c>Origin</c>, which then is not the address it calls. And a page whose name was made to point at 127.0.0.1
/// afterwards (DNS rebinding) calls us by that name: where no key is needed, only localhost and plain IP addresses are
/// answered, for those cannot be rebound.
/// </remarks>
sealed class AdminGate(SimulatorOptions options, ILogger<AdminGate> log)
{
    const string KeyHeader = "X-Admin-Key";

    readonly byte[]? _key = options.AdminKey is { } key ? Encoding.UTF8.GetBytes(key) : null;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsGuarded(context.Request.Path))
        {
            await next(context);
            return;
        }

        if (RefusalOf(context.Request) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Answer.Problem(e.StatusCode, e.Message).ExecuteAsync(context);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            log.AdminCrashed(e, context.Request.Method, context.Request.Path);
            var problem = $"The simulator has a bug: {e.GetType().Name}: {e.Message}";
            await Answer.Problem(StatusCodes.Status500InternalServerError, problem).ExecuteAsync(context);
        }
    }

    IResult? RefusalOf(HttpRequest request)
    {
        if (IsForeign(request))
        {
            return Answer.Problem(
                StatusCodes.Status403Forbidden,
                $"A web page of {request.Headers.Origin} may not call the admin API of {request.Host}.");
        }

        if (_key is null && !options.Insecure && !IsUnambiguous(request.Host.Host))
        {
            return Answer.Problem(
                StatusCodes.Status403Forbidden,
                $"Call the admin API by localhost or an IP address, not as {request.Host.Host}; "
                    + "or start the host with --admin-key.");
        }

        return MayEnter(request) ? null : Answer.Problem(
            StatusCodes.Status401Unauthorized,
            $"This host was started with --admin-key: send that key in the header {KeyHeader}"
                + (IsForMetrics(request.Path) ? ", or as Authorization: Bearer." : "."));
    }

    bool MayEnter(HttpRequest request) =>
        _key is null
        || Health.IsAsked(request)
        || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(KeyOf(request)), _key);

    /// <summary>A Prometheus server sends bearer tokens, and in older versions no other header.</summary>
    static string KeyOf(HttpRequest request) =>
        IsForMetrics(request.Path) && request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token]
            ? token
            : request.Headers[KeyHeader].ToString();

    static bool IsGuarded(PathString path) =>
        path.StartsWithSegments("/__admin", StringComparison.Ordinal) || IsForMetrics(path);

    static bool IsForMetrics(PathString path) => path.StartsWithSegments(Metrics.Path, StringComparison.Ordinal);

    static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is { Count: > 0 } origin
        && !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    static bool IsUnambiguous(string host) =>
        ListenUrls.IsLoopback(host) || System.Net.IPAddress.TryParse(host, out _);
}
