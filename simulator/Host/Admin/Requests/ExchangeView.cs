using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulators.Host.Stubs;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin.Requests;

/// <summary>An exchange as WireMock's journal shows one ("serve event"), and what we know beyond that.</summary>
sealed record ExchangeView(
    Guid Id,
    RequestView Request,
    ResponseView? Response,
    bool WasMatched,
    TimingView Timing,
    SimulatorView? Simulator,
    JsonElement? StubMapping = null)
{
    public static ExchangeView Of(Exchange exchange, Sandbox sandbox) => new(
        exchange.Id,
        RequestView.Of(exchange),
        exchange.Reply is { } reply ? ResponseView.Of(exchange, reply) : null,
        exchange.Outcome != Outcome.Unrouted,
        TimingView.Of(exchange.Elapsed),
        StubSettings.Of(sandbox).ShowsSimulator ? SimulatorView.Of(exchange, sandbox.Id) : null,
        exchange.Stub is { } stub ? StubSet.Of(sandbox).Find(stub)?.Json : null);
}

/// <summary>
/// A request ("logged request"). <paramref name="Id"/> and <paramref name="Simulator"/> are there where it stands alone.
/// </summary>
sealed record RequestView(
    string Url,
    string AbsoluteUrl,
    string Method,
    string ClientIp,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    string BodyAsBase64,
    long LoggedDate,
    string LoggedDateString,
    Guid? Id = null,
    SimulatorView? Simulator = null)
{
    public static RequestView Of(Exchange exchange)
    {
        var request = exchange.Request;
        var target = Redaction.Target(exchange);
        var (body, changed) = Redaction.Body(exchange);
        return new RequestView(
            target,
            request.Origin + target,
            request.Method,
            request.ClientAddress?.ToString() ?? "",
            Redaction.Headers(exchange, request.Headers),
            body,
            Convert.ToBase64String(changed ? Encoding.UTF8.GetBytes(body) : request.Body.Span),
            exchange.ReceivedAt.ToUnixTimeMilliseconds(),
            exchange.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    public static RequestView Alone(Exchange exchange, string sandbox) =>
        Of(exchange) with { Id = exchange.Id, Simulator = SimulatorView.Of(exchange, sandbox) };
}

sealed record ResponseView(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static ResponseView Of(Exchange exchange, Reply reply) => new(
        reply.Status,
        Redaction.Headers(exchange, reply.ContentType.Length == 0 ? reply.Headers : [KeyValuePair.Create("Content-Type", reply.ContentType), .. reply.Headers]),
        Redaction.Answer(exchange));
}

/// <summary>WireMock's times, in whole milliseconds.</summary>
sealed record TimingView(int AddedDelay, int ProcessTime, int ResponseSendTime, int ServeTime, int TotalTime)
{
    public static TimingView Of(TimeSpan elapsed)
    {
        var milliseconds = (int)elapsed.TotalMilliseconds;
        return new TimingView(0, milliseconds, 0, milliseconds, milliseconds);
    }
}

/// <summary>What the simulator knows of an exchange.</summary>
sealed record SimulatorView(
    string Sandbox,
    string? Platform,
    string? Operation,
    string Outcome,
    string? Error,
    IReadOnlyList<string> Rules,
    string? Explanation,
    ElapsedView Timing,
    Guid? Stub = null)
{
    public static SimulatorView Of(Exchange exchange, string sandbox)
    {
        var decided = exchange.Rules;
        var rules = new string[decided.Length];
        for (var i = 0; i < rules.Length; i++) rules[i] = decided[i].Id;
        return new SimulatorView(
            sandbox,
            exchange.Platform?.Name,
            exchange.Operation?.Name,
            Words.Of(exchange.Outcome),
            exchange.Error,
            rules,
            exchange.Explanation,
            new ElapsedView(exchange.ReceivedAt.UtcDateTime, exchange.CarriedOutAt.UtcDateTime, exchange.Elapsed.TotalMilliseconds),
            exchange.Stub);
    }
}

/// <param name="ReceivedAt">By the sandbox's clock.</param>
/// <param name="CarriedOutAt">The same: later than that by what the request waited for others.</param>
/// <param name="Milliseconds">Until the answer was written, by the machine's clock.</param>
sealed record ElapsedView(DateTime ReceivedAt, DateTime CarriedOutAt, double Milliseconds);
