using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Surface.Lms;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>
/// What every v2 call passes: POST, a JSON object, and a signature in the headers [docs.eeo.cn appendix/signature].
/// </summary>
static class V2Gate
{
    internal static readonly FrozenDictionary<string, Operation> Operations = Table(
    [
        .. Units.Actions,
        .. Activities.Actions,
        .. Classrooms.Actions,
        .. ActivityStudents.Actions,
        .. DoubleTeachers.Actions,
        .. SchoolCalls.Actions,
    ]);

    /// <summary>The operation at the request's address, or null when the path is none of v2.</summary>
    public static Operation? Find(WireRequest request) => Operations.GetValueOrDefault(request.Path);

    static FrozenDictionary<string, Operation> Table(IEnumerable<V2Action> actions) =>
        actions.ToFrozenDictionary(
            action => "/" + action.Name,
            action => new Operation(action.Name, call => Open(call, action.Handle)),
            StringComparer.Ordinal);

    static Reply Open(Call call, Func<V2Call, Reply> action)
    {
        if (call.Request.Method != "POST")
            return V2Reply.Reject(call, V2Call.Wrong(call, $"Send a POST; it was a {call.Request.Method}."));
        if (BodyOf(call.Request) is not { } body)
            return V2Reply.Reject(
                call, V2Call.Wrong(call, "The body must be a JSON object, at most 16 levels deep and in UTF-8."));
        var headers = new SignedHeaders(
            call.Request.Header("X-EEO-SIGN"), call.Request.Header("X-EEO-UID"), call.Request.Header("X-EEO-TS"));
        var school = SchoolOf(call, headers.Uid);
        var refused = SignatureRules.Check(school, headers, body, call.StampNow, call.Get(ClassInSettings.V2SignedOthers))
            ?? ReservedIn(body);
        return refused is null ? action(new V2Call(call, school!, body)) : V2Reply.Reject(call, refused);
    }

    static JsonElement? BodyOf(WireRequest request) =>
        request.BodyLength == request.Body.Length
        && JsonText.Array($"[{Encoding.UTF8.GetString(request.Body.Span)}]") is [{ ValueKind: JsonValueKind.Object } body]
            ? body
            : null;

    static School? SchoolOf(Call call, string? sid)
    {
        var credentials = call.Instance.Credentials;
        if (sid == credentials.Selector)
            return new School(
                School.Own, long.Parse(sid, CultureInfo.InvariantCulture), credentials["secret"], call.Instance.Sandbox.Id);
        return sid == School.Neighbour.Sid.ToString(CultureInfo.InvariantCulture) ? School.Neighbour : null;
    }

    static Rejection? ReservedIn(JsonElement body) =>
        SignatureRules.Reserved.FirstOrDefault(name => body.TryGetProperty(name, out _)) is { } reserved
            ? new Rejection(
                Errors.ParametersIncomplete,
                RuleBook.V2Reserved,
                $"The body must not have a member {reserved}: the signature adds it.")
            : null;
}

/// <summary>A v2 call: its path without the first slash, and what answers it once it is known to be the school's.</summary>
sealed record V2Action(string Name, Func<V2Call, Reply> Handle);
