using Simulators.Cli.Commands;
using Simulators.Cli.Console;

#pragma warning disable RS0030 // the composition root names the machine's clock
var clock = TimeProvider.System;
#pragma warning restore RS0030
return await SimulatorsCommand.RunAsync(args, Terminal.OfProcess(clock));
