using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using Simulators.Load.Output;

namespace Simulators.Load.Health;

/// <summary>What sends the requests.</summary>
static class ThisMachine
{
    public static MachineDocument Describe(bool sharedWithTarget, string? targetProcess) => new(
        Environment.MachineName,
        Processor(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(GCSettings.IsServerGC ? "server" : "workstation")}, {GCSettings.LatencyMode}"),
        sharedWithTarget,
        targetProcess);

    static string Processor()
    {
        const string source = "/proc/cpuinfo";
        if (!File.Exists(source)) return RuntimeInformation.ProcessArchitecture.ToString();
        var line = File.ReadLines(source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
