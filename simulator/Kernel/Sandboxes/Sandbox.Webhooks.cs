using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Webhooks;

namespace Simulators.Kernel.Sandboxes;

/// <summary>What its platforms tell receivers of webhooks, whichever host sends it.</summary>
public sealed partial class Sandbox
{
    readonly Turns _learning = new();

    /// <summary>The version of the shelf that the log knows.</summary>
    long _learnt;

    /// <summary>
    /// What its platforms have told receivers of webhooks. Where hosts share the sandbox: as far as this one has learnt of it.
    /// </summary>
    public WebhookLog Webhooks { get; } = new();

    /// <summary>Remembers a delivery in place of what was known of it, for all hosts.</summary>
    public async ValueTask NoteAsync(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        try
        {
            if (_engine.Webhooks is { } shelf) await shelf.KeepAsync(Number, Shelved(delivery)).ConfigureAwait(false);
        }
        finally
        {
            // Last: who learns of it here learns of it at every host. What was not sent yet when it was noted may have been
            // meanwhile, and then more is known of it.
            if (delivery.Attempts == 0) Webhooks.Learn(delivery);
            else Webhooks.Note(delivery);
        }
    }

    /// <summary>Takes in what other hosts have sent; alone it costs nothing.</summary>
    public async ValueTask LearnWebhooksAsync()
    {
        if (_engine.Webhooks is { } shelf) await _learning.TakeAsync(shelf, LearnAsync).ConfigureAwait(false);
    }

    /// <summary>Forgets the deliveries, at all hosts.</summary>
    public async ValueTask ForgetWebhooksAsync()
    {
        Webhooks.Reset();
        if (_engine.Webhooks is { } shelf) await shelf.ForgetAsync(Number).ConfigureAwait(false);
    }

    /// <summary>Lets its platforms go on with what has to be done outside, and what a host that has ended has left.</summary>
    public void Remind()
    {
        foreach (var instance in _platforms) instance.Platform.Remind(instance);
    }

    static ShelvedWebhook Shelved(WebhookDelivery delivery) => new(
        delivery.Id, delivery.Attempts, JsonSerializer.Serialize(delivery, KernelJson.Default.WebhookDelivery));

    async ValueTask<bool> LearnAsync(IWebhookShelf shelf)
    {
        var news = await shelf.SinceAsync(Number, _learnt).ConfigureAwait(false);
        if (news.Forgotten) Webhooks.Reset();
        foreach (var json in news.Deliveries)
            Webhooks.Learn(JsonSerializer.Deserialize(json, KernelJson.Default.WebhookDelivery)!);
        _learnt = news.Version;
        return true;
    }

    /// <summary>Waits for what is on its way to receivers, whichever host sends it, until patience ends.</summary>
    async ValueTask SettleAsync(CancellationToken patience)
    {
        if (_engine.Shared)
        {
            await NextDueAsync().ConfigureAwait(false);
            Remind();
        }

        foreach (var instance in _platforms) await SettleAsync(instance, patience).ConfigureAwait(false);
    }

    static async ValueTask SettleAsync(PlatformInstance instance, CancellationToken patience)
    {
        if (instance.Courier is { } courier) await courier.SettleAsync(patience).ConfigureAwait(false);
    }
}
