using System.CommandLine;
using Simulators.Cli.Console;

namespace Simulators.Cli.Commands;

/// <summary><c>roster</c>: districts as OneRoster data.</summary>
static class RosterCommand
{
    public static Command Create(Terminal terminal) => new("roster", "Makes districts as OneRoster data, and checks OneRoster data.")
    {
        RosterGenerateCommand.Create(terminal),
        RosterCheckCommand.Create(terminal),
    };
}
