using System.ComponentModel;
using System.Diagnostics;

namespace Simulators.Interop.Processes;

/// <summary>Something of other people's making that judges the simulators, and that this machine may lack.</summary>
/// <param name="Name">What it is called where it is installed from.</param>
/// <param name="Programs">What may run it; the first that passes the probe does.</param>
/// <param name="Probe">Arguments with which the program ends with 0 only if all is there.</param>
/// <param name="Install">How to get it.</param>
sealed record ForeignTool(string Name, string[] Programs, string[] Probe, string Install)
{
    /// <summary>Is <c>required</c> under <c>./test</c>, which installs the tools: then a missing one is a failure.</summary>
    const string Switch = "SIMULATORS_INTEROP";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly Lazy<string?> _program = new(() => Array.Find(Programs, program => Passes(program, Probe)));

    /// <summary>The program; without it the test is skipped, or fails where the tools are required.</summary>
    public string Require()
    {
        var (program, missing) = (_program.Value, $"{Name} is missing: {Install}.");
        if (Environment.GetEnvironmentVariable(Switch) == "required") Assert.True(program is not null, missing);
        Assert.SkipWhen(program is null, $"{missing} ./test installs it.");
        return program!;
    }

    static bool Passes(string program, string[] probe)
    {
        try
        {
            using var process = Process.Start(Processes.Programs.Start(program, probe))!;
            process.StandardInput.Close();
            if (process.WaitForExit(Patience)) return process.ExitCode == 0;
            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
