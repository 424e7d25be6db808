using System.Globalization;
using System.Text;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk;

/// <summary>
/// The rejections by name. The vendor has no codes but SOAP's, so the codes are ours; texts are in errors.json.
/// </summary>
public static class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    public static ErrorEntry Malformed { get; } = Catalogue["badRequest"];
    public static ErrorEntry NotFound { get; } = Catalogue["notFound"];
    public static ErrorEntry MethodNotAllowed { get; } = Catalogue["methodNotAllowed"];
    public static ErrorEntry NotAnEnvelope { get; } = Catalogue["notAnEnvelope"];
    public static ErrorEntry EnvelopeNamespace { get; } = Catalogue["envelopeNamespace"];
    public static ErrorEntry SoapVersion { get; } = Catalogue["soapVersion"];
    public static ErrorEntry Soap12Type { get; } = Catalogue["soap12Type"];
    public static ErrorEntry ContentType { get; } = Catalogue["contentType"];
    public static ErrorEntry UnsupportedCharset { get; } = Catalogue["unsupportedCharset"];
    public static ErrorEntry Doctype { get; } = Catalogue["doctype"];
    public static ErrorEntry MustUnderstand { get; } = Catalogue["mustUnderstand"];
    public static ErrorEntry Validation { get; } = Catalogue["validation"];
    public static ErrorEntry UnknownAccessKey { get; } = Catalogue["unknownAccessKey"];
    public static ErrorEntry MalformedTimestamp { get; } = Catalogue["malformedTimestamp"];
    public static ErrorEntry StaleTimestamp { get; } = Catalogue["staleTimestamp"];
    public static ErrorEntry WrongSignature { get; } = Catalogue["wrongSignature"];
    public static ErrorEntry ValueMissing { get; } = Catalogue["valueMissing"];
    public static ErrorEntry ValueTooLong { get; } = Catalogue["valueTooLong"];
    public static ErrorEntry MalformedEmail { get; } = Catalogue["malformedEmail"];
    public static ErrorEntry ShortPassword { get; } = Catalogue["shortPassword"];
    public static ErrorEntry UsernameTaken { get; } = Catalogue["usernameTaken"];
    public static ErrorEntry EmailTaken { get; } = Catalogue["emailTaken"];
    public static ErrorEntry UnknownUser { get; } = Catalogue["unknownUser"];
    public static ErrorEntry UnknownOffering { get; } = Catalogue["unknownOffering"];
    public static ErrorEntry OfferingClosed { get; } = Catalogue["offeringClosed"];
    public static ErrorEntry AlreadyRegistered { get; } = Catalogue["alreadyRegistered"];
    public static ErrorEntry TagRequired { get; } = Catalogue["tagRequired"];

    /// <summary>The error's text about something in particular.</summary>
    public static ErrorEntry About(this ErrorEntry error, string what) =>
        error with { Text = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(error.Text), what) };
}
