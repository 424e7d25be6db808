using System.Text.Json;
using Simulators.Kernel.Webhooks;

namespace Simulators.Host.Admin;

/// <summary>What a sandbox told its receivers of webhooks, and what they made of it.</summary>
static class Webhooks
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("/webhooks", (Delegate)List)
            .WithSummary(
                "Webhooks that were sent or wait, oldest first, with the receiver's verdict; ?state= and ?name= choose.");

    static async Task<IResult> List(HttpContext context)
    {
        var (state, name) = (context.Request.Query["state"].ToString(), context.Request.Query["name"].ToString());
        if (state.Length > 0 && WordOf.All(word => word != state))
            return Answer.BadRequest($"state: '{state}' is none of {string.Join(", ", WordOf)}.");
        var sandbox = context.Sandbox();
        await sandbox.LearnWebhooksAsync();
        return Answer.Page(
            [.. sandbox.Webhooks.All
                .Select(WebhookView.Of)
                .Where(webhook => (state.Length == 0 || webhook.State == state) && (name.Length == 0 || webhook.Name == name))],
            AdminJson.Readable.PageWebhookView);
    }

    public static IEnumerable<string> WordOf => Enum.GetValues<WebhookState>().Select(WebhookView.Word);
}

/// <summary>A webhook; its body as JSON.</summary>
sealed record WebhookView(
    string Id,
    string Platform,
    string Name,
    string Url,
    string State,
    DateTime QueuedAt,
    int Attempts,
    JsonElement? Body,
    IReadOnlyList<AttemptView> Latest)
{
    public static WebhookView Of(WebhookDelivery webhook) => new(
        webhook.Id,
        webhook.Platform,
        webhook.Name,
        webhook.Url,
        Word(webhook.State),
        webhook.QueuedAt.UtcDateTime,
        webhook.Attempts,
        webhook.Body.Length == 0 ? null : JsonElement.Parse(webhook.Body),
        [.. webhook.Latest.Select(AttemptView.Of)]);

    public static string Word(WebhookState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}

/// <summary>One time that it was sent.</summary>
sealed record AttemptView(DateTime At, int? Status, string? Answer, string Verdict, int? Code, string? Problem)
{
    public static AttemptView Of(WebhookAttempt attempt) => new(
        attempt.At.UtcDateTime, attempt.Status, attempt.Answer, attempt.Verdict, attempt.Code, attempt.Problem);
}
