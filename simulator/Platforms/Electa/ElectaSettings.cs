using Simulators.Kernel.Rules;

namespace Simulators.Electa;

/// <summary>What an account configures for itself, and which reading holds where the sources say nothing.</summary>
static partial class ElectaSettings
{
    public static readonly Choice ParameterPrecedence = new(
        "parameterPrecedence", ["query", "form"],
        "Which value counts when a parameter stands both in the query and in the form of a POST.",
        "electa/call/parameter-twice");

    public static readonly Choice RepeatedParameter = new(
        "repeatedParameter", ["joined", "first", "last"],
        "What a parameter repeated within the query or the form is: its values joined by a comma, as on IIS, or one of them.",
        "electa/call/parameter-repeated");

    public static readonly Choice OtherMethods = new(
        "otherMethods", ["refused", "accepted"],
        "What a POST answers where the page names GET only, and a GET where it names POST only.",
        "electa/call/method");

    public static readonly Number LongestText = new(
        "longestText", 255, 1, 100_000,
        "How many characters a text parameter may have; a longer one is invalid.",
        "electa/call/text-length");

    public static readonly Choice BooleanSpellings = new(
        "booleanSpellings", ["trueFalse", "lenient"],
        "Whether a Boolean is True or False only (in any letter case), or 1, 0, yes, no, on and off too.",
        "electa/call/boolean");

    public static readonly Choice ContentType = new(
        "contentType", ["text/xml; charset=utf-8", "text/xml", "application/xml; charset=utf-8", "text/html; charset=utf-8"],
        "The content type of the XML results.",
        "electa/reply/failure", "electa/user/result", "electa/v21/xml");

    public static readonly Choice FailureStatus = new(
        "failureStatus", ["200", "400", "403", "500"],
        "The HTTP status of a failed call.",
        "electa/reply/failure");

    public static readonly IReadOnlyList<Setting> OfEveryCall =
    [
        ParameterPrecedence,
        RepeatedParameter,
        OtherMethods,
        LongestText,
        BooleanSpellings,
        ContentType,
        FailureStatus,
    ];
}
