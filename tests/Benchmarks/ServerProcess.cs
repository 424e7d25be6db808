using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Simulators.Benchmarks;

/// <summary>A server in a process of its own, pinned to one core.</summary>
sealed class ServerProcess : IDisposable
{
    /// <summary>The core the servers run on; the load generator has the other.</summary>
    public const int Core = 0;

    readonly Process _process;

    ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Bytes of memory the process holds (VmRSS).</summary>
    public long ResidentBytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        }
    }

    /// <summary>Processor time the process has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServerProcess> SimulatorAsync(int port, CancellationToken cancellation, string store = "memory") => StartAsync(
        port,
        [HostAssembly(), "--urls", $"http://127.0.0.1:{port}", "--store", store],
        cancellation);

    public static Task<ServerProcess> BareAsync(int port, string platform, CancellationToken cancellation) => StartAsync(
        port,
        [typeof(ServerProcess).Assembly.Location, "bare", "--url", $"http://127.0.0.1:{port}", "--platform", platform],
        cancellation);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>The host that was built beside this program, in the same configuration.</summary>
    static string HostAssembly()
    {
        var own = Path.GetDirectoryName(typeof(ServerProcess).Assembly.Location)!;
        var configuration = Path.GetFileName(own);
        return Path.GetFullPath(Path.Combine(own, "..", "..", "Host", configuration, "Simulators.Host.dll"));
    }

    static async Task<ServerProcess> StartAsync(int port, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", $"{Core}", Environment.ProcessPath!, .. arguments])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("taskset did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await ListensAsync(port, cancellation);
        return new ServerProcess(process, port);
    }

    static async Task ListensAsync(int port, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Yield();
            }
        }
    }
}
