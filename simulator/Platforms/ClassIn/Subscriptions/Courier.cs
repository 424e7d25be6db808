using System.Text;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;
using Simulators.Kernel.Webhooks;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>
/// Takes the queue of a school's subscription to its receiver, one message after the other, in the background: a receiver that
/// hangs holds up the messages behind it, as at the vendor, and nothing else.
/// </summary>
sealed class Courier(PlatformInstance instance) : ICourier
{
    static readonly TimeSpan PatienceOfCalls = TimeSpan.FromSeconds(2);

    /// <summary>How long until another host is asked again whether it is done.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly Lock _gate = new();
    Round? _round;

    public static Courier Of(PlatformInstance instance)
    {
        if (instance.Courier is Courier known) return known;
        var made = new Courier(instance);
        instance.Courier = made;
        return made;
    }

    /// <summary>A message can go. What is on its way already goes on to it.</summary>
    public void Wake()
    {
        Round? former;
        lock (_gate)
        {
            // A reset has let the tables begin anew: what hangs since before it holds nothing up here.
            if (_round is { Over: false } running && running.Beginning == instance.Beginnings)
            {
                running.Again = true;
                return;
            }

            former = _round;
            var round = new Round(instance.Beginnings);
            round.Going = Task.Run(() => GoAsync(round));
            _round = round;
        }

        // What crashed is a bug, and whoever wakes the next one hears of it.
        if (former?.Going is { IsFaulted: true } crashed) crashed.GetAwaiter().GetResult();
    }

    public async ValueTask AfterCommitAsync()
    {
        if (!instance.Settings.Get(ClassInSettings.SubscriptionBeforeAnswer)) return;
        Wake();
        using var patience = new CancellationTokenSource(PatienceOfCalls);
        await SettleAsync(patience.Token).ConfigureAwait(false);
    }

    public async ValueTask SettleAsync(CancellationToken patience)
    {
        Task running;
        // What hangs in a store that a reset has replaced is nobody's business any more.
        lock (_gate) running = _round is { } round && round.Beginning == instance.Beginnings
            ? round.Going
            : Task.CompletedTask;
        if (running.IsCompletedSuccessfully || patience.IsCancellationRequested) return;
        try
        {
            await running.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The receiver hangs: nobody waits for it any longer.
        }
    }

    /// <summary>A message of a queue is known to wait, though others are before it.</summary>
    public async ValueTask NoteAsync(long number)
    {
        var (message, subscription) = await instance.Store.ExecuteAsync(transaction =>
        {
            var tables = ClassInTables.Of(transaction);
            return (tables.Messages.Find(number), Outbox.Of(tables, School.Own));
        }).ConfigureAwait(false);
        if (message is not null && subscription is not null && instance.Sandbox.Webhooks.Find(message.Id) is null)
            await instance.Sandbox.NoteAsync(DeliveryOf(message, subscription.Url)).ConfigureAwait(false);
    }

    /// <summary>Sends the test message of a registration, and says what the vendor makes of the answer.</summary>
    public static async ValueTask<Acknowledgement> TestAsync(PlatformInstance instance, Uri url, QueuedMessage test)
    {
        var (answer, attempted) = await SendAsync(instance, url, test).ConfigureAwait(false);
        await PublishAsync(instance, attempted with { State = answer.Accepted ? WebhookState.Accepted : WebhookState.Dropped })
            .ConfigureAwait(false);
        return answer;
    }

    async Task GoAsync(Round round)
    {
        try
        {
            // Before the host listens there is none; the reminder comes again.
            if (!instance.Sandbox.HasWayOut) return;
            if (await LeaseAsync(round).ConfigureAwait(false) is not { } lease) return;
            await using (lease.ConfigureAwait(false)) await GoAsync(round, lease).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // What waits stays in the queue, and the next reminder tries again.
        }
        finally
        {
            lock (_gate) round.Over = true;
        }
    }

    /// <summary>Waits while another host brings the queue: two would let messages overtake each other, or come twice.</summary>
    async ValueTask<ILease?> LeaseAsync(Round round)
    {
        while (instance.Beginnings == round.Beginning)
        {
            if (await instance.Store.TryLeaseAsync().ConfigureAwait(false) is { } lease) return lease;
            await Task.Delay(Pause, instance.Sandbox.Wall).ConfigureAwait(false);
        }

        return null;
    }

    async ValueTask GoAsync(Round round, ILease lease)
    {
        // What another host has tried before is not the first attempt.
        await instance.Sandbox.LearnWebhooksAsync().ConfigureAwait(false);
        while (instance.Beginnings == round.Beginning && await lease.IsHeldAsync().ConfigureAwait(false))
        {
            if (await instance.Store.ExecuteAsync(transaction => Next(instance, transaction)).ConfigureAwait(false)
                is var (message, subscription))
                await TakeAsync(round.Beginning, message, subscription).ConfigureAwait(false);
            else if (EndsNow(round))
                return;
        }
    }

    /// <summary>
    /// Whether nobody has woken the courier since it found nothing to do; from then on a wake begins a new round.
    /// </summary>
    bool EndsNow(Round round)
    {
        lock (_gate)
        {
            round.Over = !round.Again;
            round.Again = false;
            return round.Over;
        }
    }

    async ValueTask TakeAsync(int beginning, QueuedMessage message, Subscription subscription)
    {
        var (answer, attempted) = await SendAsync(instance, new Uri(subscription.Url), message).ConfigureAwait(false);
        if (instance.Beginnings != beginning) return;
        await instance.Store.ExecuteAsync(transaction => Conclude(transaction, message, answer.Accepted)).ConfigureAwait(false);
        await PublishAsync(instance, attempted with { State = answer.Accepted ? WebhookState.Accepted : WebhookState.Refused })
            .ConfigureAwait(false);
    }

    /// <summary>The message whose turn it is, when it may go by now.</summary>
    public static (QueuedMessage Message, Subscription Subscription)? Next(PlatformInstance instance, ITransaction transaction)
    {
        var tables = ClassInTables.Of(transaction);
        if (tables.Messages.Count == 0 || Outbox.Of(tables, School.Own) is not { } subscription) return null;
        var reversed = instance.Settings.Get(ClassInSettings.SubscriptionOrder) == "reversed";
        var head = tables.Messages.Page(reversed ? tables.Messages.Count - 1 : 0, 1)[0];
        return head.NotBefore <= instance.Sandbox.Clock.GetUtcNow() ? (head, subscription) : null;
    }

    bool Conclude(ITransaction transaction, QueuedMessage sent, bool accepted)
    {
        var tables = ClassInTables.Of(transaction);
        // Another one of that number: the tables have begun anew, at whichever host.
        if (tables.Messages.Find(sent.Number) is not { } message || message != sent) return false;
        instance.Coverage.Count(RuleBook.SubscriptionOnce);
        instance.Coverage.Count(RuleBook.SubscriptionQueue);
        if (accepted)
        {
            if (message.Accepted == 0 && instance.Settings.Get(ClassInSettings.SubscriptionTwice))
                tables.Messages.Update(message with { Accepted = 1 });
            else
                tables.Messages.Delete(message.Number);
            return true;
        }

        var now = instance.Sandbox.Clock.GetUtcNow();
        var again = now + instance.Settings.Get(ClassInSettings.SubscriptionRetry);
        tables.Messages.Update(message with { NotBefore = again });
        new PlatformContext(instance, transaction, now).Schedule(again, Outbox.Due, message.Number);
        return true;
    }

    static async ValueTask<(Acknowledgement Answer, WebhookDelivery Delivery)> SendAsync(
        PlatformInstance instance, Uri url, QueuedMessage message)
    {
        var now = instance.Sandbox.Clock.GetUtcNow();
        var body = BodyOf(instance, message, now);
        var outside = instance.Sandbox.Outside;
        // The list may have become shorter since the registration: a snapshot may come from anywhere.
        var answer = outside.Targets.ProblemOf(url) is { } forbidden
            ? new WebhookAnswer(null, "", forbidden)
            : await WebhookSender.PostAsync(
                outside.Http, url, body, [new("Origin", "http://www.eeo.cn")],
                instance.Settings.Get(ClassInSettings.SubscriptionTimeout))
                .ConfigureAwait(false);
        var verdict = Acknowledgement.Of(answer, instance.Settings.Get(ClassInSettings.SubscriptionStatus) == "2xx");
        instance.Coverage.Count(verdict.Rule);
        var known = instance.Sandbox.Webhooks.Find(message.Id) ?? DeliveryOf(message, url.AbsoluteUri);
        var attempt = new WebhookAttempt(now, answer.Status, answer.Answer, verdict.Verdict, verdict.Code, verdict.Problem);
        return (verdict, known.With(attempt, Encoding.UTF8.GetString(body), WebhookState.Waiting));
    }

    /// <summary>
    /// The message with its signature: SafeKey is the MD5 of secret and TimeStamp [docs.eeo.cn datasub/publicfield].
    /// </summary>
    static byte[] BodyOf(PlatformInstance instance, QueuedMessage message, DateTimeOffset now)
    {
        var timeStamp = instance.Settings.Get(ClassInSettings.SubscriptionTimeStamp) switch
        {
            "actionTimePlus1" => message.ActionTime + 1,
            "actionTimePlus600" => message.ActionTime + 600,
            _ => now.ToUnixTimeSeconds(),
        };
        instance.Coverage.Count(RuleBook.SubscriptionTimeStamp);
        instance.Coverage.Count(RuleBook.SubscriptionSafeKey);
        var safeKey = instance.Settings.Get(ClassInSettings.SubscriptionSafeKey) switch
        {
            "missing" => null,
            "wrong" => AuthenticationRules.SafeKey("not the secret", $"{timeStamp}"),
            _ => AuthenticationRules.SafeKey(instance.Credentials["secret"], $"{timeStamp}"),
        };
        using var payload = JsonDocument.Parse(message.Payload);
        return JsonBody.Write((payload, safeKey, timeStamp), static (json, message) =>
        {
            json.WriteStartObject();
            foreach (var member in message.payload.RootElement.EnumerateObject()) member.WriteTo(json);
            if (message.safeKey is not null) json.WriteString("SafeKey", message.safeKey);
            json.WriteNumber("TimeStamp", message.timeStamp);
            json.WriteEndObject();
        });
    }

    static WebhookDelivery DeliveryOf(QueuedMessage message, string url) =>
        new(message.Id, "classin", message.Cmd, url, "", message.QueuedAt, WebhookState.Waiting, 0, []);

    static async ValueTask PublishAsync(PlatformInstance instance, WebhookDelivery delivery)
    {
        await instance.Sandbox.NoteAsync(delivery).ConfigureAwait(false);
        instance.Sandbox.Events.Publish(new SandboxEvent(instance.Sandbox.Id, instance.Platform.Name, delivery));
    }

    /// <summary>One walk through the queue, until nothing in it may go.</summary>
    sealed class Round(int beginning)
    {
        public int Beginning => beginning;

        public Task Going { get; set; } = Task.CompletedTask;

        public bool Again { get; set; }

        public bool Over { get; set; }
    }
}
