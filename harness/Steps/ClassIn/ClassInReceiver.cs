using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Simulators.Steps.Shared;

namespace Simulators.Steps.ClassIn;

/// <summary>A message that a receiver got.</summary>
/// <param name="Body">The message.</param>
/// <param name="Origin">The header Origin, or null.</param>
/// <param name="CallsAnswered">How many calls of the scenario were answered by then.</param>
public sealed record ReceivedMessage(JsonElement Body, string? Origin, int CallsAnswered)
{
    /// <summary>What it tells: End, eeoCourseInfoChange, 67371107.</summary>
    public string Command => $"{Body.GetProperty("Cmd")}";
}

/// <summary>
/// A partner's receiver of ClassIn's data: a small web server on this machine, which answers as a scenario says.
/// </summary>
public sealed class ClassInReceiver(World world) : IDisposable
{
    /// <summary>The answer that ClassIn takes for an acknowledgement.</summary>
    public const string Right = """{"error_info":{"errno":1,"error":"ok"}}""";

    readonly ConcurrentQueue<ReceivedMessage> _messages = new();
    readonly CancellationTokenSource _gone = new();
    HttpListener? _listener;

    /// <summary>Where it listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What it answers, with which HTTP status.</summary>
    public (int Status, string Body) Answer { get; set; } = (200, Right);

    /// <summary>While true it takes messages and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>Everything that came, the test message of a registration included, in order.</summary>
    public IReadOnlyList<ReceivedMessage> All => [.. _messages];

    /// <summary>What came beside test messages.</summary>
    public IReadOnlyList<ReceivedMessage> Messages => [.. _messages.Where(message => message.Command != "Test")];

    /// <summary>Begins to listen, at a port that was free.</summary>
    public void Listen()
    {
        if (_listener is not null) return;
        (_listener, Url) = LoopbackListener.Open();
        _ = ServeAsync(_listener);
    }

    public void Dispose()
    {
        _gone.Cancel();
        _listener?.Close();
        _gone.Dispose();
    }

    async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task AnswerAsync(HttpListenerContext call)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(call.Request.InputStream);
            _messages.Enqueue(new ReceivedMessage(
                document.RootElement.Clone(), call.Request.Headers["Origin"], world.Exchanges.Count));
            if (Hangs) await new TaskCompletionSource().Task.WaitAsync(_gone.Token);
            call.Response.StatusCode = Answer.Status;
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer.Body));
            call.Response.Close();
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The scenario is over, or ClassIn has hung up: nobody waits for this answer.
        }
    }
}
