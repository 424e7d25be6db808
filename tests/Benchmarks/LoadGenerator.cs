using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary>What one window of load came to.</summary>
/// <param name="Answers">Answers with errno 1.</param>
/// <param name="Refused">Answers with anything else: a measurement with any is worth nothing.</param>
/// <param name="Elapsed">How long it took.</param>
sealed record Window(long Answers, long Refused, TimeSpan Elapsed)
{
    public double PerSecond => Answers / Elapsed.TotalSeconds;

    /// <summary>The server's processor time a request.</summary>
    public double Microseconds(TimeSpan processorTime) => processorTime.TotalMicroseconds / Answers;
}

/// <summary>
/// Sends <c>register</c> as fast as answers come back, each with another telephone number, over raw sockets: the
/// generator must cost less than what it measures. The signature is made once: it holds for 20 minutes.
/// </summary>
sealed class LoadGenerator(int port, string path, string sid, string secret, TimeProvider time)
{
    const string TelephonePlaceholder = "13000000000";

    static long s_telephone = 13_000_000_000;

    readonly byte[] _request = Request(port, path, sid, secret, time);

    /// <summary>Runs until the time is over or so many were sent.</summary>
    public async Task<Window> RunAsync(int connections, TimeSpan duration, long atMost, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var started = time.GetTimestamp();
        var state = new Counts { Left = atMost, Until = started + (long)(duration.TotalSeconds * time.TimestampFrequency) };
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectionAsync(state, end.Token)));
        return new Window(state.Answers, state.Refused, time.GetElapsedTime(started));
    }

    async Task ConnectionAsync(Counts counts, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
        var request = (byte[])_request.Clone();
        var telephone = request.AsMemory(request.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(TelephonePlaceholder)), 11);
        var buffer = new byte[4096];
        while (time.GetTimestamp() < counts.Until && Interlocked.Decrement(ref counts.Left) >= 0)
        {
            Utf8Formatter.TryFormat(Interlocked.Increment(ref s_telephone), telephone.Span, out _);
            await socket.SendAsync(request, SocketFlags.None, cancellation);
            var length = await ReceiveAsync(socket, buffer, cancellation);
            if (buffer.AsSpan(0, length).IndexOf("\"errno\":1,"u8) > 0) Interlocked.Increment(ref counts.Answers);
            else Interlocked.Increment(ref counts.Refused);
        }
    }

    static async ValueTask<int> ReceiveAsync(Socket socket, byte[] buffer, CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None, cancellation);
            if (read == 0) throw new EndOfStreamException("The server closed the connection.");
            length += read;
            if (Complete(buffer.AsSpan(0, length))) return length;
        }
    }

    static bool Complete(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        var header = answer.IndexOf("Content-Length: "u8);
        return end > 0 && header > 0
            && Utf8Parser.TryParse(answer[(header + 16)..], out int length, out _)
            && answer.Length >= end + 4 + length;
    }

    static byte[] Request(int port, string path, string sid, string secret, TimeProvider time)
    {
        var stamp = $"{time.GetUtcNow().ToUnixTimeSeconds()}";
        var safeKey = Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(secret + stamp)));
        var body = $"SID={sid}&safeKey={safeKey}&timeStamp={stamp}&password=secret12&nickname=Somebody&telephone={TelephonePlaceholder}";
        return Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: benchmark\r\nAccept: */*\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    sealed class Counts
    {
        public long Answers;
        public long Refused;
        public long Left;
        public long Until;
    }
}
