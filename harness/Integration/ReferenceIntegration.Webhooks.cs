using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Webhooks;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>What platforms push.</summary>
public sealed partial class ReferenceIntegration
{
    async Task<IntegrationAnswer> ListenAsync(WebhookUrl webhook, CancellationToken cancellation)
    {
        if (ReceiverOf(webhook.Platform) is null) return PushesNothing(webhook.Platform);
        _listener ??= await WebhookListener.StartAsync(() => _receiver, _options.WebhookUrls, cancellation);
        var account = PlatformFactory.AccountOf(_access[ClassInClient.Platform], "sid");
        return new IntegrationAnswer
        {
            Ok = true,
            Url = _listener.Url.AbsoluteUri,
            Events = [.. _store.Messages(account).Select(message => new WebhookEvent
            {
                Kind = message.Kind,
                ClassId = message.ClassId,
                At = DateTimeOffset.FromUnixTimeSeconds(message.At),
            })],
        };
    }

    IntegrationAnswer StateOf(ClassState order) => ReceiverOf(order.Platform) is { } receiver
        ? new IntegrationAnswer { Ok = true, Class = receiver.ClassOf(order.ClassId) }
        : PushesNothing(order.Platform);

    WebhookReceiver? ReceiverOf(string platform) => platform == ClassInClient.Platform ? _receiver : null;

    static IntegrationAnswer PushesNothing(string platform) =>
        IntegrationAnswer.Failed($"{platform} pushes no events.", IntegrationErrors.Unsupported);
}
