using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Simulators.Load.Running;

/// <summary>
/// A simulator of our own, in a process beside this one: with sockets, a garbage collector and a processor time of its own, so
/// that a run measures what it would measure elsewhere.
/// </summary>
sealed partial class SimulatorProcess : IDisposable
{
    const string Assembly = "Simulators.Host.dll";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process _process;

    SimulatorProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens: a free port of this machine.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it took so far; null when it is gone.</summary>
    public TimeSpan? ProcessorTime
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    /// <exception cref="LoadException">It is not installed beside this program, or does not start.</exception>
    public static async Task<SimulatorProcess> StartAsync(CancellationToken cancellation)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, Assembly);
        if (!File.Exists(assembly))
            throw new LoadException($"There is no {Assembly} beside this program: start a simulator, and give its address "
                + $"with --target.");
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It is killed at the end, and would leave the files of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var name in start.Environment.Keys.Where(IsForAnotherHost).ToList()) start.Environment.Remove(name);
        var process = Process.Start(start) ?? throw new LoadException("dotnet did not start the simulator.");
        try
        {
            return new SimulatorProcess(process, await AddressAsync(process, cancellation));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose() => End(_process);

    /// <summary>It says where its admin API is when it listens.</summary>
    static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (AdminLine().Match(line) is not { Success: true } match) continue;
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(match.Groups[1].Value);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LoadException($"The simulator did not start within {Patience.TotalSeconds:0} s.", isUnreachable: true);
        }

        var why = (await errors).ReplaceLineEndings(" ").Trim();
        throw new LoadException($"The simulator did not start: {why}", isUnreachable: true);
    }

    static bool IsForAnotherHost(string variable) =>
        variable.StartsWith("SIMULATORS_", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);

    static void End(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"^\s*admin\s+(\S+)/__admin\s*$")]
    private static partial Regex AdminLine();
}
