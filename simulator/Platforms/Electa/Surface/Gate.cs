using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>What every call passes: its method, a form that can be read, and a token that holds.</summary>
static class Gate
{
    public static Reply Open(Call call, ElectaAction action)
    {
        var electa = new ElectaCall(call, FormOf(call, action));
        if (call.Request.Path != action.Path) call.Decided(RuleBook.PathSpelling);
        var refused = Unfit(call, action) ?? (action.NeedsToken ? Authenticate(electa) : null);
        var reply = refused is null ? action.Handle(electa) : electa.Reject(refused);
        electa.NoteParameters();
        return reply;
    }

    /// <summary>No call lies at the path.</summary>
    public static Reply UnknownPath(Call call)
    {
        call.Decided(new Rejection(
            Errors.UnknownPath,
            RuleBook.UnknownPath,
            $"No call has the path {Texts.Quote(call.Request.Path)} (a user is deleted at /user/delete, not /Event/Delete). "
            + $"The paths are: {ElectaActions.Paths}."));
        return ElectaReply.NotFound(Errors.UnknownPath);
    }

    static AnswerForm FormOf(Call call, ElectaAction action) =>
        action.Form == AnswerForm.Page && call.Get(ElectaSettings.LaunchReply) == "xml" ? AnswerForm.Xml : action.Form;

    static Rejection? Unfit(Call call, ElectaAction action)
    {
        var request = call.Request;
        var method = request.Method switch { "GET" => Methods.Get, "POST" => Methods.Post, _ => default };
        var allowed = call.Get(ElectaSettings.OtherMethods) == "accepted" ? Methods.Both : action.Methods;
        if ((allowed & method) == 0)
        {
            var named = action.Methods == Methods.Both ? "GET and POST" : action.Methods.ToString().ToUpperInvariant();
            return new Rejection(
                Errors.MethodNotSupported,
                RuleBook.Method,
                $"{action.Path} takes {named}; it was a {Texts.Quote(request.Method)}.");
        }

        if (method != Methods.Post) return null;
        if (request.Form.Problem is { } problem)
            return new Rejection(Errors.MalformedRequest, RuleBook.Form, $"The form could not be read: {problem}.");
        return request.BodyLength == 0 || request.Form.Fields.Count > 0 ? null : new Rejection(
            Errors.MalformedRequest,
            RuleBook.Form,
            "Send application/x-www-form-urlencoded or multipart/form-data; "
            + $"it was {Texts.Quote(request.Header("Content-Type"))}.");
    }

    static Rejection? Authenticate(ElectaCall call)
    {
        var cid = call.Required("CID");
        var value = call.Required("Token");
        if (call.Problem is { } missing) return missing;
        if (call.Get(ElectaSettings.LockCovers) == "access"
            && TokenRules.CheckLock(Logins.FailedNow(call), call.Now, RuleBook.LockCovers) is { } locked)
            return locked;
        var token = call.Tables.Tokens.Find(ElectaSchema.TokenByValue, Upper(value));
        if (TokenRules.CheckToken(token, cid, call.Cid, value, call.Now) is { } refused) return refused;
        if (call.Get(ElectaSettings.TokenLife) == "sliding")
        {
            call.Tables.Tokens.Update(token! with { ExpiresAt = call.Now + TokenRules.Life });
            call.Decided(RuleBook.TokenLifeBegins);
        }

        return null;
    }

    /// <summary>Every call carries a token, and most carry it as it was issued.</summary>
    static string Upper(string token)
    {
        foreach (var character in token)
        {
            if (char.IsAsciiLetterLower(character) || character == ' ') return token.Trim().ToUpperInvariant();
        }

        return token;
    }
}
