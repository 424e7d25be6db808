using System.Text.Json;
using Simulators.Kernel.Webhooks;

namespace Simulators.Host.Admin.Waiting;

/// <summary>Waiting for what a sandbox tells its receivers, and for their verdict.</summary>
static class WebhookAwaiting
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("/webhooks/await", (Delegate)Await)
            .WithSummary(
                "Waits for webhooks: {criteria?: {platform?, name?, state?, url?}, count?, timeout?}; 200 when so many fitted, 408 if not.");

    static async Task<IResult> Await(HttpContext context, Waiters waiters)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.WebhookAwaitOrder);
        var sandbox = context.Sandbox();
        var criteria = order.Criteria ?? new WebhookCriteria(null, null, null, null);
        if (criteria.Platform is { } name && context.Platform(name, out var refusal) is null) return refusal!;
        if (criteria.State is { } state && !Webhooks.WordOf.Contains(state))
            return Answer.BadRequest($"criteria.state: '{state}' is none of {string.Join(", ", Webhooks.WordOf)}.");
        await sandbox.LearnWebhooksAsync();
        var wanted = new Wanted(sandbox.Webhooks, criteria, WaitBounds.CountOf(order.Count));
        return await waiters.WaitAsync(context, WaitBounds.TimeoutOf(order.Timeout), sandbox.Webhooks.Watch, wanted);
    }

    /// <summary>
    /// A webhook that fitted once stays: one that was refused for a moment has been refused, though it may be accepted since.
    /// </summary>
    sealed class Wanted(WebhookLog log, WebhookCriteria criteria, int count) : IWanted<WebhookDelivery>
    {
        readonly OrderedDictionary<string, WebhookDelivery> _fitting = [];

        public bool IsEnough => _fitting.Count >= count;

        public void LookThrough()
        {
            foreach (var delivery in log.All) Take(delivery);
        }

        public void Take(WebhookDelivery delivery)
        {
            if (!IsEnough && criteria.Misses(delivery).Count == 0) _fitting[delivery.Id] = delivery;
        }

        public ValueTask<IResult> ShowAsync() => ValueTask.FromResult(Answer.Json(
            new WebhookAwaitAnswer(
                IsEnough,
                _fitting.Count,
                count,
                [.. _fitting.Values.Reverse().Take(WaitBounds.MostShown).Select(WebhookView.Of)],
                IsEnough ? [] : Nearest()),
            AdminJson.Readable.WebhookAwaitAnswer,
            IsEnough ? StatusCodes.Status200OK : StatusCodes.Status408RequestTimeout));

        IReadOnlyList<NearWebhook> Nearest() =>
        [
            .. log.All.Reverse()
                .Select(delivery => (Delivery: delivery, Differs: criteria.Misses(delivery)))
                .Where(near => near.Differs.Count > 0 && !_fitting.ContainsKey(near.Delivery.Id))
                .OrderBy(near => near.Differs.Count)
                .Take(WaitBounds.MostNear)
                .Select(near => new NearWebhook(WebhookView.Of(near.Delivery), near.Differs)),
        ];
    }
}

/// <summary>What somebody waits for.</summary>
sealed record WebhookAwaitOrder(WebhookCriteria? Criteria, int? Count, JsonElement? Timeout);

/// <param name="Platform">Who sends it.</param>
/// <param name="Name">What it tells: the vendor's word.</param>
/// <param name="State">Where it stands: waiting, refused, accepted or dropped.</param>
/// <param name="Url">The receiver.</param>
sealed record WebhookCriteria(string? Platform, string? Name, string? State, string? Url)
{
    /// <summary>The members that a webhook has not got as they are asked for; none when it fits.</summary>
    public IReadOnlyList<string> Misses(WebhookDelivery delivery)
    {
        List<string>? misses = null;
        if (Platform is not null && Platform != delivery.Platform) (misses ??= []).Add("platform");
        if (Name is not null && Name != delivery.Name) (misses ??= []).Add("name");
        if (State is not null && State != WebhookView.Word(delivery.State)) (misses ??= []).Add("state");
        if (Url is not null && Url != delivery.Url) (misses ??= []).Add("url");
        return misses ?? (IReadOnlyList<string>)[];
    }
}

/// <param name="Met">Whether so many fitted.</param>
/// <param name="Count">How many did.</param>
/// <param name="Expected">How many were asked for.</param>
/// <param name="Webhooks">The newest of them, a hundred at most, as they were when they fitted.</param>
/// <param name="Near">When they did not: the webhooks that are nearest to what was asked for.</param>
sealed record WebhookAwaitAnswer(
    bool Met,
    int Count,
    int Expected,
    IReadOnlyList<WebhookView> Webhooks,
    IReadOnlyList<NearWebhook> Near);

/// <param name="Webhook">The webhook.</param>
/// <param name="Differs">The criteria that it does not fit.</param>
sealed record NearWebhook(WebhookView Webhook, IReadOnlyList<string> Differs);
