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

    ServerProcess(Process process, int port, TimeSpan startUp) => (_process, Port, StartUp) = (process, port, startUp);

    public int Port { get; }

    /// <summary>From the start of the process to its first answer, whatever it said.</summary>
    public TimeSpan StartUp { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

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

    public static Task<ServerProcess> SimulatorAsync(int port, CancellationToken cancellation, string store = "memory", int core = Core) => StartAsync(
        port,
        [Environment.ProcessPath!, HostAssembly(), "--urls", $"http://127.0.0.1:{port}", "--store", store],
        cancellation,
        core);

    public static Task<ServerProcess> BareAsync(int port, string platform, CancellationToken cancellation) => StartAsync(
        port,
        [Environment.ProcessPath!, typeof(ServerProcess).Assembly.Location, "bare", "--url", $"http://127.0.0.1:{port}", "--platform", platform],
        cancellation);

    /// <summary>Somebody else's server.</summary>
    /// <param name="port">Where it will listen.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<ServerProcess> ForeignAsync(int port, string[] command, CancellationToken cancellation) =>
        StartAsync(port, command, cancellation);

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

    static async Task<ServerProcess> StartAsync(int port, string[] command, CancellationToken cancellation, int core = Core)
    {
        if (await IsTakenAsync(port, cancellation))
            throw new InvalidOperationException($"Something listens on port {port} already.");
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", $"{core}", .. command]) start.ArgumentList.Add(argument);
        var started = Machine.Time.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException("taskset did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await AnswersAsync(process, port, cancellation);
        }
        catch
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }

        return new ServerProcess(process, port, Machine.Time.GetElapsedTime(started));
    }

    static async Task AnswersAsync(Process process, int port, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} ended with {process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), Machine.Time, patience.Token);
            }
        }
    }

    static async Task<bool> IsTakenAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
