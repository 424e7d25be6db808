using System.Text.Json;
using Simulators.Interop.Processes;

namespace Simulators.Interop.ClassLink;

/// <summary>A program that reads a roster, with somebody else's library to show who it is.</summary>
sealed class Consumer : IAsyncDisposable
{
    readonly Conversation _conversation;

    Consumer(Conversation conversation) => _conversation = conversation;

    /// <param name="tool">What runs the script.</param>
    /// <param name="script">The script.</param>
    /// <param name="sandbox">Whose roster it reads.</param>
    /// <param name="secret">Another secret than the sandbox's, or null.</param>
    public static Consumer Begin(ForeignTool tool, string[] script, Sandbox sandbox, string? secret = null)
    {
        var start = Programs.Start(tool.Require(), [WorkingCopy.Script(script), (string)sandbox.Platform["baseUrl"]!]);
        start.Environment["CLASSLINK_ID"] = sandbox.Credential("clientId");
        start.Environment["CLASSLINK_SECRET"] = secret ?? sandbox.Credential("clientSecret");
        return new Consumer(Conversation.Begin(start));
    }

    public async Task<Heard> GetAsync(object call) =>
        (await _conversation.AskAsync(JsonSerializer.SerializeToNode(call)!)).Deserialize<Heard>(JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => _conversation.DisposeAsync();
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Explain">Why a call was refused.</param>
sealed record Heard(int Status, string? Explain);
