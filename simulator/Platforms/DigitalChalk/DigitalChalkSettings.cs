using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk;

/// <summary>
/// Where the sources say nothing, or contradict each other: which reading holds. The first value is the default.
/// </summary>
static class DigitalChalkSettings
{
    public static readonly Switch SchemaValidation = new(
        "schemaValidation", true,
        "Whether requests are judged by the schema before anything else; without that, a missing element is an empty one.",
        "digitalchalk/wire/validation");

    public static readonly Choice BooleanType = new(
        "booleanType", ["words", "boolean"],
        "The type of booleans in requests, in the WSDL and in validation: a string that is a boolean word, or xs:boolean.",
        "digitalchalk/wire/boolean-words");

    public static readonly Number LongestMessage = new(
        "longestMessage", 64 * 1024, 1024, 1024 * 1024,
        "How many bytes of a request's body are read at most.",
        "digitalchalk/wire/size");

    public static readonly Choice FaultCode = new(
        "faultCode", ["Server", "Client"],
        "The fault code of what an operation refuses.",
        "digitalchalk/wire/fault-code");

    public static readonly Choice TimestampWindow = new(
        "timestampWindow", ["both", "past"],
        "Whether a timestamp up to 15 minutes ahead passes too (both), or only one behind (past).",
        "digitalchalk/auth/timestamp-window");

    public static readonly Choice UsernameLookup = new(
        "usernameLookup", ["usernameOrEmail", "username"],
        "Whether an e-mail address finds its user where a username is asked for.",
        "digitalchalk/user/exists");

    public static readonly Number LongestText = new(
        "longestText", 255, 1, 4000,
        "How many characters a text of a user may have.",
        "digitalchalk/user/length");

    public static readonly Number ShortestPassword = new(
        "shortestPassword", 1, 1, 100,
        "How many characters a password must have.",
        "digitalchalk/user/password-length");

    public static readonly Choice CreateUserResponseOrder = new(
        "createUserResponseOrder", ["successFirst", "successLast"],
        "Where success stands in the reply of createUser: first, as its table has it, or last, as in the other replies.",
        "digitalchalk/user/created");

    public static readonly Choice RegisterUserElement = new(
        "registerUserElement", ["username", "emailAddress"],
        "The element by which registerUser names the student: that of the sample or that of the table.",
        "digitalchalk/registration/student-element");

    public static readonly Choice OfferingTags = new(
        "offeringTags", ["any", "all"],
        "Whether a student needs one of the tags that an offering asks for, or all of them.",
        "digitalchalk/registration/tags");

    public static readonly Choice RegisterAgain = new(
        "registerAgain", ["never", "afterCompletion"],
        "Whether a student may register for an offering again that he or she has completed.",
        "digitalchalk/registration/already-registered");

    public static readonly Choice CreateAndRegister = new(
        "createAndRegister", ["atomic", "keepsUser"],
        "Whether the user remains when createAndRegisterUser makes one and then cannot register it.",
        "digitalchalk/registration/atomic");

    public static readonly IReadOnlyList<Setting> InOrder =
    [
        SchemaValidation,
        BooleanType,
        LongestMessage,
        FaultCode,
        TimestampWindow,
        UsernameLookup,
        LongestText,
        ShortestPassword,
        CreateUserResponseOrder,
        RegisterUserElement,
        OfferingTags,
        RegisterAgain,
        CreateAndRegister,
    ];
}
