using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>Where the sources say nothing, or contradict each other: which reading holds. The first value is the default.</summary>
static partial class ClassInSettings
{
    public static readonly Choice CheckOrder = new(
        "checkOrder", ["authenticationFirst", "parametersFirst"],
        "Which check comes first when both fail: the signature (102) or the parameters (100).",
        "classin/v1/authentication", "classin/v1/parameters");

    public static readonly Choice TimeStampWindow = new(
        "timeStampWindow", ["both", "past"],
        "Whether a timeStamp up to 20 minutes ahead passes too (both), or only one behind (past).",
        "classin/v1/timestamp-window");

    public static readonly Choice MissingSignatureErrno = new(
        "missingSignatureErrno", ["100", "102"],
        "What a call without SID, safeKey or timeStamp answers.",
        "classin/v1/signature-missing");

    public static readonly Choice UnknownActionErrno = new(
        "unknownActionErrno", ["102", "100"],
        "What an action answers that never existed (one that was withdrawn answers 102).",
        "classin/v1/unknown-action");

    public static readonly Choice ContentType = new(
        "contentType", ["application/json; charset=utf-8", "text/html; charset=UTF-8", "application/json"],
        "The content type of replies.",
        "classin/v1/envelope");

    public static readonly Choice Quotas = Quota.NewSwitch(
        "classin/classroom/rate", "classin/v1/repeated-call", "classin/lesson/month-limit");

    public static readonly Duration RepeatedCallWindow = new(
        "repeatedCallWindow", TimeSpan.FromSeconds(5),
        "How long an identical register, registerMultiple, addSchoolStudent or addTeacher is refused; PT0S switches it off.",
        "classin/v1/repeated-call");

    public static readonly Switch RepeatedCallCountsSignature = new(
        "repeatedCallCountsSignature", false,
        "Whether safeKey and timeStamp count as parameters when calls are compared.",
        "classin/v1/repeated-call");

    public static readonly Choice ForeignCourseErrno = new(
        "foreignCourseErrno", ["144", "147"],
        "What a course of another school answers; a course that does not exist answers the other of the two.",
        "classin/course/of-school");

    public static readonly IReadOnlyList<Setting> OfEveryCall =
    [
        CheckOrder,
        TimeStampWindow,
        MissingSignatureErrno,
        UnknownActionErrno,
        ContentType,
        Quotas,
        RepeatedCallWindow,
        RepeatedCallCountsSignature,
        ForeignCourseErrno,
    ];
}
