using System.Diagnostics;
using System.Globalization;
using Simulators.Cli.Commands;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Commands;

/// <summary><c>load</c> as a user runs it.</summary>
public sealed class LoadCommandTests(Simulator simulator)
{
    static readonly string[] s_files = ["intervals.csv", "junit.xml", "report.html", "run.hlog", "summary.json"];

    [Fact]
    public async Task Provisions_a_district_and_writes_every_report()
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(folder.Path, "--threshold", "duplicates == 0", "--threshold", "records.failed == 0");
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal(s_files, Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        Assert.Contains("records   200 there (200 new, 0 before), 0 not", ended.Out, StringComparison.Ordinal);
        Assert.Contains("0 missing, 0 duplicates, 0 orphans", ended.Out, StringComparison.Ordinal);
        var summary = Read(folder.Path);
        Assert.Equal((LoadModel.FixedWork, RunEnd.WorkDone, 200), (summary.Order.Model, summary.Run.End, summary.Counts.Created));
        Assert.Equal(200, summary.Response.Count);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "intervals.csv"));
        Assert.Equal(200, lines.Skip(1).Sum(line => int.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)));
        Assert.All(lines, line => Assert.Equal(lines[0].Count(letter => letter == ','), line.Count(letter => letter == ',')));
    }

    [Fact]
    public async Task A_broken_threshold_ends_it_with_1_and_says_which()
    {
        using var folder = new ScratchFolder();
        var ended = await RunAsync(folder.Path, "--threshold", "response.p99 < 1us", "--threshold", "duplicates == 0");
        Assert.Equal(1, ended.Code);
        Assert.StartsWith("simulators: threshold broken: response.p99 < 1us (it was ", ended.Complaint, StringComparison.Ordinal);
        Assert.Contains("BROKEN", ended.Out, StringComparison.Ordinal);
        Assert.Equal(s_files, Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_fault_that_the_simulator_refuses_ends_it_before_anything_is_sent()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "fault.yaml");
        await File.WriteAllTextAsync(file, """
            platform: digitalchalk
            users: 20
            faults:
              - at: 1s
                fault: {match: {platform: digitalchalk, operation: createUser}, effect: {when: before, status: 503}}
              - at: 1h
                fault: {match: {platform: digitalchalk, operation: createUsr}, effect: {when: before, status: 503}}
            """);
        var ended = await Support.Cli.RunAsync("load", file, "--target", $"{simulator.Address}", "--out", folder.Path);
        Assert.Equal((2, ""), (ended.Code, ended.Out));
        Assert.StartsWith("simulators: faults[1]: ", ended.Complaint, StringComparison.Ordinal);
        Assert.Contains("digitalchalk has no operation 'createUsr'; nearest: createUser", ended.Complaint, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "intervals.csv")));
    }

    [Fact]
    public async Task A_threshold_may_end_the_run_early()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "abort.yaml");
        await File.WriteAllTextAsync(file, "platform: digitalchalk\nusers: 20000\nrate: 50\nlateAfter: 10s\n");
        var ended = await Support.Cli.RunAsync(
            "load", file, "--target", $"{simulator.Address}", "--out", folder.Path, "--threshold",
            "digitalchalk:response.p99 < 1us; abort; after 1s");
        Assert.Equal(1, ended.Code);
        var summary = Read(folder.Path);
        Assert.Equal(RunEnd.Aborted, summary.Run.End);
        Assert.InRange(summary.Counts.Items, 1, 1000);
        Assert.Equal("aborted", Assert.Single(summary.Marks).Kind);
    }

    [Fact]
    public async Task The_same_students_again_are_there_already_and_no_duplicates()
    {
        using var folder = new ScratchFolder();
        string[] again = ["--sandbox", "again", "--threshold", "duplicates == 0"];
        Assert.Equal(0, (await RunAsync(folder.Path, again)).Code);
        var ended = await RunAsync(folder.Path, again);
        Assert.Equal(0, ended.Code);
        Assert.Contains("records   200 there (0 new, 200 before), 0 not", ended.Out, StringComparison.Ordinal);
        Assert.All(Read(folder.Path).Checks, check => Assert.Equal((200, 0), (check.Present, check.Duplicates)));
    }

    [Fact]
    public async Task A_generator_that_cannot_keep_its_schedule_makes_the_result_invalid()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "impossible.yaml");
        // A millisecond is less than the timer's own resolution: on any machine more than one in a hundred comes later.
        await File.WriteAllTextAsync(file, $"""
            platform: digitalchalk
            users: 400
            rate: 200
            workers: 50
            lateAfter: 1ms
            target: {simulator.Address}
            out: {folder.Path}/report
            thresholds: [response.p99 < 1us]
            """);
        var ended = await Support.Cli.RunAsync("load", file);
        Assert.Equal(3, ended.Code);
        Assert.Contains("the result is invalid: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("although a worker stood ready", ended.Error, StringComparison.Ordinal);
        Assert.False(Read(Path.Combine(folder.Path, "report")).Run.Valid);
    }

    [Fact]
    public async Task Without_a_target_it_starts_a_simulator_and_says_that_both_share_the_machine()
    {
        using var folder = new ScratchFolder();
        var ended = await Support.Cli.RunAsync("load", "provision", "--platform", "digitalchalk", "--users", "20", "--out", folder.Path);
        Assert.Equal(0, ended.Code);
        Assert.Contains("Generator and simulator shared this machine's", ended.Out, StringComparison.Ordinal);
        var machine = Assert.Single(Read(folder.Path).Machines);
        Assert.True(machine.SharedWithTarget);
        Assert.Contains("started for this run", machine.TargetProcess, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_are_compared_and_a_regression_ends_it_with_1()
    {
        using var folder = new ScratchFolder();
        var (slow, fast) = (Path.Combine(folder.Path, "slow"), Path.Combine(folder.Path, "fast"));
        var file = Path.Combine(folder.Path, "slow.yaml");
        await File.WriteAllTextAsync(file, "platform: digitalchalk\nusers: 200\npacing: 50ms\nworkers: 2\nlateAfter: 10s\n");
        await Support.Cli.RunAsync("load", file, "--target", $"{simulator.Address}", "--out", slow);
        await RunAsync(fast);
        var better = await Support.Cli.RunAsync("load", "compare", slow, fast, "--max-regression", "makespan=10%");
        Assert.True(better.Code == 0, better.Error + better.Out);
        var worse = await Support.Cli.RunAsync("load", "compare", fast, slow, "--max-regression", "makespan=10%", "--max-regression", "records.rate=5%");
        Assert.Equal(1, worse.Code);
        Assert.Contains("makespan is ", worse.Error, StringComparison.Ordinal);
        Assert.Contains("records.rate is ", worse.Error, StringComparison.Ordinal);
        Assert.Contains("response.p99", worse.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Support.Cli.RunAsync("load", "compare", fast, fast, "--max-regression", "p99=0%")).Code);
    }

    [Fact]
    public async Task Shards_are_merged_into_a_folder_of_their_own()
    {
        using var folder = new ScratchFolder();
        var (one, two, both) = (Path.Combine(folder.Path, "1"), Path.Combine(folder.Path, "2"), Path.Combine(folder.Path, "both"));
        await RunAsync(one, "--shard", "1/2", "--sandbox", "merged", "--threshold", "records.created == 200");
        await RunAsync(two, "--shard", "2/2", "--sandbox", "merged", "--threshold", "records.created == 200");
        var ended = await Support.Cli.RunAsync("load", "merge", one, $"{two}/summary.json", $"{two}/run.hlog", "--out", both);
        Assert.True(ended.Code == 0, ended.Error);
        Assert.Contains("records   200 there", ended.Out, StringComparison.Ordinal);
        Assert.Equal(["junit.xml", "report.html", "run.hlog", "summary.json"], Directory.GetFiles(both).Select(Path.GetFileName).Order());
        var logs = await Support.Cli.RunAsync("load", "merge", $"{one}/run.hlog", $"{two}/run.hlog");
        Assert.Contains("(all)                                    200", logs.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_interrupted_it_still_writes_its_reports()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It sends a signal.");
        using var folder = new ScratchFolder();
        // What runs these tests may ignore the signal (a shell's background does), and children inherit that.
        using var process = Process.Start(Programs.Start("env",
        [
            "--default-signal=INT", "dotnet", typeof(SimulatorsCommand).Assembly.Location,
            "load", "provision", "--platform", "digitalchalk", "--users", "20000", "--rate", "100",
            "--target", $"{simulator.Address}", "--out", folder.Path,
        ]))!;
        try
        {
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var csv = Path.Combine(folder.Path, "intervals.csv");
            while (!process.HasExited && (!File.Exists(csv) || (await File.ReadAllLinesAsync(csv)).Length < 3))
                await Task.Delay(TimeSpan.FromMilliseconds(100), Wall.Clock);
            using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 130, await errors);
            Assert.Contains("records   ", await output, StringComparison.Ordinal);
            Assert.Equal(s_files, Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
            var summary = Read(folder.Path);
            Assert.Equal(RunEnd.Interrupted, summary.Run.End);
            Assert.True(summary.Counts.Created > 0);
            Assert.All(summary.Checks, check => Assert.True(check.IsSound));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("load", "load needs a scenario file, or one of provision, merge and compare")]
    [InlineData("load nowhere.yaml", "'nowhere.yaml' does not exist.")]
    [InlineData("load provision --users 5", "platform is missing")]
    [InlineData("load provision --platform classin", "users is missing")]
    [InlineData("load provision --platform classin --users many", "Cannot parse argument 'many'")]
    [InlineData("load provision --platform classin --users 5 --quotas some", "'some'")]
    [InlineData("load provision --platform classin --users 5 --duration 5", "--duration: '5' is no time")]
    [InlineData("load provision --platform classin --users 5 --threshold fast", "The threshold 'fast': it has no comparison")]
    [InlineData("load provision --platform classin --users 5 --shard 3/2", "shard '3/2': it is I/N")]
    [InlineData("load provision --platform classin --users 5 --start-at soon", "start-at 'soon': it is no moment")]
    [InlineData("load provision --platform classin --users 5 --target http://192.0.2.7", "--allow-remote 192.0.2.7 says "
        + "that it is yours")]
    [InlineData("load provision --platform classin --users 5 --target https://api.eeo.cn --allow-remote "
        + "api.eeo.cn", "a real platform")]
    [InlineData("load provision --platform classin --users 5 --rate NaN", "rate: it must be above 0 at the end")]
    [InlineData("load provision --platform classin --users 5 --target http://127.0.0.1:9/s/mine", "leave '/s/mine' out")]
    [InlineData("load provision --platform classin --users 5 --out /proc/nowhere", "out '/proc/nowhere': the reports")]
    [InlineData("load .", "'.' is a folder")]
    [InlineData("load merge nowhere.hlog", "'nowhere.hlog' does not exist.")]
    [InlineData("load compare a b --max-regression p99", "is no gate: write METRIC=PERCENT")]
    [InlineData("load compare a b --max-regression p99=10", "is no percentage")]
    [InlineData("load compare a b --max-regression speed=10%", "there is no metric 'speed'")]
    [InlineData("load compare nowhere.json nowhere.json", "'nowhere.json' does not exist.")]
    public async Task Names_the_mistake_in_one_line(string line, string part)
    {
        using var folder = new ScratchFolder();
        var args = line.Split(' ');
        if (args.Contains("provision") && !args.Contains("--out")) args = [.. args, "--out", folder.Path];
        var ended = await Support.Cli.RunAsync(args);
        Assert.Equal(2, ended.Code);
        Assert.Equal("", ended.Out);
        Assert.Contains(part, Assert.Single(ended.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_does_not_answer_ends_it_with_4()
    {
        using var folder = new ScratchFolder();
        var ended = await Support.Cli.RunAsync(
            "load", "provision", "--platform", "digitalchalk", "--users", "5", "--target", "http://127.0.0.1:9", "--out", folder.Path);
        Assert.Equal(4, ended.Code);
        Assert.Contains("http://127.0.0.1:9/ does not answer", ended.Complaint, StringComparison.Ordinal);
    }

    Task<Ended> RunAsync(string folder, params string[] more) => Support.Cli.RunAsync(
    [
        "load", "provision", "--platform", "digitalchalk", "--users", "200", "--workers", "4", "--target", $"{simulator.Address}", "--out", folder,
        .. more,
    ]);

    static SummaryDocument Read(string folder) => Summaries.Read(File.ReadAllText(Path.Combine(folder, Summaries.FileName)));
}
