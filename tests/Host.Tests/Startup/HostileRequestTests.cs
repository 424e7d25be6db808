using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Simulators.Host.Startup;

namespace Simulators.Host.Tests.Startup;

/// <summary>Requests that are meant to fill memory or to hang: the server refuses them and goes on.</summary>
public sealed class HostileRequestTests
{
    [Fact]
    public async Task What_is_too_much_is_refused_by_its_own_status_and_the_next_caller_is_served()
    {
        using var host = HostProcess.Start("--urls http://127.0.0.1:0");
        var origin = new Uri(await host.OriginAsync());
        Assert.Equal(431, await StatusAsync(origin, "GET / HTTP/1.1\r\nHost: localhost\r\n" + Headers(RequestLimits.HeaderCount + 1, 1)));
        Assert.Equal(431, await StatusAsync(origin, "GET / HTTP/1.1\r\nHost: localhost\r\n" + Headers(2, RequestLimits.HeaderBytes / 2)));
        Assert.Equal(414, await StatusAsync(origin, $"GET /{new string('x', RequestLimits.LineBytes)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.Equal(413, await StatusAsync(origin, Post("/__admin/faults", RequestLimits.BodyBytes + 1)));
        Assert.Equal(413, await StatusAsync(origin, Post("/classin/partner/api/course.api.php?action=register", RequestLimits.BodyBytes + 1)));
        Assert.Equal(400, await StatusAsync(origin, "GET / HTTP/1.1\r\n\r\n"));
        Assert.Equal(400, await StatusAsync(origin, "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"));
        Assert.Equal(400, await StatusAsync(origin, "\0\0\0\0 / HTTP/1.1\r\n\r\n"));
        Assert.Equal(404, await StatusAsync(origin, "GET /" + new string('x', 8000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Equal(200, await StatusAsync(origin, "GET /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    static string Headers(int count, int length) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('x', length)}\r\n")) + "\r\n";

    static string Post(string path, long length) => string.Create(
        CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n");

    static async Task<int> StatusAsync(Uri origin, string request)
    {
        using var client = new TcpClient();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await client.ConnectAsync(origin.Host, origin.Port, late.Token);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), late.Token);
        }
        catch (IOException)
        {
            // The server may have answered and hung up before all was written.
        }

        using var reader = new StreamReader(stream, Encoding.ASCII);
        var line = await reader.ReadLineAsync(late.Token);
        return int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
