using System.Diagnostics;
using Simulators.Interop.Processes;

namespace Simulators.Samples.Tests;

/// <summary>A sample that listens, and says where in its first line.</summary>
sealed class HttpSample : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly Process _process;

    HttpSample(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<HttpSample> StartAsync(string sample, params string[] arguments)
    {
        var (program, file) = (Sample.All[sample].Program(), Sample.All[sample].File);
        var process = Process.Start(Programs.Start(program, [file, .. arguments]))!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var url = await process.StandardOutput.ReadLineAsync(patience.Token);
        if (url is null) Assert.Fail($"{sample} ended: {await errors}");
        return new HttpSample(process, url);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
