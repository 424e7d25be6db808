using Simulators.Host.Telemetry;
using Simulators.Host.Tls;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Startup;

/// <summary>Begins the web host: what is read from where, how it logs and listens.</summary>
static class HostBuilding
{
    /// <returns>A builder and the options, or why not.</returns>
    public static (WebApplicationBuilder? Builder, SimulatorOptions? Options, string? Problem) Begin(
        CommandLine commandLine,
        IEnumerable<Platform> platforms,
        TimeProvider wall)
    {
        WebApplicationBuilder builder;
        try
        {
            // Options are read once: watching the files for changes would only cost time at the start.
            builder = WebApplication.CreateSlimBuilder(
                [.. commandLine.HostArguments, "--hostBuilder:reloadConfigOnChange=false"]);
        }
        catch (InvalidDataException e)
        {
            return (null, null, $"{e.Message} {e.InnerException?.Message}");
        }

        var (options, problem) = OptionReader.Read(commandLine, builder.Configuration);
        if (options is null) return (null, null, problem);
        if (OtlpEndpoint.Problem() is { } wrongEndpoint) return (null, null, wrongEndpoint);
        if (TlsSetup.Apply(builder, options, platforms, wall) is { } noTls) return (null, null, noTls);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Apply(kestrel.Limits);
        });
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Without a logger the server starts no activity for each request: nobody here would look at one.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.AddSingleton(new StartupLog(options.LogJson));
        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<StartupLog>());
        return (builder, options, null);
    }
}
