using System.Net.Http.Headers;
using System.Text.Json;
using Simulators.Host.Startup;
using Simulators.Host.Tests.Telemetry;
using Simulators.Kernel.Quotas;

namespace Simulators.Host.Tests.Admin;

/// <summary>How often something may be done: counted by the sandbox's clock, shown, and switched off.</summary>
public sealed class QuotaTests
{
    const string Id = "toy/limited/rate";

    [Fact]
    public async Task Shows_limit_window_use_and_source_of_each_quota()
    {
        await using var host = await FrozenAsync();
        await host.Toy("limited");
        var quotas = await host.GetAsync("/__admin/quotas?platform=toy");
        Assert.Equal(
            """
            {"total":1,"quotas":"vendor","items":[{"id":"toy/limited/rate","platform":"toy","state":"vendor","counts":"limited calls","limit":3,"window":"PT1M","used":1,"resetsAt":"2026-03-01T08:01:00Z","refused":0,"answer":{"status":200,"code":"8","text":"slow down"},"settings":["limitedPerWindow","limitedWindow","limitedShape"],"statement":"More limited calls in the window than the limit are refused.","source":"this file","confidence":"assumed"}]}
            """.Trim(),
            quotas.GetRawText());
        Assert.Contains((await host.GetAsync("/__admin/quotas")).GetProperty("items").EnumerateArray(), quota => IdOf(quota) == Id);
        await host.GetAsync("/__admin/quotas?platform=nobody", 404);
    }

    [Fact]
    public async Task Refuses_what_is_over_the_limit_and_says_when_to_come_again()
    {
        await using var host = await FrozenAsync();
        await PassAsync(host, 1);
        await AdvanceAsync(host, "PT20S");
        await PassAsync(host, 2);
        Assert.Equal(TimeSpan.FromSeconds(40), await WaitAsync(host));
        await AdvanceAsync(host, "PT39S");
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(host));
        await AdvanceAsync(host, "PT1S");
        await PassAsync(host, 1);
        Assert.Equal(TimeSpan.FromSeconds(20), await WaitAsync(host));
        var quota = await QuotaAsync(host);
        Assert.Equal((3, 3), (quota.GetProperty("used").GetInt32(), quota.GetProperty("refused").GetInt32()));
        Assert.Equal("2026-03-01T08:02:00Z", quota.GetProperty("resetsAt").GetString());
        var entry = (await host.GetAsync("/__admin/requests?limit=1")).GetProperty("requests")[0].GetProperty("simulator");
        Assert.Equal(Id, entry.GetProperty("rules")[0].GetString());
        Assert.Contains("3 in PT1M are the limit (setting limitedPerWindow)", entry.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_window_ends_with_the_clocks_minute()
    {
        await using var host = await FrozenAsync();
        await SettingAsync(host, "limitedShape", "fixed");
        await AdvanceAsync(host, "PT50S");
        await PassAsync(host, 3);
        Assert.Equal(TimeSpan.FromSeconds(10), await WaitAsync(host));
        await AdvanceAsync(host, "PT10S");
        await PassAsync(host, 3);
        Assert.Equal(TimeSpan.FromSeconds(60), await WaitAsync(host));
    }

    [Fact]
    public async Task Limit_and_window_are_settings_and_zero_is_no_limit()
    {
        await using var host = await FrozenAsync();
        await SettingAsync(host, "limitedPerWindow", "1");
        await PassAsync(host, 1);
        await WaitAsync(host);
        await SettingAsync(host, "limitedPerWindow", "2");
        await PassAsync(host, 1);
        await WaitAsync(host);
        await SettingAsync(host, "limitedWindow", "PT1H");
        await PassAsync(host, 2);
        Assert.Equal(TimeSpan.FromHours(1), await WaitAsync(host));
        await SettingAsync(host, "limitedPerWindow", "0");
        await PassAsync(host, 10);
        Assert.False((await QuotaAsync(host)).TryGetProperty("limit", out _));
        await SettingAsync(host, "limitedPerWindow", "1");
        await SettingAsync(host, "limitedWindow", "PT0S");
        await PassAsync(host, 10);
    }

    [Fact]
    public async Task One_switch_turns_the_quotas_of_every_platform_off_and_on_again()
    {
        await using var host = await FrozenAsync();
        await PassAsync(host, 3);
        await WaitAsync(host);
        var off = await host.SendAsync(HttpMethod.Patch, "/__admin/quotas", """{"quotas":"off"}""");
        Assert.Equal("off", off.GetProperty("quotas").GetString());
        Assert.All(off.GetProperty("items").EnumerateArray(), quota => Assert.Equal("off", quota.GetProperty("state").GetString()));
        await PassAsync(host, 10);
        Assert.Equal(3, (await QuotaAsync(host)).GetProperty("used").GetInt32());
        await host.SendAsync(HttpMethod.Patch, "/__admin/quotas", """{"quotas":"vendor"}""");
        await WaitAsync(host);
        await SettingAsync(host, Quota.SwitchName, Quota.Off);
        await PassAsync(host, 1);
    }

    [Theory]
    [InlineData("""{"quotas":"on"}""", "neither vendor nor off")]
    [InlineData("{}", "neither vendor nor off")]
    [InlineData("""{"quota":"off"}""", "Known: quotas")]
    public async Task Refuses_a_switch_that_it_does_not_know(string order, string reason)
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.SendAsync(HttpMethod.Patch, "/__admin/quotas", order, 400);
        Assert.Contains(reason, TestHost.ErrorOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_started_without_quotas_has_none_in_any_sandbox_even_after_a_reset()
    {
        await using var host = await TestHost.StartAsync(new SimulatorOptions { Quotas = false });
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await PassAsync(host, 5, "/s/mine");
        await PassAsync(host, 5);
        await host.SendAsync(HttpMethod.Patch, "/__admin/quotas", """{"quotas":"vendor"}""");
        await PassAsync(host, 3);
        await WaitAsync(host);
        await host.PostAsync("/__admin/reset");
        await PassAsync(host, 5);
        var setting = (await host.GetAsync("/__admin/settings/toy")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == "quotas");
        Assert.Equal(("off", "off"), (setting.GetProperty("value").GetString(), setting.GetProperty("default").GetString()));
        var snapshot = await host.GetAsync("/__admin/snapshot");
        await host.PutAsync("/s/mine/__admin/snapshot", snapshot.GetRawText());
        await PassAsync(host, 5, "/s/mine");
    }

    [Fact]
    public async Task Counts_go_with_a_fork_and_a_snapshot_and_back_with_a_reset()
    {
        await using var host = await FrozenAsync();
        await PassAsync(host, 3);
        await host.PostAsync("/__admin/sandboxes", """{"id":"copy","from":"default"}""", 201);
        await WaitAsync(host, "/s/copy");
        var snapshot = await host.GetAsync("/__admin/snapshot");
        await host.PostAsync("/__admin/reset", """{"state":true}""");
        await PassAsync(host, 3);
        await AdvanceAsync(host, "PT1H");
        await PassAsync(host, 1);
        await host.PutAsync("/__admin/snapshot", snapshot.GetRawText());
        await WaitAsync(host);
    }

    [Fact]
    public async Task A_call_that_failed_leaves_no_count_behind_and_each_caller_counts_apart()
    {
        await using var host = await FrozenAsync();
        for (var i = 0; i < 5; i++) Assert.Equal("passed", await TextAsync(await host.Toy("limited?fails=yes")));
        await PassAsync(host, 3);
        Assert.Equal("passed", await TextAsync(await host.Toy("limited?who=ann")));
        await WaitAsync(host);
    }

    [Fact]
    public async Task Remembers_no_more_callers_than_its_bound()
    {
        await using var host = await FrozenAsync();
        await host.Toy("limited?who=first");
        await AdvanceAsync(host, "PT1S");
        for (var i = 0; i < QuotaTable.MostRows + 50; i++) await host.Toy($"limited?who={i}");
        var rows = (await host.GetAsync("/__admin/snapshot")).GetProperty("platforms").GetProperty("toy")
            .GetProperty("state").GetProperty("tables").GetProperty("quotas");
        Assert.Equal(QuotaTable.MostRows, rows.GetArrayLength());
        Assert.DoesNotContain("first", rows.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_refuse_until_the_former_time()
    {
        await using var host = await FrozenAsync();
        await PassAsync(host, 3);
        await host.PutAsync("/__admin/clock", """{"now":"2026-02-01T00:00:00Z"}""");
        await PassAsync(host, 3);
        Assert.Equal(TimeSpan.FromMinutes(1), await WaitAsync(host));
    }

    [Fact]
    public async Task Two_at_once_never_take_the_same_last_place()
    {
        await using var host = await FrozenAsync();
        var texts = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => await TextAsync(await host.Toy("limited"))));
        Assert.Equal(3, texts.Count(text => text == "passed"));
    }

    [Fact]
    public async Task Metrics_count_the_calls_that_were_refused()
    {
        await using var host = await FrozenAsync();
        await PassAsync(host, 3);
        await WaitAsync(host);
        await WaitAsync(host);
        var text = await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(2, PrometheusParser.Read(text).Samples["""simulators_quota_refusals_total{platform="toy",quota="toy/limited/rate"}"""]);
    }

    static async Task<TestHost> FrozenAsync()
    {
        var host = await TestHost.StartAsync();
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        return host;
    }

    static async Task AdvanceAsync(TestHost host, string by) => await host.PostAsync("/__admin/clock/advance", $$"""{"by":"{{by}}"}""");

    static async Task SettingAsync(TestHost host, string name, string value) =>
        await host.SendAsync(HttpMethod.Patch, "/__admin/settings/toy", $$"""{"{{name}}":"{{value}}"}""");

    static async Task PassAsync(TestHost host, int calls, string sandbox = "")
    {
        for (var i = 0; i < calls; i++) Assert.Equal("passed", await TextAsync(await host.Toy("limited", sandbox)));
    }

    /// <summary>A refused call, and for how long it is to wait.</summary>
    static async Task<TimeSpan> WaitAsync(TestHost host, string sandbox = "")
    {
        using var answer = await host.Toy("limited", sandbox);
        Assert.Equal("slow down", await TextAsync(answer));
        return Assert.IsType<RetryConditionHeaderValue>(answer.Headers.RetryAfter).Delta!.Value;
    }

    static async Task<JsonElement> QuotaAsync(TestHost host) => (await host.GetAsync("/__admin/quotas?platform=toy")).GetProperty("items")[0];

    static string IdOf(JsonElement quota) => quota.GetProperty("id").GetString()!;

    static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
