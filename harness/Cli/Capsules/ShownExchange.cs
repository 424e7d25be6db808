using System.Text.Json;

namespace Simulators.Cli.Capsules;

/// <summary>Reads an exchange from the admin API's journal.</summary>
static class ShownExchange
{
    public static (string Id, CapsuleExchange Exchange) Of(JsonElement entry)
    {
        var (request, simulator) = (entry.GetProperty("request"), entry.GetProperty("simulator"));
        var answered = entry.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Object;
        var at = simulator.GetProperty("timing").GetProperty("carriedOutAt").GetDateTimeOffset();
        return (entry.GetProperty("id").GetString()!, new CapsuleExchange
        {
            Method = request.GetProperty("method").GetString()!,
            Host = new Uri(request.GetProperty("absoluteUrl").GetString()!).Authority,
            Target = request.GetProperty("url").GetString()!,
            Headers = [.. request.GetProperty("headers").EnumerateObject()
                .Select(header => KeyValuePair.Create(header.Name, header.Value.ToString()))],
            Body = CapsuleBody.Of(request.GetProperty("bodyAsBase64").GetBytesFromBase64()),
            At = at,
            StampsAt = at,
            Platform = TextOf(simulator, "platform"),
            Operation = TextOf(simulator, "operation"),
            Outcome = TextOf(simulator, "outcome")!,
            Error = TextOf(simulator, "error"),
            Rules = [.. simulator.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!)],
            Status = answered ? response.GetProperty("status").GetInt32() : null,
            ContentType = answered ? TextOf(response.GetProperty("headers"), "Content-Type") : null,
            Answer = new CapsuleBody(Text: answered ? response.GetProperty("body").GetString() : ""),
        });
    }

    static string? TextOf(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
