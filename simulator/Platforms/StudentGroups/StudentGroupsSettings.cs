using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

/// <summary>Where the sources say nothing, or contradict each other: which reading holds. Defaults come first.</summary>
static partial class StudentGroupsSettings
{
    public static readonly Choice ContentType = new(
        "contentType", ["application/json; charset=utf-8", "application/json"],
        "The content type of answers.",
        "studentgroups/call/malformed-body");

    public static readonly Choice ErrorForm = new(
        "errorForm", ["error", "message"],
        "How a refusal is written: {\"error\":{\"status\":..,\"message\":..}} or {\"message\":..}; a 401 is always the latter.",
        "studentgroups/call/unknown-address");

    public static readonly Choice V1Timestamps = new(
        "v1Timestamps", ["seed", "iso", "epoch"],
        "How v1 writes moments: 2014-09-17 09:21:03, 2014-09-17T09:21:03.000Z (as v2 always does), or seconds since 1970.",
        "studentgroups/answer/timestamps");

    public static readonly Choice BodylessWrite = new(
        "bodylessWrite", ["queryCounts", "411"],
        "Whether a POST or PUT without a body passes when its query has parameters, or answers 411 all the same.",
        "studentgroups/call/body-required", "studentgroups/call/query-parameters");

    public static readonly Switch NameRequired = new(
        "nameRequired", true,
        "Whether a group and a cluster need a name that is not blank.",
        "studentgroups/name/required");

    public static readonly Choice UnknownParent = new(
        "unknownParent", ["400", "404"],
        "What a student_cluster_id or student_group_id answers that is nobody's.",
        "studentgroups/group/cluster", "studentgroups/student/group");

    public static readonly Choice UpdatedAtMoves = new(
        "updatedAtMoves", ["always", "onChange"],
        "Whether updated_at moves with every PUT that is accepted, or only when something became different.",
        "studentgroups/edit/unchanged");

    public static readonly Choice DeleteNotEmpty = new(
        "deleteNotEmpty", ["release", "refuse", "cascade"],
        "What a DELETE makes of a cluster's groups and a group's students: they stay without, it is refused, or they go too.",
        "studentgroups/delete/not-empty");

    public static readonly Choice DeleteAnswer = new(
        "deleteAnswer", ["object", "empty", "noContent"],
        "What a DELETE answers: the object that was, {}, or 204 without a body.",
        "studentgroups/delete/answer");

    public static readonly IReadOnlyList<Setting> OfEveryCall =
    [
        ContentType,
        ErrorForm,
        V1Timestamps,
        BodylessWrite,
        NameRequired,
        UnknownParent,
        UpdatedAtMoves,
        DeleteNotEmpty,
        DeleteAnswer,
    ];
}
