using Simulators.Integration.Clients;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>What the failures of calls become in a report.</summary>
static class Failures
{
    /// <summary>What is known: only where an answer was lost, or unclear, nobody can tell.</summary>
    public static Outcome OutcomeOf(PlatformException failure) => failure switch
    {
        UnknownOutcomeException => Outcome.Unknown,
        VendorErrorException { Kind: ErrorKind.Unclear } => Outcome.Unknown,
        _ => Outcome.Rejected,
    };

    /// <summary>The vendor's code where there is one, else the word for what happened.</summary>
    public static string ErrorOf(PlatformException failure) => failure switch
    {
        VendorErrorException vendor => vendor.Code,
        UnknownOutcomeException { Reason: UnknownReason.ServerError } => IntegrationErrors.Unavailable,
        UnknownOutcomeException { Reason: UnknownReason.BadAnswer } => IntegrationErrors.BadAnswer,
        UnknownOutcomeException => IntegrationErrors.NoAnswer,
        _ => IntegrationErrors.Unavailable,
    };

    /// <summary>Whether nobody at all can be helped until a human has changed something: the run stops.</summary>
    public static bool StopsRun(PlatformException failure) => failure is VendorErrorException { Kind: ErrorKind.Credentials };

    public static PersonReport Report(string externalId, PlatformException failure) => new()
    {
        ExternalId = externalId,
        Outcome = OutcomeOf(failure),
        Error = ErrorOf(failure),
        Message = failure.Message,
        IsSettled = failure is VendorErrorException { Kind: ErrorKind.Refused },
        StopsRun = StopsRun(failure),
    };

    /// <summary>The order itself is wrong.</summary>
    public static PersonReport Invalid(string externalId, string message) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Rejected,
        Error = IntegrationErrors.Invalid,
        Message = message,
    };

    public static PersonReport Unsupported(string externalId, string message) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Rejected,
        Error = IntegrationErrors.Unsupported,
        Message = message,
    };

    public static PersonReport UnknownPerson(string externalId, string platform) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Rejected,
        Error = IntegrationErrors.UnknownPerson,
        Message = $"{externalId} was not provisioned at {platform} by this integration: provision the person first.",
    };
}
