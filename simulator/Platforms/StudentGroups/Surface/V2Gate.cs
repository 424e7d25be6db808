using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>The tokens of v2, which come and go in headers.</summary>
static class V2Gate
{
    public static Reply Open(Call call, Address address, Func<ApiCall, Reply>? operation)
    {
        var authorization = call.Instance.Credentials["token"];
        var decision = V2AccessRules.Check(
            Sent(call),
            authorization,
            new TokenPairs(call.Context.Seed, authorization),
            call.Now,
            call.Get(StudentGroupsSettings.RefreshTokenLife),
            call.Get(StudentGroupsSettings.Renewal) == "both");
        if (decision.Refuses(out var refused, out var granted)) return Gate.Refused(call, refused)!;
        if (granted.NewBy is { } rule) call.Decided(rule);
        var reply = Gate.Refused(call, Gate.ForeignInstance(call, address)) ?? Gate.Go(call, address, operation);
        return WithTokens(call, reply, granted);
    }

    static V2Credentials Sent(Call call) =>
        new(Gate.TokenOf(call), NotEmpty(call.Request.Header("AccessToken")), NotEmpty(call.Request.Header("RefreshToken")));

    /// <summary>A client that has lost its tokens sends the headers empty.</summary>
    static string? NotEmpty(string? header) => string.IsNullOrEmpty(header) ? null : header;

    static Reply WithTokens(Call call, Reply reply, Granted granted)
    {
        if (granted.NewBy is null)
        {
            if (call.Get(StudentGroupsSettings.TokenHeaders) == "whenNew") return reply;
            call.Decided(RuleBook.TokenHeaders);
        }

        List<KeyValuePair<string, string>> headers = [.. reply.Headers];
        if (granted.Tokens.AccessToken is { } access) headers.Add(KeyValuePair.Create("AccessToken", access));
        if (granted.Tokens.RefreshToken is { } refresh) headers.Add(KeyValuePair.Create("RefreshToken", refresh));
        return reply with { Headers = headers };
    }
}
