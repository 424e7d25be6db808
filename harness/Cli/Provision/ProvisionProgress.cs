using Simulators.Cli.Console;
using Simulators.Integration.Provisioning;
using Spectre.Console;

namespace Simulators.Cli.Provision;

/// <summary>A bar where a person looks, a line every five seconds where a log is kept.</summary>
static class ProvisionProgress
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<BulkProgress>, Task<T>> work)
    {
        if (!terminal.IsInteractive) return await work(new Lines(terminal));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask("People"))));
    }

    sealed class Bar(ProgressTask task) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    sealed class Lines(Terminal terminal) : IProgress<BulkProgress>
    {
        readonly Lock _gate = new();
        long _last = terminal.Clock.GetTimestamp();

        public void Report(BulkProgress value)
        {
            lock (_gate)
            {
                if (terminal.Clock.GetElapsedTime(_last) < Pause) return;
                _last = terminal.Clock.GetTimestamp();
                terminal.Error.WriteLine($"{value.Done} of {value.Total} people");
            }
        }
    }
}
