using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule WsdlAddress = Catalogue["digitalchalk/wire/wsdl"];
    public static readonly Rule OurContract = Catalogue["digitalchalk/wire/contract"];
    public static readonly Rule PostOnly = Catalogue["digitalchalk/wire/post-only"];
    public static readonly Rule WellFormed = Catalogue["digitalchalk/wire/well-formed"];
    public static readonly Rule Size = Catalogue["digitalchalk/wire/size"];
    public static readonly Rule Encoding = Catalogue["digitalchalk/wire/encoding"];
    public static readonly Rule Doctype = Catalogue["digitalchalk/wire/doctype"];
    public static readonly Rule Envelope = Catalogue["digitalchalk/wire/envelope"];
    public static readonly Rule SoapVersion = Catalogue["digitalchalk/wire/soap-version"];
    public static readonly Rule ContentType = Catalogue["digitalchalk/wire/content-type"];
    public static readonly Rule SoapAction = Catalogue["digitalchalk/wire/soap-action"];
    public static readonly Rule UnknownPayload = Catalogue["digitalchalk/wire/unknown-payload"];
    public static readonly Rule FirstPayload = Catalogue["digitalchalk/wire/first-payload"];
    public static readonly Rule MustUnderstand = Catalogue["digitalchalk/wire/must-understand"];
    public static readonly Rule Validation = Catalogue["digitalchalk/wire/validation"];
    public static readonly Rule BooleanWords = Catalogue["digitalchalk/wire/boolean-words"];
    public static readonly Rule XsiType = Catalogue["digitalchalk/wire/xsi-type"];
    public static readonly Rule FaultCode = Catalogue["digitalchalk/wire/fault-code"];

    public static readonly Rule AccessKey = Catalogue["digitalchalk/auth/access-key"];
    public static readonly Rule TimestampFormat = Catalogue["digitalchalk/auth/timestamp-format"];
    public static readonly Rule TimestampWindow = Catalogue["digitalchalk/auth/timestamp-window"];
    public static readonly Rule Signature = Catalogue["digitalchalk/auth/signature"];

    public static readonly Rule UserExists = Catalogue["digitalchalk/user/exists"];
    public static readonly Rule Required = Catalogue["digitalchalk/user/required"];
    public static readonly Rule Length = Catalogue["digitalchalk/user/length"];
    public static readonly Rule EmailFormat = Catalogue["digitalchalk/user/email-format"];
    public static readonly Rule BlankUsername = Catalogue["digitalchalk/user/blank-username"];
    public static readonly Rule UsernameTaken = Catalogue["digitalchalk/user/username-taken"];
    public static readonly Rule EmailTaken = Catalogue["digitalchalk/user/email-taken"];
    public static readonly Rule PasswordLength = Catalogue["digitalchalk/user/password-length"];
    public static readonly Rule PasswordHidden = Catalogue["digitalchalk/user/password-hidden"];
    public static readonly Rule UserCreated = Catalogue["digitalchalk/user/created"];

    public static readonly Rule AvailableOfferings = Catalogue["digitalchalk/offering/available"];
    public static readonly Rule AvailableForStudent = Catalogue["digitalchalk/offering/available-for-student"];
    public static readonly Rule DeliveryFee = Catalogue["digitalchalk/offering/delivery-fee"];

    public static readonly Rule StudentElement = Catalogue["digitalchalk/registration/student-element"];
    public static readonly Rule StudentKnown = Catalogue["digitalchalk/registration/student-known"];
    public static readonly Rule OfferingKnown = Catalogue["digitalchalk/registration/offering-known"];
    public static readonly Rule OfferingOpen = Catalogue["digitalchalk/registration/offering-open"];
    public static readonly Rule OfferingTags = Catalogue["digitalchalk/registration/tags"];
    public static readonly Rule AlreadyRegistered = Catalogue["digitalchalk/registration/already-registered"];
    public static readonly Rule Registered = Catalogue["digitalchalk/registration/made"];
    public static readonly Rule Atomic = Catalogue["digitalchalk/registration/atomic"];
    public static readonly Rule Current = Catalogue["digitalchalk/registration/current"];
    public static readonly Rule Completed = Catalogue["digitalchalk/registration/completed"];
}
