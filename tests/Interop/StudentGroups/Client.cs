using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Interop.Processes;

namespace Simulators.Interop.StudentGroups;

/// <summary>A client of the vendor's own, as far as its calls go.</summary>
sealed class Client : IAsyncDisposable
{
    readonly Conversation _conversation;

    Client(Conversation conversation) => _conversation = conversation;

    /// <param name="version">What follows the platform's address, where the client is configured with that too.</param>
    public static Client Begin(ForeignTool tool, string[] script, Sandbox sandbox, string version = "")
    {
        var start = Programs.Start(tool.Require(), [WorkingCopy.Script(script), (string)sandbox.Platform["baseUrl"]! + version]);
        start.Environment["DOMOSCIO_INSTANCE"] = sandbox.Credential("instanceId");
        start.Environment["DOMOSCIO_TOKEN"] = sandbox.Credential("token");
        return new Client(Conversation.Begin(start));
    }

    public async Task<Heard> AskAsync(object call) =>
        (await _conversation.AskAsync(JsonSerializer.SerializeToNode(call)!)).Deserialize<Heard>(JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => _conversation.DisposeAsync();
}

/// <param name="Total">The header of that name.</param>
/// <param name="SignedInBy">The headers that said who calls.</param>
sealed record Heard(int Status, JsonNode? Answer, string? Total, IReadOnlyList<string>? SignedInBy)
{
    /// <summary>The object that was answered; another status than 200 fails the test.</summary>
    public JsonObject Object => Good.AsObject();

    /// <summary>The list that was answered.</summary>
    public JsonArray List => Good.AsArray();

    JsonNode Good
    {
        get
        {
            Assert.True(Status == 200, $"{Status} {Answer?.ToJsonString()}");
            return Answer!;
        }
    }
}
