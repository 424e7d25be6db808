using Simulators.Kernel.Journal;
using Simulators.Kernel.Wire;

namespace Simulators.Testing;

/// <summary>
/// An exchange of the journal as it was on the wire, passwords and all: only the program that hosts the simulator sees it.
/// </summary>
/// <param name="Id">The journal's id.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Host">Host and port that the caller used.</param>
/// <param name="Target">Path and query as sent.</param>
/// <param name="RequestHeaders">In their order.</param>
/// <param name="RequestBody">The body's bytes.</param>
/// <param name="Status">
/// What the platform answered, whether or not a fault let it through; null when it did not come to that.
/// </param>
/// <param name="ContentType">Of the answer.</param>
/// <param name="Body">The answer's bytes.</param>
/// <param name="Platform">Who answered.</param>
/// <param name="Operation">What was asked.</param>
/// <param name="Outcome">accepted, rejected, faulted, ...</param>
/// <param name="Error">The vendor's code.</param>
/// <param name="Rules">The rules that decided.</param>
/// <param name="ReceivedAt">By the sandbox's clock.</param>
/// <param name="CarriedOutAt">When its operation ran: after others for which it waited.</param>
/// <param name="Turn">Its place among its platform's operations in its sandbox; 0 when none ran.</param>
public sealed record RawExchange(
    string Id,
    string Method,
    string Host,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> RequestHeaders,
    byte[] RequestBody,
    int? Status,
    string? ContentType,
    byte[] Body,
    string? Platform,
    string? Operation,
    string Outcome,
    string? Error,
    IReadOnlyList<string> Rules,
    DateTimeOffset ReceivedAt,
    DateTimeOffset CarriedOutAt,
    long Turn)
{
    internal static RawExchange Of(Exchange exchange)
    {
        var (request, reply) = (exchange.Request, exchange.Reply);
        return new RawExchange(
            exchange.Id.ToString(),
            request.Method,
            request.Host,
            request.Target,
            request.Headers,
            request.Body.ToArray(),
            reply?.Status,
            reply?.ContentType,
            reply?.Body.ToArray() ?? [],
            exchange.Platform?.Name,
            exchange.Operation?.Name,
            WordOf(exchange.Outcome),
            exchange.Error,
            RulesOf(exchange),
            exchange.ReceivedAt,
            exchange.CarriedOutAt,
            exchange.Turn);
    }

    static string WordOf(Outcome outcome) => outcome.ToString().ToLowerInvariant();

    static string[] RulesOf(Exchange exchange)
    {
        var decided = exchange.Rules;
        var rules = new string[decided.Length];
        for (var i = 0; i < rules.Length; i++) rules[i] = decided[i].Id;
        return rules;
    }
}
