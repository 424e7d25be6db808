using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Simulators.Host.Tests.Startup;

namespace Simulators.Host.Tests.Telemetry;

/// <summary>What a collector of OpenTelemetry receives.</summary>
public sealed class OtlpTests
{
    [Fact]
    public async Task A_collector_receives_a_span_for_an_exchange_and_the_counts()
    {
        await using var collector = await Collector.StartAsync();
        using var host = HostProcess.Start(
            "--urls http://127.0.0.1:0",
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Origin),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "50"));
        using var client = new HttpClient { BaseAddress = new Uri(await host.OriginAsync()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/classin/partner/api/course.api.php?action=register");
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        await client.SendAsync(request);
        var trace = await collector.WaitAsync("/v1/traces", "classin register");
        foreach (var expected in new[] { "simulators.outcome", "rejected", "simulators.rules", "classin/", "simulators.platform" })
            Assert.Contains(expected, trace, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString("4bf92f3577b34da6a3ce929d0e0e4736")), trace, StringComparison.Ordinal);
        // A report between the count and the duration has the one and not the other; the next has both.
        await collector.WaitAsync(
            "/v1/metrics", "register", "simulators.requests", "simulators.request.duration", "simulators.sandboxes");
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_costs_one_line()
    {
        using var host = HostProcess.Start("--urls http://127.0.0.1:0", ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector"));
        var (code, _, error) = await host.EndAsync();
        Assert.Equal(2, code);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' is no address", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    /// <summary>Takes what is sent to it, and shows it as bytes: names and ids stand in it as they are.</summary>
    sealed class Collector(WebApplication app, ConcurrentQueue<(string Path, string Body)> received, SemaphoreSlim arrived) : IAsyncDisposable
    {
        public string Origin => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var received = new ConcurrentQueue<(string, string)>();
            var arrived = new SemaphoreSlim(0);
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
                arrived.Release();
            });
            await app.StartAsync();
            return new Collector(app, received, arrived);
        }

        public async Task<string> WaitAsync(string path, params string[] texts)
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (true)
            {
                foreach (var (where, body) in received)
                {
                    if (where == path && texts.All(text => body.Contains(text, StringComparison.Ordinal))) return body;
                }

                await arrived.WaitAsync(late.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            arrived.Dispose();
        }
    }
}
