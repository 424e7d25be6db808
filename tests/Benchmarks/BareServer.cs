namespace Simulators.Benchmarks;

/// <summary>
/// What our writes are measured against: Kestrel, the framework's own readers, a dictionary, and the same body as the
/// simulator answers. No signature, no rule, no journal.
/// </summary>
static class BareServer
{
    public static async Task<int> RunAsync(string url, Workload workload)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(workload.Bare());
        await app.RunAsync();
        return 0;
    }
}
