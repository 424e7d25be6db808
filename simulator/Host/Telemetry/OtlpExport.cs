using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Simulators.Host.Telemetry;

/// <summary>
/// Sends spans and counts by OTLP while the host runs. It is made only where <see cref="OtlpEndpoint"/> is set: without that
/// OpenTelemetry is not even loaded.
/// </summary>
sealed class OtlpExport : IHostedService, IDisposable
{
    const string ServiceName = "simulators";

    TracerProvider? _traces;
    MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource(Instruments.Name)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(Instruments.Name)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What is not sent yet is sent now.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    /// <summary>OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come after our name, and so before it in weight.</summary>
    static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty()
            .AddService(ServiceName, serviceVersion: typeof(OtlpExport).Assembly.GetName().Version!.ToString(3))
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();
}
