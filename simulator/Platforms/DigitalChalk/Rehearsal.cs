using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.DigitalChalk;

/// <summary>Calls that warm up what every message passes: scan, parse, signature, transaction, reply and fault.</summary>
static class Rehearsal
{
    public static IReadOnlyList<RehearsalRequest> Of(Credentials credentials, DateTimeOffset now)
    {
        var timestamp = SoapReply.Moment(now);
        const string User = "<d:user><d:emailAddress>rehearsal@example.org</d:emailAddress><d:firstName>A</d:firstName>"
            + "<d:lastName>B</d:lastName><d:licenseAgreed>true</d:licenseAgreed><d:password>rehearsal</d:password>"
            + "<d:passwordReset>false</d:passwordReset></d:user>";
        return
        [
            Message(OperationNames.CreateUser, User),
            Message(
                OperationNames.RegisterUser,
                "<d:username>rehearsal@example.org</d:username><d:offeringId>none</d:offeringId>"),
            Message(OperationNames.DoesUserExist, ""),
        ];

        RehearsalRequest Message(string operation, string content) => new(
            "POST",
            "/dc/api/v4",
            "text/xml; charset=utf-8",
            $"<s:Envelope xmlns:s=\"{XmlNames.Soap11}\" xmlns:d=\"{Contract.Namespace}\"><s:Body><d:{operation}Request><d:auth>"
                + $"<d:accessKey>{credentials["accessKey"]}</d:accessKey><d:timestamp>{timestamp}</d:timestamp><d:signature>"
                + AuthenticationRules.Signature(credentials["secretKey"], operation, timestamp)
                + $"</d:signature></d:auth>{content}</d:{operation}Request></s:Body></s:Envelope>");
    }
}
