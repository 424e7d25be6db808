using System.Text;
using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Surface;

/// <summary>
/// The message dispatcher: everything below <c>/dc/api</c> is its own. It reads the message, finds the operation by the
/// body's first element, judges it by the schema and authenticates it, in this order.
/// </summary>
static class Endpoint
{
    const string Root = "/dc/api";

    static readonly Operation[] Operations =
    [
        new(OperationNames.DoesUserExist, Answer),
        new(OperationNames.CreateUser, Answer),
        new(OperationNames.RegisterUser, Answer),
        new(OperationNames.CreateAndRegisterUser, Answer),
        new(OperationNames.GetAvailableOfferings, Answer),
        new(OperationNames.GetAvailableOfferingsForStudent, Answer),
        new(OperationNames.GetCurrentStudentRegistrations, Answer),
        new(OperationNames.GetCompletedStudentRegistrations, Answer),
    ];

    static readonly byte[][] RequestNames =
        [.. Operations.Select(operation => Encoding.UTF8.GetBytes($"{operation.Name}Request"))];

    static readonly Operation UnknownPayload = new("unknownPayload", Answer);
    static readonly Operation Wsdl = new("wsdl", Surface.Wsdl.Answer);
    static readonly Operation OtherMethod = new("otherMethod", Refuse);

    public static IReadOnlyCollection<Operation> All { get; } = [.. Operations, UnknownPayload, Wsdl, OtherMethod];

    /// <summary>The operation by its looks; what is answered follows from the parsed message.</summary>
    public static Operation? Find(WireRequest request)
    {
        if (!request.Path.StartsWith(Root, StringComparison.Ordinal)) return null;
        if (request.Path.Length > Root.Length && request.Path[Root.Length] != '/') return null;
        if (request.Method != "POST")
        {
            var isWsdl = request.Method == "GET" && request.Path.EndsWith(Surface.Wsdl.File, StringComparison.Ordinal);
            return isWsdl ? Wsdl : OtherMethod;
        }

        var found = BodyScan.Payload(request.Body.Span, RequestNames);
        return found < 0 ? UnknownPayload : Operations[found];
    }

    static Reply Refuse(Call call)
    {
        call.Decided(new Rejection(
            Errors.MethodNotAllowed,
            RuleBook.PostOnly,
            $"{call.Request.Method} is not answered here: POST a SOAP message, or GET {Root}{Surface.Wsdl.File}."));
        return SoapReply.Bare(Errors.MethodNotAllowed, Outcome.Unrouted);
    }

    static Reply Answer(Call call)
    {
        var contract = Contract.Of(call);
        var longest = call.Get(DigitalChalkSettings.LongestMessage);
        if (MessageReader.Read(call.Request, contract, longest).Refuses(out var refused, out var message))
            return NoMessage(call, refused);
        if (message.Operation is not { } operation) return NoOperation(call, message);
        if (message.NotUnderstood is { } header) return NotUnderstood(call, header);
        Note(call, message);
        if (message.Violations.Count > 0 && call.Get(DigitalChalkSettings.SchemaValidation)) return Invalid(call, message);
        return Authenticate(call, message, operation) is { } stranger
            ? SoapCall.Reject(call, stranger)
            : Do(new SoapCall(call, message, operation));
    }

    static Reply Do(SoapCall call) => call.Operation.Name switch
    {
        OperationNames.DoesUserExist => Users.DoesUserExist(call),
        OperationNames.CreateUser => Users.CreateUser(call),
        OperationNames.RegisterUser => Registrations.RegisterUser(call),
        OperationNames.CreateAndRegisterUser => Registrations.CreateAndRegisterUser(call),
        OperationNames.GetAvailableOfferings => Offerings.Available(call),
        OperationNames.GetAvailableOfferingsForStudent => Offerings.AvailableForStudent(call),
        OperationNames.GetCurrentStudentRegistrations => Registrations.Current(call),
        OperationNames.GetCompletedStudentRegistrations => Registrations.Completed(call),
        _ => throw new InvalidOperationException($"Nothing answers {call.Operation.Name}."),
    };

    static Rejection? Authenticate(Call call, Message message, ContractOperation operation)
    {
        var credentials = call.Instance.Credentials;
        return AuthenticationRules.Check(
            (credentials["accessKey"], credentials["secretKey"]),
            operation.Name,
            (message[Field.AccessKey] ?? "", message[Field.Timestamp] ?? "", message[Field.Signature] ?? ""),
            call.StampNow,
            futureAllowed: call.Get(DigitalChalkSettings.TimestampWindow) == "both");
    }

    /// <summary>What was let pass and might not have been.</summary>
    static void Note(Call call, Message message)
    {
        if (message.HasMore) call.Decided(RuleBook.FirstPayload);
        if (message.HasTypes) call.Decided(RuleBook.XsiType);
        if (call.Request.Header("SOAPAction") is { Length: > 0 } action && action != "\"\"") call.Decided(RuleBook.SoapAction);
    }

    /// <summary>The transport's answers: a bare status, or the servlet container's page when SAAJ threw.</summary>
    static Reply NoMessage(Call call, Rejection refused)
    {
        call.Decided(refused);
        return refused.Error.HttpStatus == Errors.Malformed.HttpStatus
            ? SoapReply.Bare(refused.Error, Outcome.Rejected)
            : SoapReply.Page(call, refused.Error);
    }

    static Reply NoOperation(Call call, Message message)
    {
        call.Decided(new Rejection(
            Errors.NotFound,
            RuleBook.UnknownPayload,
            message.PayloadName is { } name
                ? $"{name} is no request of the contract: look at its spelling and its namespace, {Contract.Namespace}."
                : "The body is empty: its first element says which operation is meant."));
        return SoapReply.Bare(Errors.NotFound, Outcome.Unrouted);
    }

    static Reply NotUnderstood(Call call, string header)
    {
        call.Decided(new Rejection(
            Errors.MustUnderstand,
            RuleBook.MustUnderstand,
            $"The header {header} must be understood, and the service knows no header: leave it out."));
        return SoapReply.Fault(Errors.MustUnderstand, "MustUnderstand");
    }

    static Reply Invalid(Call call, Message message)
    {
        if (message.HasWrongWord) call.Decided(RuleBook.BooleanWords);
        call.Decided(new Rejection(
            Errors.Validation,
            RuleBook.Validation,
            $"The request is not what the WSDL says ({message.Violations.Count} mistakes): {message.Violations[0]}"));
        return SoapReply.Invalid(Errors.Validation, message.Violations);
    }
}
