using System.Net;
using Simulators.Host.Startup;
using Simulators.Host.Telemetry;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Tests.Telemetry;

/// <summary>What Prometheus fetches.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Counts_requests_errors_rules_faults_and_latency_by_platform_and_operation()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.Toy("add?name=x");
        await host.Toy("add?name=x");
        await host.Toy("add?name=y", "/s/mine");
        await host.Toy("nothing");
        await host.Toy("crash");
        await host.PostAsync("/__admin/faults", """{"match":{"platform":"toy","operation":"later"},"effect":{"when":"before","status":503}}""", 201);
        await host.Toy("later");
        await host.Client.GetAsync(new Uri("/nowhere", UriKind.Relative));
        var samples = (await ReadAsync(host)).Samples;
        Assert.Equal(2, samples["""simulators_requests_total{platform="toy",operation="add",outcome="accepted"}"""]);
        Assert.Equal(1, samples["""simulators_requests_total{platform="toy",operation="add",outcome="rejected"}"""]);
        Assert.Equal(1, samples["""simulators_requests_total{platform="toy",operation="unrouted",outcome="unrouted"}"""]);
        Assert.Equal(1, samples["""simulators_requests_total{platform="toy",operation="crash",outcome="crashed"}"""]);
        Assert.Equal(1, samples["""simulators_requests_total{platform="toy",operation="later",outcome="faulted"}"""]);
        Assert.Equal(1, samples["""simulators_errors_total{platform="toy",error="7"}"""]);
        Assert.Equal(2, samples["""simulators_rules_decided_total{platform="toy",rule="toy/add/new"}"""]);
        Assert.Equal(1, samples["""simulators_rules_decided_total{platform="toy",rule="toy/add/taken"}"""]);
        Assert.Equal(1, samples["""simulators_faults_struck_total{platform="toy"}"""]);
        Assert.Equal(0, samples["""simulators_faults_struck_total{platform="classin"}"""]);
        Assert.Equal(3, samples["""simulators_request_duration_seconds_count{platform="toy",operation="add"}"""]);
        Assert.Equal(1, samples["simulators_stray_requests_total"]);
        Assert.Equal(2, samples["simulators_sandboxes"]);
        Assert.Equal(7, samples["simulators_journal_entries"]);
        Assert.InRange(samples["simulators_journal_bytes"], 1, samples["simulators_journal_limit_bytes"]);
    }

    [Fact]
    public async Task What_took_longer_lies_in_a_later_bucket()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/faults", """{"match":{"platform":"toy"},"effect":{"when":"before","delay":"PT0.3S"}}""", 201);
        var answer = host.Toy("add?name=x");
        while (!answer.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromSeconds(0.3));
            await Task.Yield();
        }

        var samples = (await ReadAsync(host)).Samples;
        Assert.Equal(0, samples["""simulators_request_duration_seconds_bucket{platform="toy",operation="add",le="0.25"}"""]);
        Assert.Equal(1, samples["""simulators_request_duration_seconds_bucket{platform="toy",operation="add",le="+Inf"}"""]);
        Assert.True(samples["""simulators_request_duration_seconds_sum{platform="toy",operation="add"}"""] >= 0.3);
    }

    [Fact]
    public async Task Counts_do_not_shrink_by_a_reset_or_a_deleted_sandbox()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.Toy("add?name=y", "/s/mine");
        await host.PostAsync("/s/mine/__admin/reset");
        await host.DeleteAsync("/__admin/sandboxes/mine");
        var samples = (await ReadAsync(host)).Samples;
        Assert.Equal(1, samples["""simulators_rules_decided_total{platform="toy",rule="toy/add/new"}"""]);
        Assert.Equal(0, samples["simulators_journal_entries"]);
        Assert.Equal(1, samples["simulators_sandboxes"]);
    }

    [Theory]
    [InlineData(null, null, null, null, 401)]
    [InlineData(null, "X-Admin-Key", "right", null, 200)]
    [InlineData(null, "Authorization", "Bearer right", null, 200)]
    [InlineData(null, "Authorization", "Bearer wrong", null, 401)]
    [InlineData(null, "X-Admin-Key", "right", "http://evil.example", 403)]
    [InlineData("evil.example", "X-Admin-Key", "right", null, 200)]
    public async Task Is_guarded_like_the_admin_api(string? name, string? header, string? value, string? origin, int status)
    {
        await using var host = await TestHost.StartAsync(adminKey: "right");
        Assert.Equal(status, (int)await StatusAsync(host, name, header, value, origin));
    }

    [Fact]
    public async Task Without_a_key_it_answers_to_no_name_that_could_be_rebound()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(403, (int)await StatusAsync(host, "evil.example", null, null, null));
        Assert.Equal(200, (int)await StatusAsync(host, "127.0.0.1", null, null, null));
    }

    [Fact]
    public async Task A_sandbox_has_none_of_its_own()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("GET /metrics has those of the host", TestHost.ErrorOf(await host.GetAsync("/s/default/metrics", 404)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counting_a_call_allocates_nothing()
    {
        await using var host = await TestHost.StartAsync();
        var sandbox = host.Registry.Default;
        var toy = sandbox.Platform("toy")!.Platform;
        var request = new WireRequest
        {
            Method = "GET",
            Path = "/add",
            Query = "",
            Scheme = "http",
            Host = "localhost",
            Target = "/toy/add",
            Headers = [],
            Body = default,
            BodyLength = 0,
            Form = Form.Empty,
        };
        var exchange = sandbox.Journal.Open(request, toy, toy.Route(request), sandbox.Clock.GetUtcNow(), 0);
        var reply = new Reply(200, "text/plain", default, Outcome.Rejected, "7");
        using var meters = new Meters(host.Registry, new WarmUp(host.Registry, host.Wall), host.Wall);
        for (var i = 0; i < 100; i++) meters.Record(sandbox, exchange, reply, reply.Outcome, TimeSpan.FromMilliseconds(1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) meters.Record(sandbox, exchange, reply, reply.Outcome, TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Labels_are_escaped()
    {
        var text = new PrometheusText();
        text.Family("simulators_sandboxes", "gauge", "Help.");
        text.Sample("simulators_sandboxes", 1, ("platform", "a\"b\\c\nd"));
        Assert.Equal(["simulators_sandboxes{platform=\"a\\\"b\\\\c\\nd\"}"], PrometheusParser.Read(text.ToString()).Samples.Keys);
    }

    static async Task<PrometheusParser> ReadAsync(TestHost host)
    {
        var answer = await host.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return PrometheusParser.Read(await answer.Content.ReadAsStringAsync());
    }

    static async Task<HttpStatusCode> StatusAsync(TestHost host, string? name, string? header, string? value, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (name is not null) request.Headers.Host = name;
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return (await host.Client.SendAsync(request)).StatusCode;
    }
}
