using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>A SOAP client at work in a sandbox.</summary>
sealed class SoapSession(Conversation conversation, JsonObject greeting) : IAsyncDisposable
{
    /// <summary>The operations that the client found in the WSDL.</summary>
    public IEnumerable<string> Operations => greeting["operations"]!.AsArray().Select(name => (string)name!);

    /// <param name="options">What the client's library is told, each in its own words.</param>
    public static Task<SoapSession> BeginAsync(SoapClient client, Sandbox sandbox, object? options = null) =>
        BeginAsync(client, sandbox, (string)sandbox.Platform["wsdl"]!, options);

    public static async Task<SoapSession> BeginAsync(SoapClient client, Sandbox sandbox, string wsdl, object? options = null)
    {
        var program = client.Tool.Require();
        var told = JsonSerializer.Serialize(options ?? new { }, JsonSerializerOptions.Web);
        var start = Programs.Start(program, [WorkingCopy.Script(client.Script), wsdl, told]);
        start.Environment["DIGITALCHALK_ACCESS_KEY"] = sandbox.Credential("accessKey");
        start.Environment["DIGITALCHALK_SECRET_KEY"] = sandbox.Credential("secretKey");
        var conversation = Conversation.Begin(start);
        return new SoapSession(conversation, await conversation.ListenAsync());
    }

    /// <summary>Calls an operation.</summary>
    /// <param name="parameters">All but <c>auth</c>, in the order of the WSDL.</param>
    /// <param name="keys">Other keys than the sandbox's: <c>accessKey</c>, <c>secretKey</c>.</param>
    public async Task<Report> CallAsync(string operation, object parameters, object? keys = null)
    {
        var call = JsonSerializer.SerializeToNode(keys ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        call["operation"] = operation;
        call["parameters"] = JsonSerializer.SerializeToNode(parameters, JsonSerializerOptions.Web);
        var report = (await conversation.AskAsync(call)).Deserialize<Report>(JsonSerializerOptions.Web)!;
        Assert.Equal(operation, report.Operation);
        return report;
    }

    public ValueTask DisposeAsync() => conversation.DisposeAsync();
}

/// <summary>What came of a call.</summary>
/// <param name="Sent">The envelope as the client's library wrote it.</param>
sealed record Report(string Operation, JsonNode? Answer, FaultReport? Fault, string Sent)
{
    /// <summary>The answer, which may be nothing where it has no element; a fault fails the test with what it said.</summary>
    public JsonNode? Answered
    {
        get
        {
            Assert.True(Fault is null, $"{Operation}: {Fault} {Sent}");
            return Answer;
        }
    }

    /// <summary>The answer's members.</summary>
    public JsonObject Good => Assert.IsType<JsonObject>(Answered);

    /// <summary>The fault; an answer in its place fails the test.</summary>
    public FaultReport Bad
    {
        get
        {
            Assert.True(Fault is not null, $"{Operation}: {Answer?.ToJsonString()}");
            return Fault!;
        }
    }
}

/// <param name="Type">The class that the library gave its caller.</param>
/// <param name="Code">The local or prefixed name, as the library shows it.</param>
/// <param name="Details">The texts of the elements in the fault's detail.</param>
sealed record FaultReport(string Type, string Code, string Text, IReadOnlyList<string> Details);
