using System.Text.Json;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Webhooks;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>What the vendor makes of a receiver's answer [docs.eeo.cn datasub/description].</summary>
/// <param name="Verdict"><c>accepted</c>, <c>wrongAnswer</c> or <c>noAnswer</c>.</param>
/// <param name="Code">10003 for a wrong answer.</param>
/// <param name="Problem">What was wrong and how to mend it, or null.</param>
/// <param name="Rule">The rule that decided.</param>
sealed record Acknowledgement(string Verdict, int? Code, string? Problem, Rule Rule)
{
    const int WrongAnswer = 10003;
    const string Right = """answer {"error_info":{"errno":1,"error":"..."}}, errno a number""";

    public bool Accepted => Code is null && Problem is null;

    /// <param name="answer">What came back.</param>
    /// <param name="onlySuccess">Whether another HTTP status than 200 to 299 is a wrong answer too.</param>
    public static Acknowledgement Of(WebhookAnswer answer, bool onlySuccess)
    {
        if (answer.Status is not { } status)
            return new Acknowledgement(
                "noAnswer", null, $"The receiver was not heard: {answer.Failure}.", RuleBook.SubscriptionNoAnswer);
        if (onlySuccess && status is < 200 or > 299)
            return new Acknowledgement(
                "wrongAnswer", WrongAnswer, $"The receiver answered HTTP {status}; {Right}.", RuleBook.SubscriptionStatus);
        return ProblemOf(answer.Answer) is { } problem
            ? new Acknowledgement("wrongAnswer", WrongAnswer, $"{problem}; {Right}.", RuleBook.SubscriptionAcknowledgement)
            : new Acknowledgement("accepted", null, null, RuleBook.SubscriptionAcknowledgement);
    }

    static string? ProblemOf(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("error_info", out var info)
                || info.ValueKind != JsonValueKind.Object) return "The answer has no object error_info";
            if (!info.TryGetProperty("error", out _)) return "error_info has no error";
            if (!info.TryGetProperty("errno", out var errno)) return "error_info has no errno";
            return errno.ValueKind == JsonValueKind.Number && errno.TryGetInt64(out var value) && value == 1
                ? null
                : $"errno is {errno.GetRawText()}";
        }
        catch (JsonException)
        {
            return "The answer is no JSON";
        }
    }
}
