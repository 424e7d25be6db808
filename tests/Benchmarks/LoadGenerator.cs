using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary>What one window of load came to.</summary>
/// <param name="Answers">Answers that say it was done.</param>
/// <param name="Refused">Answers with anything else: a measurement with any is worth nothing.</param>
/// <param name="Elapsed">How long it took.</param>
sealed record Window(long Answers, long Refused, TimeSpan Elapsed)
{
    public double PerSecond => Answers / Elapsed.TotalSeconds;

    /// <summary>The server's processor time a request.</summary>
    public double Microseconds(TimeSpan processorTime) => processorTime.TotalMicroseconds / Answers;
}

/// <summary>
/// Sends a write as fast as answers come back, each with another number, over raw sockets: the generator must cost less
/// than what it measures. The signature is made once.
/// </summary>
sealed class LoadGenerator(int port, Workload workload, IReadOnlyDictionary<string, string> credentials)
{
    static long s_number = 13_000_000_000;

    readonly TimeProvider _time = Machine.Time;
    readonly byte[] _success = workload.Success;
    readonly byte[] _request = workload.RequestTo(port, credentials, Machine.Time.GetUtcNow());

    /// <summary>Runs until the time is over or so many were sent.</summary>
    public async Task<Window> RunAsync(int connections, TimeSpan duration, long atMost, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var started = _time.GetTimestamp();
        var state = new Counts { Left = atMost, Until = started + (long)(duration.TotalSeconds * _time.TimestampFrequency) };
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectionAsync(state, end.Token)));
        return new Window(state.Answers, state.Refused, _time.GetElapsedTime(started));
    }

    async Task ConnectionAsync(Counts counts, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
        var request = (byte[])_request.Clone();
        var numbers = NumbersIn(request);
        var buffer = new byte[4096];
        while (_time.GetTimestamp() < counts.Until && Interlocked.Decrement(ref counts.Left) >= 0)
        {
            var number = Interlocked.Increment(ref s_number);
            foreach (var place in numbers) Utf8Formatter.TryFormat(number, place.Span, out _);
            await socket.SendAsync(request, SocketFlags.None, cancellation);
            int length;
            (buffer, length) = await ReceiveAsync(socket, buffer, cancellation);
            if (buffer.AsSpan(0, length).IndexOf(_success) > 0) Interlocked.Increment(ref counts.Answers);
            else Interlocked.Increment(ref counts.Refused);
        }
    }

    /// <returns>The answer, in a larger buffer where it needs one.</returns>
    static async ValueTask<(byte[] Buffer, int Length)> ReceiveAsync(Socket socket, byte[] buffer, CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, 2 * length);
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None, cancellation);
            if (read == 0) throw new EndOfStreamException("The server closed the connection.");
            length += read;
            if (Complete(buffer.AsSpan(0, length))) return (buffer, length);
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

    static Memory<byte>[] NumbersIn(byte[] request)
    {
        var number = Encoding.ASCII.GetBytes(Workload.Number);
        List<Memory<byte>> places = [];
        for (int at = 0, next; (next = request.AsSpan(at).IndexOf(number)) >= 0; at += next + number.Length)
            places.Add(request.AsMemory(at + next, number.Length));
        return [.. places];
    }

    sealed class Counts
    {
        public long Answers;
        public long Refused;
        public long Left;
        public long Until;
    }
}
