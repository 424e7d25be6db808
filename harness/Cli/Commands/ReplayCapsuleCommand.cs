using System.CommandLine;
using Simulators.Cli.Capsules;
using Simulators.Cli.Console;
using Simulators.Testing;

namespace Simulators.Cli.Commands;

/// <summary>
/// <c>replay-capsule</c>: sends what a failed scenario sent, to a simulator in this process, and compares the answers.
/// </summary>
static class ReplayCapsuleCommand
{
    static readonly Argument<string> File = new("FILE")
    {
        Description = "A capsule, as conform --capsules writes one for each scenario that fails.",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "replay-capsule",
            "Starts a simulator from a capsule, sends the same requests again, and shows whether the answers are the same. Ends "
            + "with 0 when they are, 1 when one differs, 2 when FILE is no capsule that this build can replay.")
        {
            File,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(File), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string file, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var capsule = CapsuleReader.Read(file);
            using var host = new SimulatorHost();
            using var replay = new CapsuleReplay(host, capsule);
            var exchanges = await replay.RunAsync(cancellation);
            CapsuleText.Write(capsule, exchanges, terminal.Out);
            return exchanges.All(exchange => exchange.IsSame) ? ExitCodes.Success : ExitCodes.Finding;
        }
        catch (CapsuleException e)
        {
            return terminal.Complain($"replay-capsule: {e.Message}");
        }
    }
}
