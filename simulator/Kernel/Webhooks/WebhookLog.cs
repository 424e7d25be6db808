using Simulators.Kernel.Journal;

namespace Simulators.Kernel.Webhooks;

/// <summary>The latest webhooks of a sandbox and what their receivers made of them. Thread-safe.</summary>
public sealed class WebhookLog
{
    /// <summary>How many deliveries are remembered; the oldest goes first.</summary>
    public const int Most = 1000;

    readonly Lock _gate = new();
    readonly LinkedList<WebhookDelivery> _order = [];
    readonly Dictionary<string, LinkedListNode<WebhookDelivery>> _byId = [];
    readonly Watchers<WebhookDelivery> _watchers = new();

    /// <summary>The deliveries, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> All
    {
        get
        {
            lock (_gate) return [.. _order];
        }
    }

    /// <summary>The delivery of that id, or null when it is no longer, or never was, remembered.</summary>
    public WebhookDelivery? Find(string id)
    {
        lock (_gate) return _byId.GetValueOrDefault(id)?.Value;
    }

    /// <summary>Remembers a delivery in place of what was known of it.</summary>
    public void Note(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (_gate) Keep(delivery);
        _watchers.Tell(delivery);
    }

    /// <summary>Whether anybody waits for what is noted.</summary>
    public bool IsWatched => _watchers.Any;

    /// <summary>Remembers a delivery that another host has told of, unless it is known, or more is.</summary>
    public void Learn(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (_gate)
        {
            if (_byId.TryGetValue(delivery.Id, out var known) && known.Value.Attempts >= delivery.Attempts) return;
            Keep(delivery);
        }

        _watchers.Tell(delivery);
    }

    /// <summary>Shows every delivery that is noted from now on, each time it is, until the watch is disposed of.</summary>
    public Watch<WebhookDelivery> Watch() => _watchers.Add();

    /// <summary>Forgets all.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _order.Clear();
            _byId.Clear();
        }
    }

    void Keep(WebhookDelivery delivery)
    {
        if (_byId.TryGetValue(delivery.Id, out var known))
        {
            known.Value = delivery;
            return;
        }

        _byId[delivery.Id] = _order.AddLast(delivery);
        if (_order.Count <= Most) return;
        _byId.Remove(_order.First!.Value.Id);
        _order.RemoveFirst();
    }
}
