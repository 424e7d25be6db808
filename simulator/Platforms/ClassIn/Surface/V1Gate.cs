using System.Globalization;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>What every v1 call passes before its action: POST, a form, and a signature that holds.</summary>
static class V1Gate
{
    public static Reply Open(Call call, Func<V1Call, Reply> action)
    {
        if (Unreadable(call) is { } unreadable) return Reject(call, unreadable);
        var school = SchoolOf(call);
        var refused = Authenticate(call, school);
        if (refused is null) return action(new V1Call(call, school!));
        return ParametersFirst(call, action, school) ?? Reject(call, refused);
    }

    /// <summary>An action that never existed.</summary>
    public static Reply Unknown(Call call)
    {
        if (Unreadable(call) is { } unreadable) return Reject(call, unreadable);
        var error = call.Get(ClassInSettings.UnknownActionErrno) == "100" ? Errors.Parameters : Errors.NoPermission;
        return Reject(call, new Rejection(
            error,
            RuleBook.UnknownAction,
            "The endpoint has no such action. Names are case sensitive, and cloud actions are at cloud.api.php."));
    }

    /// <summary>An action that was taken offline: 102, whatever is sent.</summary>
    public static Reply Withdrawn(V1Call call) => call.Reject(new Rejection(
        Errors.NoPermission,
        RuleBook.WithdrawnAction,
        $"{call.Action} was taken offline by the vendor; there is no replacement that reads."));

    static Rejection? Unreadable(Call call)
    {
        var request = call.Request;
        if (request.Method != "POST")
            return new Rejection(Errors.Parameters, RuleBook.PostOnly, $"Send a POST; it was a {request.Method}.");
        if (request.Form.Problem is { } problem)
            return new Rejection(Errors.Parameters, RuleBook.FormOnly, $"The form could not be read: {problem}.");
        if (request.Form.Fields.Count == 0 && request.BodyLength > 0)
        {
            return new Rejection(
                Errors.Parameters,
                RuleBook.FormOnly,
                $"Send application/x-www-form-urlencoded or multipart/form-data; it was {request.Header("Content-Type") ?? "nothing"}.");
        }

        return null;
    }

    static School? SchoolOf(Call call)
    {
        var sid = call.Request.Form["SID"];
        var credentials = call.Instance.Credentials;
        if (sid == credentials.Selector)
            return new School(School.Own, long.Parse(sid, CultureInfo.InvariantCulture), credentials["secret"], call.Instance.Sandbox.Id);
        return sid == School.Neighbour.Sid.ToString(CultureInfo.InvariantCulture) ? School.Neighbour : null;
    }

    static Rejection? Authenticate(Call call, School? school)
    {
        var form = call.Request.Form;
        if (form["SID"] is not { Length: > 0 } sid) return Missing(call, "SID");
        if (form["safeKey"] is not { Length: > 0 } safeKey) return Missing(call, "safeKey");
        if (form["timeStamp"] is not { Length: > 0 } timeStamp) return Missing(call, "timeStamp");
        var futureAllowed = call.Get(ClassInSettings.TimeStampWindow) == "both";
        return AuthenticationRules.Check(school, sid, safeKey, timeStamp, call.StampNow, futureAllowed);
    }

    static Rejection Missing(Call call, string name) => new(
        call.Get(ClassInSettings.MissingSignatureErrno) == "102" ? Errors.NoPermission : Errors.Parameters,
        RuleBook.SignatureMissing,
        $"{name} is required in the body of every v1 call, with SID, safeKey and timeStamp spelled just so.");

    /// <summary>
    /// Under the reading that parameters are checked before the signature: what the action makes of them. Whatever it
    /// does is undone, for only its 100 is answered.
    /// </summary>
    static Reply? ParametersFirst(Call call, Func<V1Call, Reply> action, School? school)
    {
        if (call.Get(ClassInSettings.CheckOrder) != "parametersFirst") return null;
        var reply = action(new V1Call(call, school ?? School.Neighbour));
        return reply.Error == Errors.Parameters.Code ? reply : null;
    }

    static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        return V1Reply.Reject(call, rejection);
    }
}
