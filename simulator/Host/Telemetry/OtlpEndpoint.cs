namespace Simulators.Host.Telemetry;

/// <summary>Where spans and counts are sent, if anywhere: OpenTelemetry's own variable says so, and its others say how.</summary>
static class OtlpEndpoint
{
    const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static bool IsSet => Value is { Length: > 0 };

    static string? Value => Environment.GetEnvironmentVariable(Variable);

    /// <summary>What is wrong with the variable, or null.</summary>
    public static string? Problem() =>
        !IsSet || (Uri.TryCreate(Value, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https")
            ? null
            : $"{Variable}: '{Value}' is no address; http://127.0.0.1:4317 is one.";
}
