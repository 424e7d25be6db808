using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Switch AddSchoolStudentReturnsRelationId = new(
        "addSchoolStudentReturnsRelationId", true,
        "Whether addSchoolStudent answers the relationship id as data (the basic scenario's page), or nothing (its own page).",
        "classin/member/relationship-id");

    public static readonly Choice UidAsAccountErrno = new(
        "uidAsAccountErrno", ["100", "400"],
        "What addTeacher and addSchoolStudent answer when a UID is sent in place of the account (withdrawn in 2021).",
        "classin/member/accounts-only");

    public static readonly Number TeacherQuota = new(
        "teacherQuota", 100_000_000, 0, 100_000_000,
        "How many teachers the school may have that are not stopped; the default is as good as no bound.",
        "classin/teacher/quota");

    public static readonly Duration TeacherStoppingTime = new(
        "teacherStoppingTime", TimeSpan.FromMinutes(3),
        "How long a teacher is being stopped before being stopped (one to five minutes, says the vendor).",
        "classin/teacher/stop");

    public static readonly Switch StopCountsCoTeaching = new(
        "stopCountsCoTeaching", true,
        "Whether an unfinished lesson in which the teacher is co-teacher keeps stopUsingTeacher from stopping (317).",
        "classin/teacher/unfinished-lessons");

    public static readonly Choice MalformedTeacherUidErrno = new(
        "malformedTeacherUidErrno", ["100", "122"],
        "What stopUsingTeacher and restartUsingTeacher answer for a teacherUid that is no number; their pages list both.",
        "classin/teacher/uid");

    public static readonly Choice BadTeacherAvatar = new(
        "badTeacherAvatar", ["103", "ignored"],
        "What addTeacher and editTeacher make of a picture that register would refuse: 103, or the teacher without it.",
        "classin/teacher/avatar");

    public static readonly Choice CommentArrayErrno = new(
        "commentArrayErrno", ["155", "100"],
        "What updateClassStudentComment answers for a commentJson that is no filled array: 155 as all actions, or 100, "
        + "for its page does not list 155.",
        "classin/comment/array");

    public static readonly Choice CommentStudentUidType = new(
        "commentStudentUidType", ["string", "number"],
        "How updateClassStudentComment echoes studentUid: as a string (sample) or a number.",
        "classin/comment/items");

    public static readonly IReadOnlyList<Setting> OfMembers =
    [
        AddSchoolStudentReturnsRelationId,
        UidAsAccountErrno,
        TeacherQuota,
        TeacherStoppingTime,
        StopCountsCoTeaching,
        MalformedTeacherUidErrno,
        BadTeacherAvatar,
        CommentArrayErrno,
        CommentStudentUidType,
    ];
}
