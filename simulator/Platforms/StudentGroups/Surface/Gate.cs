using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>What every call passes before its operation: the token, then the body.</summary>
static class Gate
{
    /// <param name="call">The call.</param>
    /// <param name="operation">What answers it then; null when the address does not have its method.</param>
    public static Reply Open(Call call, Func<ApiCall, Reply>? operation)
    {
        _ = Address.TryParse(call.Request.Path, out var address);
        if (address.Untidy) call.Decided(RuleBook.Slashes);
        if (address.Companies) call.Decided(RuleBook.Companies);
        return address.Version == ApiVersion.V2
            ? V2Gate.Open(call, address, operation)
            : Refused(call, Access(call, address)) ?? Go(call, address, operation);
    }

    /// <summary>Nothing of the API lies at the address.</summary>
    public static Reply UnknownAddress(Call call)
    {
        var rejection = new Rejection(
            Errors.NotFound,
            RuleBook.UnknownAddress,
            $"Nothing lies at {call.Request.Path}: addresses are /v1/instances/{{id}}/student_groups, and student_clusters and "
                + "students likewise, each with an id or without, in v2 too. The vendor's other resources are not simulated.");
        call.Decided(rejection);
        return JsonReply.Reject(call, rejection) with { Outcome = Outcome.Unrouted };
    }

    /// <summary>Reads the parameters and lets the operation answer.</summary>
    public static Reply Go(Call call, Address address, Func<ApiCall, Reply>? operation)
    {
        if (operation is null) return Refused(call, Refusals.Method(call.Request.Method))!;
        if (BodyReader.Read(call.Request, out var sent, out var form) is { } problem)
        {
            return Refused(call, new Rejection(
                Errors.MalformedBody,
                RuleBook.MalformedBody,
                $"The parameters could not be read: {problem}. Send one JSON object in UTF-8."))!;
        }

        if (call.Request.Method is "POST" or "PUT" && Refused(call, Bodyless(call, sent)) is { } bodyless) return bodyless;
        Note(call, sent, form);
        return operation(new ApiCall(call, address, sent));
    }

    public static Reply? Refused(Call call, Rejection? rejection)
    {
        if (rejection is null) return null;
        call.Decided(rejection);
        return JsonReply.Reject(call, rejection);
    }

    /// <summary>The token that the request carries in its header or else its query, and what it was written as.</summary>
    public static string? TokenOf(Call call)
    {
        var fromHeader = TokenText.OfHeader(call.Request.Header("Authorization"), out var bearer);
        if (bearer) call.Decided(RuleBook.Bearer);
        if (fromHeader is not null) return fromHeader;
        var fromQuery = call.Request.Query.Length == 0 ? null : TokenText.OfQuery(call.Request.QueryValue("token"));
        if (fromQuery is not null) call.Decided(RuleBook.QueryToken);
        return fromQuery;
    }

    public static Rejection? ForeignInstance(Call call, Address address) =>
        AccessRules.Instance(call.Request.Path.AsSpan(address.Instance), call.Instance.Credentials.Selector);

    static Rejection? Access(Call call, Address address) =>
        AccessRules.V1(TokenOf(call), call.Request.Header("Authorization"), call.Instance.Credentials["token"])
        ?? ForeignInstance(call, address);

    /// <summary>Nothing was sent where something must be, neither as a body nor, by the default reading, in the query.</summary>
    static Rejection? Bodyless(Call call, Attributes sent)
    {
        if (call.Request.BodyLength > 0) return null;
        if (sent.Any && call.Get(StudentGroupsSettings.BodylessWrite) == "queryCounts") return null;
        return new Rejection(
            Errors.BodyRequired,
            RuleBook.BodyRequired,
            $"A {call.Request.Method} needs a body: send the parameters as one JSON object.");
    }

    /// <summary>Notes what was read by a habit that not every server has.</summary>
    static void Note(Call call, Attributes sent, BodyForm form)
    {
        var request = call.Request;
        var writes = request.Method is "POST" or "PUT";
        if (form == BodyForm.Json && BodyReader.IsCalledOtherwise(request)) call.Decided(RuleBook.JsonAsForm);
        if (form == BodyForm.Form && BodyReader.IsCalledJson(request)) call.Decided(RuleBook.FormAsJson);
        if (form == BodyForm.Json && !writes && sent.Any) call.Decided(RuleBook.BodyParameters);
        if (writes && sent.AnyOfQuery) call.Decided(RuleBook.QueryParameters);
        var oddities = sent.Oddities;
        if ((oddities & Oddities.Repeated) != 0) call.Decided(RuleBook.RepeatedMember);
        if ((oddities & Oddities.OtherSpelling) != 0) call.Decided(RuleBook.Spellings);
        if ((oddities & Oddities.Unknown) != 0 || (writes && HasPaging(sent))) call.Decided(RuleBook.UnknownParameters);
    }

    static bool HasPaging(Attributes sent) => sent.Has(Field.PerPage) || sent.Has(Field.Page) || sent.Has(Field.SortBy);
}
