namespace Simulators.Kernel.Webhooks;

/// <summary>Where hosts that share sandboxes tell each other of the webhooks that each of them has sent.</summary>
public interface IWebhookShelf
{
    /// <summary>Keeps a delivery in place of what is kept of it, unless that has as many attempts.</summary>
    ValueTask KeepAsync(int sandbox, ShelvedWebhook webhook);

    /// <summary>The deliveries of a sandbox that were kept after a version.</summary>
    ValueTask<WebhookNews> SinceAsync(int sandbox, long version);

    /// <summary>Forgets all of a sandbox, and lets the other hosts know.</summary>
    ValueTask ForgetAsync(int sandbox);
}

/// <summary>A delivery as it is kept.</summary>
/// <param name="Id">The message's own id.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Json">All of it.</param>
public readonly record struct ShelvedWebhook(string Id, int Attempts, string Json);

/// <summary>What other hosts have told.</summary>
/// <param name="Version">The latest version; to be asked about the next time.</param>
/// <param name="Forgotten">Whether all that was known before is to be forgotten.</param>
/// <param name="Deliveries">New and changed ones as JSON, in the order in which they were first told of.</param>
public sealed record WebhookNews(long Version, bool Forgotten, IReadOnlyList<string> Deliveries);
