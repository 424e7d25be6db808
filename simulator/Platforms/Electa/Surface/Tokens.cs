using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>Session tokens: /token/ of API 3.0 and /apps/token.asp of API 2.1 [KB 50052 and its older copy].</summary>
static class Tokens
{
    /// <summary>A token that is over is remembered for a while, so that the refusal can say since when.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static readonly IReadOnlyList<ElectaAction> Actions =
    [
        new("token", "/token/", Methods.Both, Issue) { NeedsToken = false },
        new("apps/token.asp", "/apps/token.asp", Methods.Both, Issue21) { NeedsToken = false, Form = AnswerForm.Xml21 },
    ];

    static Reply Issue21(ElectaCall call)
    {
        var result = call.Optional("Result")?.Trim() ?? "xml";
        var isCsv = result.Equals("csv", StringComparison.OrdinalIgnoreCase);
        if (isCsv) call.Form = AnswerForm.Csv;
        else if (!result.Equals("xml", StringComparison.OrdinalIgnoreCase)) call.Refuse(NoResult(result));
        call.Decided(isCsv ? RuleBook.Token21Csv : RuleBook.Token21Xml);
        return Issue(call);
    }

    static Reply Issue(ElectaCall call)
    {
        var cid = call.Required("CID");
        var appKey = call.Required("AppKey");
        if (call.Problem is { } problem) return call.Reject(problem);
        if (TokenRules.CheckLock(Logins.FailedNow(call), call.Now, RuleBook.Lock) is { } locked) return call.Reject(locked);
        var credentials = call.Context.Credentials;
        if (TokenRules.CheckKey(cid, appKey, credentials.Selector, credentials["appKey"]) is { } refused)
        {
            Logins.Fail(call);
            // The refusal must not undo its own count.
            return call.Reject(refused) with { Keeps = true };
        }

        Logins.Succeed(call);
        return ElectaReply.Success(call, Make(call));
    }

    static string Make(ElectaCall call)
    {
        var (tokens, id) = (call.Tables.Tokens, call.Tables.NextId(ElectaSchema.NextToken));
        MakeRoom(call, ends: call.Get(ElectaSettings.NewToken) == "endsOthers");
        var value = AccountKeys.Token(call.Context.Credentials["appKey"], id);
        tokens.Insert(new Token(id, value, call.Now, call.Now + TokenRules.Life));
        call.Decided(RuleBook.TokenIssue);
        return call.Get(ElectaSettings.TokenCase) == "lower" ? Lower(call, value) : value;
    }

    /// <summary>Tokens that are long over go, at most a few with each new one: one call never pays for all.</summary>
    static void MakeRoom(ElectaCall call, bool ends)
    {
        const int AtOnce = 8;
        var tokens = call.Tables.Tokens;
        if (ends && tokens.Count > 0) call.Decided(RuleBook.TokensSeveral);
        for (var i = 0; tokens.Count > 0 && (ends || i < AtOnce); i++)
        {
            var oldest = tokens.First(ElectaSchema.TokensByEnd)!;
            if (!ends && oldest.ExpiresAt + Remembered > call.Now) return;
            tokens.Delete(oldest.TokenId);
        }
    }

    static string Lower(ElectaCall call, string value)
    {
        call.Decided(RuleBook.TokenCase);
        return value.ToLowerInvariant();
    }

    static Rejection NoResult(string result) => ParameterRules.Invalid(
        "Result", RuleBook.Token21Xml, $"Result must be csv or xml; it was {Texts.Quote(result)}.");
}
