using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Simulators.Host.Tests.Startup;

/// <summary>The built executable, started beside the tests.</summary>
sealed partial class HostProcess : IDisposable
{
    readonly Process _process;

    HostProcess(Process process) => _process = process;

    public static HostProcess Start(string arguments, params (string Name, string Value)[] variables) =>
        Start(arguments, Path.GetTempPath(), variables);

    public static HostProcess Start(string arguments, string folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", $"{typeof(Program).Assembly.Location} {arguments}")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A killed process would leave the files of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return new HostProcess(Process.Start(start)!);
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var error = _process.StandardError.ReadToEndAsync();
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output, await error);
    }

    /// <summary>Where it says it is.</summary>
    public async Task<string> OriginAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AdminLine().Match(line) is { Success: true } match) return match.Groups[1].Value;
        }

        throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync());
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex("admin +(https?://[^/]+)/__admin")]
    private static partial Regex AdminLine();
}
