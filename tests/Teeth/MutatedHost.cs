using System.Diagnostics;

namespace Simulators.Teeth;

/// <summary>The copy with the mutants, built and started.</summary>
sealed class MutatedHost : IAsyncDisposable
{
    readonly Process _process;

    MutatedHost(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <exception cref="TeethException">The copy does not compile: a mutant is no C#.</exception>
    public static async Task BuildAsync(string copy)
    {
        string[] build =
        [
            "build", Path.Combine(copy, "simulator", "Host"), "-c", "Release", "-nologo", "-v", "quiet", "-clp:NoSummary",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0", "-p:GenerateDocumentationFile=false",
        ];
        using var process = Start("dotnet", build);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new TeethException($"The mutants do not compile:\n{output.Trim()}");
    }

    public static async Task<MutatedHost> StartAsync(string copy)
    {
        var program = Path.Combine(copy, "artifacts", "bin", "Host", "release", "Simulators.Host.dll");
        var process = Start("dotnet", [program, "--urls", "http://127.0.0.1:0", "--seed", "none"]);
        // The banner names where each platform is.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["admin", var admin, ..])
                return new MutatedHost(process, new Uri(new Uri(admin), "/"));
        }

        throw new TeethException("The host with the mutants does not start.");
    }

    /// <summary>Switches a rule off, and every other on.</summary>
    public async Task SwitchOffAsync(string? rule)
    {
        using var answer = await Http.GetAsync(new Uri($"/__teeth?off={Uri.EscapeDataString(rule ?? "")}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
        ?? throw new TeethException($"'{program}' does not start.");
}
