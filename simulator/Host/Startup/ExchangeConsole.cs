using System.Globalization;
using System.Text;
using Simulators.Host.Admin;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Webhooks;

namespace Simulators.Host.Startup;

/// <summary>A line on the terminal for everything that happens. It reads along; no request waits for it.</summary>
sealed class ExchangeConsole(SandboxRegistry registry) : BackgroundService
{
    const int LongestExplanation = 160;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var happened in registry.Events.Listen(stoppingToken))
            await Console.Out.WriteLineAsync(LineOf(happened));
    }

    /// <summary>Time, sandbox if it is not the default, platform, operation, outcome, error, rules and explanation.</summary>
    public static string LineOf(SandboxEvent happened)
    {
        var line = new StringBuilder();
        var at = happened.Subject switch
        {
            Exchange received => received.ReceivedAt,
            WebhookDelivery sent => sent.Latest[^1].At,
            var due => ((DueEvent)due).At,
        };
        line.Append(at.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture));
        if (happened.Sandbox != SandboxRegistry.DefaultId) line.Append(" [").Append(happened.Sandbox).Append(']');
        line.Append(' ').Append(happened.Platform ?? "-");
        if (happened.Subject is Exchange exchange) Append(line, exchange);
        else if (happened.Subject is WebhookDelivery webhook)
            line.Append($" webhook {webhook.Name} {webhook.Latest[^1].Verdict}");
        else if (happened.Subject is DueEvent due) line.Append(CultureInfo.InvariantCulture, $" due {due.Kind} {due.Subject}");
        return line.ToString();
    }

    static void Append(StringBuilder line, Exchange exchange)
    {
        line.Append(' ').Append(exchange.Operation?.Name ?? $"{exchange.Request.Method} {exchange.Request.Path}");
        line.Append(' ').Append(Words.Of(exchange.Outcome));
        if (exchange.Error is { } error) line.Append(' ').Append(error);
        if (exchange.RuleIds() is { } rules) line.Append("  ").Append(rules);
        if (exchange.Explanation is not { } explanation) return;
        var shown = explanation.Length <= LongestExplanation ? explanation : explanation[..LongestExplanation] + "...";
        line.Append("  ").Append(shown);
    }
}
