using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary>
/// What our <c>register</c> is measured against: Kestrel, the framework's own form reader, a dictionary, and the same
/// body as the simulator answers. No signature, no rule, no journal.
/// </summary>
static class BareServer
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var users = new ConcurrentDictionary<string, IFormCollection>();
        var uid = 1001930L;
        app.Run(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            users[form["telephone"].ToString()] = form;
            var body = Body(Interlocked.Increment(ref uid));
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        });
        await app.RunAsync();
        return 0;
    }

    static byte[] Body(long uid) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"data":{{{uid}}},"error_info":{"errno":1,"error":"程序正常执行"}}"""));
}
