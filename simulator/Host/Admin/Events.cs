using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Simulators.Host.Admin.Requests;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Webhooks;

namespace Simulators.Host.Admin;

/// <summary>What happens, as it happens, as server-sent events.</summary>
static class Events
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("/events", Stream)
            .WithSummary(
                "Server-sent events: every exchange, due event and webhook, of all sandboxes or of the one in the path.");

    static async Task Stream(HttpContext context, SandboxRegistry registry, IHostApplicationLifetime lifetime)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var feature = context.Features.GetRequiredFeature<SandboxFeature>();
        var events = registry.Events.Listen(end.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            // The head goes out at once: whoever has it misses nothing from then on.
            await context.Response.BodyWriter.FlushAsync(end.Token);
            await foreach (var happened in events)
            {
                if (feature.IsNamed && happened.Sandbox != feature.Sandbox.Id) continue;
                await context.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(TextOf(happened)), end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The listener has gone, or the host stops: that is how a stream ends.
        }
    }

    static string TextOf(SandboxEvent happened)
    {
        if (happened.Subject is WebhookDelivery webhook)
            return $"event: webhook\ndata: {JsonSerializer.Serialize(WebhookView.Of(webhook), AdminJson.Readable.WebhookView)}\n\n";
        if (happened.Subject is not Exchange exchange)
            return $"event: due\ndata: {JsonSerializer.Serialize(DueView.Of(happened), AdminJson.Readable.DueView)}\n\n";
        var view = ExchangeEvent.Of(exchange, happened.Sandbox);
        return $"event: exchange\nid: {view.Id}\ndata: {JsonSerializer.Serialize(view, AdminJson.Readable.ExchangeEvent)}\n\n";
    }
}

/// <summary>An exchange, without its bodies: GET /__admin/requests/{id} has them.</summary>
sealed record ExchangeEvent(Guid Id, string Method, string Url, int? Status, SimulatorView Simulator)
{
    public static ExchangeEvent Of(Exchange exchange, string sandbox) => new(
        exchange.Id,
        exchange.Request.Method,
        Redaction.Target(exchange),
        exchange.Reply?.Status,
        SimulatorView.Of(exchange, sandbox));
}
