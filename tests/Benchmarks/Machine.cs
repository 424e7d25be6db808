using System.Diagnostics;
using System.Runtime.Versioning;

namespace Simulators.Benchmarks;

/// <summary>The machine the benchmarks run on.</summary>
static class Machine
{
#pragma warning disable RS0030 // a benchmark measures the machine's time
    public static TimeProvider Time => TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Keeps this process off the servers' core.</summary>
    public static void PinLoadGenerator()
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("The comparison pins processes with taskset: Linux.");
        if (Environment.ProcessorCount < 2) throw new PlatformNotSupportedException("The comparison needs two cores.");
        using var own = Process.GetCurrentProcess();
        Pin(own);
    }

    [SupportedOSPlatform("linux")]
    static void Pin(Process own) => own.ProcessorAffinity = 1 << (ServerProcess.Core + 1);
}
