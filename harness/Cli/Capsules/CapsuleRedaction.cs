using System.Text.Json;

namespace Simulators.Cli.Capsules;

/// <summary>
/// Replaces what names a person (names, e-mail addresses, telephone numbers, passwords) by something of the same shape: the same
/// everywhere in the capsule, so that a replay finds the same people and the same answers. What a signature covers is replaced
/// too, and the signature stays: such a request is refused when it is replayed, and the replay says so.
/// </summary>
static class CapsuleRedaction
{
    public static Capsule Redact(Capsule capsule)
    {
        var values = new PersonalValues();
        // A school's number is no name, though the school may be called by it.
        foreach (var key in capsule.Credentials.Values.SelectMany(keys => keys.Values)) values.AddStructure(key);
        values.AddJson(capsule.Snapshot.GetRawText());
        foreach (var (change, exchange) in capsule.Events.Select(happened => (happened.Change, happened.Exchange)))
        {
            if (change?.Body.Text is { } order) values.AddJson(order);
            if (exchange is null) continue;
            values.AddTarget(exchange.Target);
            if (exchange.Body.Text is { } body) values.AddBody(body);
        }

        var replacement = new Replacement(values);
        return capsule with
        {
            Redacted = true,
            Scenario = capsule.Scenario with { Message = replacement.In(capsule.Scenario.Message) },
            Snapshot = JsonElement.Parse(replacement.In(capsule.Snapshot.GetRawText())),
            Events = [.. capsule.Events.Select(happened => Redact(happened, replacement))],
        };
    }

    static CapsuleEvent Redact(CapsuleEvent happened, Replacement replacement) => new(
        happened.Change is { } change
            ? change with { Path = replacement.In(change.Path), Body = In(change.Body, replacement) }
            : null,
        happened.Exchange is { } exchange
            ? exchange with
            {
                Target = replacement.In(exchange.Target),
                Headers = Redact(exchange, replacement),
                Body = In(exchange.Body, replacement),
                Answer = In(exchange.Answer, replacement),
            }
            : null);

    /// <summary>The length that the body has now, where it has another one.</summary>
    static IReadOnlyList<KeyValuePair<string, string>> Redact(CapsuleExchange exchange, Replacement replacement)
    {
        var length = In(exchange.Body, replacement).ToBytes().Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [.. exchange.Headers.Select(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            ? KeyValuePair.Create(header.Key, length)
            : KeyValuePair.Create(header.Key, replacement.In(header.Value)))];
    }

    static CapsuleBody In(CapsuleBody body, Replacement replacement) =>
        body.Text is { } text ? new CapsuleBody(Text: replacement.In(text)) : body;
}
