using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Interop.Processes;

/// <summary>A client program under way: it is told one thing a line, and reports on it in one line.</summary>
sealed class Conversation : IAsyncDisposable
{
    /// <summary>For all that a test asks: a machine that builds beside it may be slow.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly Process _process;
    readonly Task<string> _errors;
    readonly CancellationTokenSource _patience;

    Conversation(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _patience.CancelAfter(Patience);
    }

    public static Conversation Begin(ProcessStartInfo start) => new(Process.Start(start)!);

    /// <summary>Tells the program something and waits for its report.</summary>
    public async Task<JsonObject> AskAsync(JsonNode what)
    {
        await _process.StandardInput.WriteLineAsync(what.ToJsonString().AsMemory(), _patience.Token);
        await _process.StandardInput.FlushAsync(_patience.Token);
        return await ListenAsync();
    }

    /// <summary>The next line that the program reports.</summary>
    public async Task<JsonObject> ListenAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync(_patience.Token);
        if (line is null) Assert.Fail($"The client ended: {await _errors}");
        try
        {
            return JsonNode.Parse(line)!.AsObject();
        }
        catch (JsonException)
        {
            Assert.Fail($"The client said what is no report: {line}");
            throw;
        }
    }

    /// <summary>At the end of its input a client ends by itself, and well.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(_patience.Token);
        }
        finally
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _patience.Dispose();
        }
    }
}
