using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Load.Scenarios.StudentGroups;

/// <summary>Calls of Domoscio's version 1: JSON, with the instance's token in every one.</summary>
sealed class StudentGroupsCalls(SimulatorPlatform platform)
{
    const string UidTaken = "Uid has already been taken";

    readonly string _token = $"Token token={platform.Credentials["token"]}";
    readonly string _root =
        $"{platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/v1/instances/{Uri.EscapeDataString(platform.Credentials["instanceId"])}/";

    /// <summary>Makes or changes a record.</summary>
    /// <param name="worker">Who.</param>
    /// <param name="operation">As the report names it.</param>
    /// <param name="method">POST or PUT.</param>
    /// <param name="path">Below the instance.</param>
    /// <param name="body">What is sent, and nothing else changes.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The record's id, or null when there is none.</returns>
    public async Task<long?> WriteAsync(
        LoadWorker worker,
        string operation,
        HttpMethod method,
        string path,
        JsonObject body,
        CancellationToken cancellation)
    {
        var json = body.ToJsonString();
        var (reply, judgement) = await worker.SendAsync(
            operation, 1, () => Request(method, path, json), answer => Judge(answer, method), cancellation);
        return judgement is { Outcome: RequestOutcome.Answered, Created: 1 } && reply is not null ? ObjectOf(reply)?.Number("id") : null;
    }

    HttpRequestMessage Request(HttpMethod method, string path, string json)
    {
        var request = new HttpRequestMessage(method, _root + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", _token);
        return request;
    }

    /// <summary>
    /// A name may be taken any number of times, a uid only once: so a student whose first attempt was not answered is found
    /// there,
    /// and a group is made again.
    /// </summary>
    static Judgement Judge(LoadReply reply, HttpMethod method)
    {
        var answer = ObjectOf(reply);
        if (reply.Status is 200 or 201 && answer?.Number("id") is not null) return Judgement.OfCreated();
        if (reply.Status is < 400 or >= 500) return Judgement.OfFailed($"HTTP {reply.Status} without a record");
        var message = MessageOf(answer);
        return method == HttpMethod.Post && message == UidTaken
            ? Judgement.OfExisting()
            : Judgement.OfRejected($"{reply.Status}: {message ?? "without a message"}");
    }

    static string? MessageOf(JsonElement? answer)
    {
        if (answer is not { } json) return null;
        return json.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? error.Text("message")
            : json.Text("message");
    }

    static JsonElement? ObjectOf(LoadReply reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
