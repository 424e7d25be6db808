using System.Text;

namespace Simulators.Benchmarks;

/// <summary>
/// A platform's main write, as its users send it a hundred thousand times, and the bare server that it is compared with.
/// </summary>
abstract class Workload
{
    /// <summary>What stands where each request has a number of its own: eleven digits.</summary>
    public const string Number = "13000000000";

    public static IReadOnlyList<Workload> All { get; } = [new RegisterWorkload(), new ElectaWorkload(), new DigitalChalkWorkload(), new StudentGroupsWorkload()];

    /// <summary>What the bare server can stand in for.</summary>
    public static IReadOnlyList<Workload> Served { get; } = [.. All, new PageWorkload(0)];

    /// <summary>The platform's name.</summary>
    public abstract string Platform { get; }

    /// <summary>The operation's name.</summary>
    public abstract string Operation { get; }

    /// <summary>Bytes that an answer has when the write was done, and no other.</summary>
    public abstract byte[] Success { get; }

    /// <summary>What the bare server does with a request: reads it, puts it into a dictionary, answers the same body.</summary>
    public abstract RequestDelegate Bare();

    /// <summary>What a client does once before it writes: it fetches a token.</summary>
    public virtual Task PrepareAsync(HttpClient simulator, Dictionary<string, string> credentials, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>Everything that a client sends.</summary>
    /// <param name="credentials">The sandbox's, as the admin API shows them, and what <see cref="PrepareAsync"/> added.</param>
    /// <param name="now">The time to sign with; a signature holds for the whole run.</param>
    protected abstract (string Method, string Target, string Headers, string Body) Request(
        IReadOnlyDictionary<string, string> credentials,
        DateTimeOffset now);

    /// <summary>The request's bytes, with <see cref="Number"/> wherever it has its own.</summary>
    public byte[] RequestTo(int port, IReadOnlyDictionary<string, string> credentials, DateTimeOffset now)
    {
        var (method, target, headers, body) = Request(credentials, now);
        return Encoding.UTF8.GetBytes(
            $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: benchmark\r\nAccept: */*\r\n"
            + $"{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    /// <summary>Answers bytes.</summary>
    protected static async Task AnswerAsync(HttpContext context, string contentType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }
}
