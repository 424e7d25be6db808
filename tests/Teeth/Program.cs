using Simulators.Teeth;

#pragma warning disable RS0030 // the composition root names the machine's clock
var clock = TimeProvider.System;
#pragma warning restore RS0030
try
{
    return await new TeethRun(RootFolder.Find(), clock, Console.Out).RunAsync(args);
}
catch (TeethException e)
{
    Console.Error.WriteLine($"teeth: {e.Message}");
    return 2;
}
