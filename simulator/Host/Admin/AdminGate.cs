using System.Security.Cryptography;
using System.Text;
using Simulators.Host.Pipeline;
using Simulators.Host.Startup;
using Simulators.Host.Telemetry;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;

namespace Simulators.Host.Admin;

/// <summary>What every admin request, and one for the metrics, passes: the key, and a look at whether a foreign web page sent it.</summary>
/// <remarks>
/// A web page can make a visitor's browser send requests to 127.0.0.1. Two checks keep it out. A browser names the
/// page in <c>Origin</c>, which then is not the address it calls. And a page whose name was made to point at 127.0.0.1
/// afterwards (DNS rebinding) calls us by that name: where no key is needed, only localhost and plain IP addresses are
/// answered, for those cannot be rebound.
/// </remarks>
sealed class AdminGate(SandboxRegistry registry, SimulatorOptions options, ILogger<AdminGate> log)
{
    const string KeyHeader = "X-Admin-Key";

    /// <summary>What changes no document of the sandbox that is named: journals, other sandboxes, a platform's own actions.</summary>
    readonly string[] _others =
    [
        "/__admin/requests", "/__admin/near-misses", "/__admin/sandboxes", "/__admin/webhooks", "/__admin/due",
        .. registry.Platforms.Select(platform => $"/__admin/{platform.Name}"),
    ];

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

        if (registry.Shared && IsOrder(context.Request)) await AloneAsync(context, next);
        else await AnswerAsync(context, next);
    }

    /// <summary>The same order at two hosts must not undo what the other has done.</summary>
    async Task AloneAsync(HttpContext context, RequestDelegate next)
    {
        IAsyncDisposable? control;
        try
        {
            control = await registry.TakeControlAsync(context.Sandbox());
        }
        catch (StoreUnavailableException e)
        {
            await Answer.Problem(StatusCodes.Status503ServiceUnavailable, e.Message).ExecuteAsync(context);
            return;
        }

        await using (control) await AnswerAsync(context, next);
    }

    async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        // What it changes of clock, settings, faults and stubs is kept before its answer goes out, whatever the call.
        if (registry.Keeps && !HttpMethods.IsGet(context.Request.Method)) context.Response.OnStarting(KeepAsync, context);
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Answer.Problem(e.StatusCode, e.Message).ExecuteAsync(context);
        }
        catch (StoreUnavailableException e) when (!context.Response.HasStarted)
        {
            await Answer.Problem(StatusCodes.Status503ServiceUnavailable, e.Message).ExecuteAsync(context);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            log.AdminCrashed(e, context.Request.Method, context.Request.Path);
            var problem = $"The simulator has a bug: {e.GetType().Name}: {e.Message}";
            await Answer.Problem(StatusCodes.Status500InternalServerError, problem).ExecuteAsync(context);
        }
    }

    /// <summary>
    /// Does it change what is kept of a sandbox beside its tables? Calls on a journal wait for others, and so may a platform's own.
    /// </summary>
    bool IsOrder(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && !Array.Exists(_others, path => request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    static Task KeepAsync(object context) => ((HttpContext)context).Sandbox().KeepAsync().AsTask();

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
