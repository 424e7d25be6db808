using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>A partner's receiver of ClassIn's data, at a port of its own, that answers when it is told to.</summary>
sealed class HookReceiver : IAsyncDisposable
{
    const string Right = """{"error_info":{"errno":1,"error":"ok"}}""";

    readonly WebApplication _app;
    readonly ConcurrentQueue<string> _seen = new();
    readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _opens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _under;
    int _most;

    HookReceiver(WebApplication app) => _app = app;

    /// <summary>Where it is.</summary>
    public string Url => $"{_app.Urls.Single()}/hook";

    /// <summary>The ids of all messages but test messages, in the order in which they came.</summary>
    public IReadOnlyList<string> Seen => [.. _seen];

    /// <summary>How many requests were under way at once at most.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>Done when the first message has come; its answer may wait yet.</summary>
    public Task First => _first.Task;

    public static async Task<HookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
        var app = builder.Build();
        var receiver = new HookReceiver(app);
        app.Run(receiver.AnswerAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>From now on it answers at once.</summary>
    public void Open() => _opens.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Open();
        await _app.DisposeAsync();
    }

    async Task AnswerAsync(HttpContext context)
    {
        var message = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        if ($"{message.GetProperty("Cmd")}" != "Test")
        {
            InterlockedMaximum(Interlocked.Increment(ref _under));
            try
            {
                _seen.Enqueue(message.GetProperty("_id").GetString()!);
                _first.TrySetResult();
                await _opens.Task;
            }
            finally
            {
                Interlocked.Decrement(ref _under);
            }
        }

        await context.Response.WriteAsync(Right);
    }

    void InterlockedMaximum(int now)
    {
        for (var most = Most; now > most; most = Most) Interlocked.CompareExchange(ref _most, now, most);
    }
}
