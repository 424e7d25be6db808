using Simulators.Host.Admin;
using Simulators.Host.Pipeline;
using Simulators.Host.Snapshots;
using Simulators.Host.Stubs;
using Simulators.Host.Telemetry;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>How the parts of the host hang together, whatever platforms and clock it is given.</summary>
static class Composition
{
    public static void AddSimulator(
        this IServiceCollection services,
        SandboxRegistry registry,
        SimulatorOptions options,
        TimeProvider wall,
        Task<string?> seeding)
    {
        services.AddSingleton(registry);
        services.AddSingleton(options);
        services.AddSingleton(wall);
        services.AddSingleton<WarmUp>();
        services.AddSingleton(new Readiness(seeding));
        services.AddSingleton<ProxyTargets>();
        services.AddSingleton<StubReader>();
        services.AddSingleton<StubProxy>();
        services.AddSingleton<StubAnswers>();
        services.AddSingleton<Meters>();
        if (OtlpEndpoint.IsSet) services.AddHostedService<OtlpExport>();
        services.AddSingleton<PlatformPipeline>();
        services.AddSingleton<AdminGate>();
        services.AddSingleton<SnapshotFolder>();
        services.AddSingleton<StrayRequests>();
        services.AddHostedService<DueRunner>();
    }

    /// <summary>Platforms first, and past the router: nothing stands between a call and its operation.</summary>
    public static void UseSimulator(this WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<PlatformPipeline>();
        var gate = app.Services.GetRequiredService<AdminGate>();
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use(next => context =>
            readiness.Seeded.IsCompleted || Health.IsAsked(context.Request) ? next(context) : WhenSeededAsync(readiness, context, next));
        app.Use(next => context => pipeline.InvokeAsync(context, next));
        app.Use(next => context => gate.InvokeAsync(context, next));
        app.UseRouting();
        app.MapAdmin();
        Metrics.Map(app);
        app.MapFallback("/{**path}", app.Services.GetRequiredService<StrayRequests>().AnswerAsync);
    }

    static async Task WhenSeededAsync(Readiness readiness, HttpContext context, RequestDelegate next)
    {
        await readiness.Seeded.WaitAsync(context.RequestAborted);
        await next(context);
    }
}
