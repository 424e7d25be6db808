using Simulators.Cli.Load;
using Simulators.Load.Recording;
using Simulators.Load.Results;
using Simulators.Load.Running;
using Simulators.Load.Scenarios;
using Spectre.Console;

namespace Simulators.Load.Tests.Commands;

/// <summary>What a person sees while a run goes on, in windows of every size.</summary>
public sealed class LiveViewTests
{
    [Theory]
    [InlineData(200, 50)]
    [InlineData(80, 24)]
    [InlineData(74, 20)]
    public void A_window_of_usual_size_has_all_that_matters(int width, int height)
    {
        var lines = Lines(width, height);
        foreach (var text in (string[])
            [
                "load classin: register", "50 of 200 (25 %)", "=====------", "12 s left", "40/s", "1,234/s", "7",
                "1 ms", "2 ms", "3 ms", "2/s", "3 unanswered, 4 refused", "5/s", "6, 90 s lost", "8 waited, 9 late, 10 dropped",
            ])
            Assert.Contains(text, string.Join('\n', lines), StringComparison.Ordinal);
        Assert.True(lines.Count < height, $"{lines.Count} lines");
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    [Theory]
    [InlineData(40, 24)]
    [InlineData(80, 12)]
    [InlineData(30, 4)]
    [InlineData(10, 2)]
    public void A_small_window_has_some_lines_that_fit(int width, int height)
    {
        var lines = Lines(width, height);
        Assert.InRange(lines.Count, 1, height - 1);
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.StartsWith("load class", lines[0], StringComparison.Ordinal);
    }

    static List<string> Lines(int width, int height)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        console.Write(LiveView.Of(Moment(), Order(), width, height));
        return [.. text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }

    static LoadOrder Order() => new()
    {
        Scenario = LoadScenarios.TryFind("classin", out var scenario) ? scenario : throw new InvalidOperationException(),
        Users = 200,
        Out = "nowhere",
    };

    static LoadMoment Moment()
    {
        var soFar = new Measurement();
        soFar.All.Counts.Add(new Counts
        {
            RequestsFailed = 3,
            Rejected = 4,
            RequestsThrottled = 6,
            ThrottledMicroseconds = 90_000_000,
            Queued = 8,
            Late = 9,
            Dropped = 10,
        });
        return new LoadMoment(
            TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12), "register", 50, 200, 1234, 40, 2, 5, 7, 1000, 2000, 3000, soFar);
    }
}
