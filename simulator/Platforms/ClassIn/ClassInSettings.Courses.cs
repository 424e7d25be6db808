using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Choice EditCourseNameLength = new(
        "editCourseNameLength", ["40", "90"],
        "At how many characters editCourse cuts courseName: 40 (its own page) or 90 (the table of lengths, and addCourse).",
        "classin/course/name-length");

    public static readonly Switch K12School = new(
        "k12School", true,
        "Whether the school is one for pupils up to 18, whose courses keep subjectId and catId; others ignore them.",
        "classin/course/subject");

    public static readonly Choice CategoryWithoutName = new(
        "categoryWithoutName", ["100", "ignored"],
        "What editCourse makes of catId without courseName: 100, or nothing.",
        "classin/course/category-needs-name");

    public static readonly Switch SchoolAllowsAddFriend = new(
        "schoolAllowsAddFriend", true,
        "The school's own setting that a course has when addCourse does not send allowAddFriend.",
        "classin/course/add-friend");

    public static readonly Choice NewHeadTeacherUnknownErrno = new(
        "newHeadTeacherUnknownErrno", ["310", "400"],
        "What editCourse answers for a mainTeacherUid that is nobody's.",
        "classin/course/new-head-teacher");

    public static readonly Choice FormerHeadTeacher = new(
        "formerHeadTeacher", ["whenRemoved", "always"],
        "When a former head teacher's unfinished lessons forbid the change (314): only when stamp=2 takes the person off the "
        + "teacher list, or always.",
        "classin/course/former-head-teacher");

    public static readonly Choice MemberRoleConflictErrno = new(
        "memberRoleConflictErrno", ["332", "129"],
        "What a teacher of the course answers who is added as student or auditor: 332, or the older 129 (student) and 174 "
        + "(auditor).",
        "classin/course-member/teacher-conflict");

    public static readonly Number AuditorsPerCourse = new(
        "auditorsPerCourse", 20, 0, 1000000,
        "How many auditors a course may have; the vendor raises it on request.",
        "classin/course-member/limit");

    public static readonly Number StudentsPerCourse = new(
        "studentsPerCourse", 100000, 0, 1000000,
        "How many students a course may have; the school's contract says.",
        "classin/course-member/limit");

    public static readonly Switch AuditorsAreSchoolStudents = new(
        "auditorsAreSchoolStudents", true,
        "Whether an auditor must be a student of the school too (228), or needs an account only.",
        "classin/course-member/auditor-membership");

    public static readonly Switch SchoolAccountAsCourseStudent = new(
        "schoolAccountAsCourseStudent", true,
        "Whether the school's own account may be a course student (changelog 2.2.6), though it never is a school student, "
        + "or may not (overview).",
        "classin/course-member/school-account");

    public static readonly Choice AbsentMemberErrno = new(
        "absentMemberErrno", ["162", "106"],
        "What delCourseStudent answers for somebody who is not in the course as that.",
        "classin/course-member/absent");

    public static readonly Choice EndedCourseErrno = new(
        "endedCourseErrno", ["146", "153"],
        "What modifyCourseTeacher answers for a course that was ended.",
        "classin/course-teacher/ended-course");

    public static readonly Choice ModifyCourseTeacherClassIdType = new(
        "modifyCourseTeacherClassIdType", ["string", "number"],
        "How modifyCourseTeacher's items write classId: as the sample does (string) or as the table says (number).",
        "classin/course-teacher/class-id-type");

    public static readonly Choice RemoveHeadTeacherErrno = new(
        "removeHeadTeacherErrno", ["315", "1"],
        "What removeCourseTeacher answers for the head teacher: 315, or 1 (off the list, but head teacher still).",
        "classin/course-teacher/remove-head-teacher");

    public static readonly Number LabelsPerSchool = new(
        "labelsPerSchool", 100, 0, 1000000,
        "How many labels a school's library holds.",
        "classin/label/limit");

    public static readonly Choice ExistingLabelData = new(
        "existingLabelData", ["object", "number"],
        "How addSchoolLabel's 353 hands out the existing label: as {\"labelId\":\"363\"}, like a new one, or as a number.",
        "classin/label/existing-data");

    public static readonly Choice GroupCourseErrno = new(
        "groupCourseErrno", ["group", "course"],
        "What the group actions answer for a course that cannot be worked with: their own 890 and 891, which their pages list, "
        + "or the course's 144, 147, 149, 153, 369.",
        "classin/group/course");

    public static readonly Choice GroupLeaderCountErrno = new(
        "groupLeaderCountErrno", ["895", "100"],
        "What a group with no leader, or with several, answers.",
        "classin/group/one-leader");

    public static readonly Choice GroupDuplicateErrno = new(
        "groupDuplicateErrno", ["100", "890"],
        "What a group list answers in which somebody comes twice.",
        "classin/group/no-duplicates");

    public static readonly IReadOnlyList<Setting> OfCourses =
    [
        EditCourseNameLength,
        K12School,
        CategoryWithoutName,
        SchoolAllowsAddFriend,
        NewHeadTeacherUnknownErrno,
        FormerHeadTeacher,
        MemberRoleConflictErrno,
        AuditorsPerCourse,
        StudentsPerCourse,
        AuditorsAreSchoolStudents,
        SchoolAccountAsCourseStudent,
        AbsentMemberErrno,
        EndedCourseErrno,
        ModifyCourseTeacherClassIdType,
        RemoveHeadTeacherErrno,
        LabelsPerSchool,
        ExistingLabelData,
        GroupCourseErrno,
        GroupLeaderCountErrno,
        GroupDuplicateErrno,
    ];
}
