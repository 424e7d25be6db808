using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Simulators.Interop.Processes.HostProcess))]

namespace Simulators.Interop.Processes;

/// <summary>The host that was built beside these tests, started as a user starts it, on a port that was free.</summary>
public sealed partial class HostProcess : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    Process? _process;
    Task _rest = Task.CompletedTask;

    /// <summary>For the admin API.</summary>
    public HttpClient Admin { get; } = new();

    public async ValueTask InitializeAsync()
    {
        try
        {
            await StartAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        if (_process is not { } process) return;
        _process = null;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        await _rest;
        process.Dispose();
    }

    async Task StartAsync()
    {
        var start = Programs.Start("dotnet", [HostAssembly(), "--urls", "http://127.0.0.1:0", "--seed", "none"]);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        // It says where it is once it serves: no asking again and again.
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (AdminLine().Match(line) is not { Success: true } found) continue;
            Admin.BaseAddress = new Uri(found.Groups[1].Value);
            _rest = Task.WhenAll(_process.StandardOutput.ReadToEndAsync(CancellationToken.None), errors);
            return;
        }

        throw new InvalidOperationException($"The host ended before it served: {await errors}");
    }

    /// <summary>Built in the same configuration as these tests, in the folder beside theirs.</summary>
    static string HostAssembly()
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Host", configuration, "Simulators.Host.dll"));
    }

    [GeneratedRegex("^ *admin +(http://[^/]+)/__admin")]
    private static partial Regex AdminLine();
}
