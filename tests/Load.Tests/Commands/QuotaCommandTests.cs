using System.Text.Json;
using Simulators.Client;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Commands;

/// <summary>How long students take at the vendor's limits, as a planner asks it.</summary>
public sealed class QuotaCommandTests(Simulator simulator)
{
    [Fact]
    public async Task The_answer_is_what_the_documented_limit_makes_it()
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(
            folder.Path, "classin-lms", 400, "--quotas", "vendor", "--setting", "classroomsPerMinute=10");
        Assert.True(ended.Code == 0, ended.Error);
        var summary = Read(folder.Path);
        var lessons = summary.Phases.Single(phase => phase.Name == "lessons").Items;
        // Ten at once, then ten each minute: a client who is not told when to come again is up to five seconds late each time.
        var minutes = (lessons + 9) / 10 - 1;
        Assert.True(minutes >= 2, $"{lessons} lessons");
        // What passes really need not be skipped.
        Assert.InRange(summary.Run.SkippedSeconds, minutes * 40, minutes * 66 + 10);
        Assert.InRange(summary.Run.MakespanSeconds, minutes * 59, minutes * 66 + 130);
        var limit = summary.Limits!.Single(one => one.Limit == 10);
        Assert.Equal(("PT1M", "101003001"), (limit.Window, limit.Answer));
        Assert.Equal(summary.Counts.RequestsThrottled, limit.Refused);
        Assert.Contains("answer    400 students take ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("limit     10 in 60 s: calls of lms/activity/createClass", ended.Out, StringComparison.Ordinal);
        Assert.Contains("Quotas: vendor.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("classroomsPerMinute = 10", ended.Out, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(Path.Combine(folder.Path, "report.html"));
        Assert.Contains("400 students take ", html, StringComparison.Ordinal);
        Assert.Contains("The vendor&#39;s limits", html, StringComparison.Ordinal);
        Assert.Contains("of waiting for the vendor's limits were skipped", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_that_refused_nothing_are_no_answer()
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(folder.Path, "classin", 30, "--quotas", "vendor");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains("answer    No limit refused a call", ended.Out, StringComparison.Ordinal);
        Assert.Contains("1,000 in 60 s: calls of lms/activity/createClass", ended.Out, StringComparison.Ordinal);
        Assert.Equal(0, Read(folder.Path).Run.SkippedSeconds);
    }

    [Fact]
    public async Task A_limit_without_a_number_takes_that_of_a_contract()
    {
        using var folder = new ScratchFolder();
        var open = await RunAsync(folder.Path, "classlink", 50, "--quotas", "vendor");
        Assert.Contains("--setting requestLimit=N sets that of your contract", open.Out, StringComparison.Ordinal);
        Assert.Contains("no number is published", open.Out, StringComparison.Ordinal);
        var ended = await RunAsync(folder.Path, "classlink", 50, "--quotas", "vendor", "--setting", "requestLimit=5");
        Assert.True(ended.Code == 0, ended.Error);
        var summary = Read(folder.Path);
        var pages = summary.Operations.Where(one => one.Tag != "classlink/token" && one.Tag != "classlink/desk/change")
            .Sum(one => one.Counts.Requests - one.Counts.RequestsThrottled);
        // Retry-After says when: nobody comes too late by more than the seconds are rounded.
        var minutes = (pages + 4) / 5 - 1;
        Assert.InRange(summary.Run.SkippedSeconds, minutes * 40, minutes * 62);
        Assert.InRange(summary.Run.MakespanSeconds, minutes * 59, minutes * 62 + 120);
    }

    [Fact]
    public async Task Without_vendor_the_report_says_that_quotas_were_off()
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(folder.Path, "classin", 5);
        Assert.Contains("Quotas: off.", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("answer ", ended.Out, StringComparison.Ordinal);
        Assert.Equal("off", Read(folder.Path).Order.Quotas);
    }

    [Theory]
    [InlineData("off", "vendor")]
    [InlineData("vendor", "off")]
    public async Task A_sandbox_that_stays_has_its_switches_as_they_were(string ordered, string found)
    {
        using var folder = new ScratchFolder();
        using var admin = new HttpClient { BaseAddress = simulator.Address };
        var sandbox = await SimulatorSandbox.MakeAsync(admin, demo: false);
        await sandbox.SetAsync("classlink", new() { ["quotas"] = found, ["requestLimit"] = 77, ["unenrolledUsers"] = false });
        var ended = await RunAsync(
            folder.Path, "classlink", 20, "--sandbox", sandbox.Id, "--quotas", ordered, "--setting", "requestLimit=1000");
        Assert.True(ended.Code == 0, ended.Error);
        var now = await SettingsAsync(sandbox, "classlink");
        Assert.Equal((found, 77), (now["quotas"].GetString(), now["requestLimit"].GetInt32()));
        Assert.False(now["unenrolledUsers"].GetBoolean());
    }

    [Fact]
    public async Task A_sandbox_that_stays_keeps_no_fault_and_judges_signatures_as_before()
    {
        using var folder = new ScratchFolder();
        using var admin = new HttpClient { BaseAddress = simulator.Address };
        var sandbox = await SimulatorSandbox.MakeAsync(admin, demo: false);
        var file = Path.Combine(folder.Path, "fault.yaml");
        await File.WriteAllTextAsync(file, """
            platform: classin
            integration: reference
            users: 20
            faults:
              - at: 0s
                fault: {match: {platform: classin, operation: register}, effect: {when: before, delay: PT0.01S}}
            """);
        var ended = await Support.Cli.RunAsync(
            "load", file, "--target", $"{simulator.Address}", "--sandbox", sandbox.Id, "--out", folder.Path);
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal(0, (await sandbox.AdminAsync(HttpMethod.Get, "faults")).GetProperty("items").GetArrayLength());
        Assert.Equal("sandbox", (await sandbox.AdminAsync(HttpMethod.Get, "clock")).GetProperty("stamps").GetString());
        Assert.Equal("vendor", (await SettingsAsync(sandbox, "classin"))["quotas"].GetString());
    }

    [Theory]
    [InlineData("digitalchalk", "", "--quotas vendor: digitalchalk documents no limit")]
    [InlineData("studentgroups", "", "--quotas vendor: studentgroups documents no limit")]
    [InlineData("classin", "--setting speed=9", "'speed'")]
    [InlineData("classin", "--setting speed", "--setting 'speed': write NAME=VALUE")]
    [InlineData("classin", "--integration reference --time virtual", "an integration, which waits by a clock of its own")]
    [InlineData("thisisschool", "--shard 1/2", "thisisschool is one piece of work and has no parts")]
    public async Task What_cannot_be_kept_is_said_in_one_line(string platform, string more, string part)
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(
            folder.Path, platform, 5, ["--quotas", "vendor", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(part, ended.Complaint, StringComparison.Ordinal);
        Assert.Equal("", ended.Out);
    }

    [Fact]
    public async Task Requests_per_record_are_those_that_reached_the_platform_whoever_drives()
    {
        using var folder = new ScratchFolder();
        var direct = await RunAsync(folder.Path, "digitalchalk", 100);
        Assert.Contains("100 requests reached it by its own journal, 1 per record", direct.Out, StringComparison.Ordinal);

        var sample = WorkingCopy.Script("..", "..", "samples", "python", "adapter.py");
        var ended = await RunAsync(folder.Path, "classin", 100, "--integration", $"stdio:python3 {sample}");
        Assert.True(ended.Code == 0, ended.Error);
        var summary = Read(folder.Path);
        // Two commands, and for each person one request or more.
        Assert.Equal((2, RunEnd.WorkDone), (summary.Counts.Requests, summary.Run.End));
        Assert.InRange(summary.Plan.PlatformRequests!.Value, 100, 400);
        Assert.Equal(summary.Plan.PlatformRequests.Value / 100.0, summary.Plan.RequestsPerRecord!.Value, 3);
        Assert.Equal(summary.Plan.RequestsPerRecord.Value, Summaries.Measured(summary).RequestsPerRecord!.Value, 3);
    }

    Task<Ended> RunAsync(string folder, string platform, int users, params string[] more) => Support.Cli.RunAsync(
    [
        "load", "provision", "--platform", platform, "--users", $"{users}", "--workers", "4", "--target", $"{simulator.Address}",
        "--out", folder, .. more,
    ]);

    static async Task<Dictionary<string, JsonElement>> SettingsAsync(SimulatorSandbox sandbox, string platform) =>
        (await sandbox.AdminAsync(HttpMethod.Get, $"settings/{platform}")).GetProperty("items").EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("value"));

    static SummaryDocument Read(string folder) => Summaries.Read(File.ReadAllText(Path.Combine(folder, Summaries.FileName)));
}
