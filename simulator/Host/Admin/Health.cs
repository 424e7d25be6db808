using Simulators.Host.Startup;

namespace Simulators.Host.Admin;

/// <summary>Whether the host lives and is ready. Outside every sandbox: no reset and no fault touches it.</summary>
static class Health
{
    const string Path = "/__admin/health";

    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static void Map(RouteGroupBuilder admin)
    {
        var health = admin.MapGroup("/health");
        health.MapGet("/", Healthy).WithSummary("200 as soon as requests are served; needs no key.");
        health.MapGet("/live", Healthy).WithSummary("200 as long as the process serves requests.");
        health.MapGet("/ready", Ready).WithSummary("200 once the host has warmed up, 503 before.");
    }

    static IResult Healthy() => Answer.Json(new HealthAnswer("healthy"), AdminJson.Readable.HealthAnswer);

    static IResult Ready(Readiness readiness) => readiness.IsReady
        ? Answer.Json(new HealthAnswer("ready"), AdminJson.Readable.HealthAnswer)
        : Answer.Json(new HealthAnswer("warming up"), AdminJson.Readable.HealthAnswer, StatusCodes.Status503ServiceUnavailable);
}

sealed record HealthAnswer(string Status);
