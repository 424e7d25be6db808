using System.CommandLine;
using Simulators.Cli.Console;

namespace Simulators.Cli.Commands;

/// <summary><c>wait</c>: until a simulator is ready.</summary>
static class WaitCommand
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    static readonly Argument<string> Address = new("URL") { Description = "Where the simulator is, such as http://127.0.0.1:8080." };

    static readonly Option<int> Timeout = new Option<int>("--timeout")
    {
        Description = "How many seconds to wait at most.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 30,
    }.Between(0, 3600);

    public static Command Create(Terminal terminal)
    {
        var command = new Command("wait", "Waits until a simulator is ready. Ends with 4 when it is not within the time.") { Address, Timeout };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(Address), TimeSpan.FromSeconds(parsed.GetValue(Timeout)), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string address, TimeSpan limit, Terminal terminal, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return terminal.Complain($"'{address}' is no http or https URL.");
        using var http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(5) };
        var begun = terminal.Clock.GetTimestamp();
        while (true)
        {
            var problem = await ProblemAsync(http, cancellation);
            if (problem is null) return ExitCodes.Success;
            if (terminal.Clock.GetElapsedTime(begun) >= limit)
                return terminal.Complain($"{url} is not ready after {limit.TotalSeconds:0} s: {problem}", ExitCodes.NotReachable);
            await Task.Delay(Pause, terminal.Clock, cancellation);
        }
    }

    static async Task<string?> ProblemAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/__admin/health/ready", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode ? null : $"it answers {(int)answer.StatusCode}.";
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "it does not answer.";
        }
    }
}
