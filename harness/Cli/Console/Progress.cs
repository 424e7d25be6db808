using Spectre.Console;

namespace Simulators.Cli.Console;

/// <summary>
/// Says how far long work is: a line that moves where a person looks, a line every five seconds where a log is kept.
/// </summary>
static class Progress
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <param name="terminal">Where to say it.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">Does it, and says now and then how far it is.</param>
    public static async Task<T> ShowAsync<T>(Terminal terminal, string title, Func<Action<string>, Task<T>> work)
    {
        if (!terminal.IsInteractive) return await work(Lines(terminal));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Status().StartAsync(
            Markup.Escape(title),
            status => work(text => status.Status(Markup.Escape(Line.Of(text)))));
    }

    static Action<string> Lines(Terminal terminal)
    {
        var last = terminal.Clock.GetTimestamp();
        return text =>
        {
            if (terminal.Clock.GetElapsedTime(last) < Pause) return;
            last = terminal.Clock.GetTimestamp();
            terminal.Error.WriteLine(Line.Of(text));
        };
    }
}
