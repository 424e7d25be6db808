using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule CourseNew = Catalogue["classin/course/new"];
    public static readonly Rule CourseNameLength = Catalogue["classin/course/name-length"];
    public static readonly Rule CourseSubject = Catalogue["classin/course/subject"];
    public static readonly Rule CategoryNeedsName = Catalogue["classin/course/category-needs-name"];
    public static readonly Rule CourseAddFriend = Catalogue["classin/course/add-friend"];
    public static readonly Rule CourseExpiry = Catalogue["classin/course/expiry"];
    public static readonly Rule CourseExpiryLessons = Catalogue["classin/course/expiry-after-lessons"];
    public static readonly Rule CourseFolder = Catalogue["classin/course/folder"];
    public static readonly Rule LessonsFollowFolder = Catalogue["classin/course/lessons-follow-folder"];
    public static readonly Rule CourseClassroomSetting = Catalogue["classin/course/classroom-setting"];
    public static readonly Rule HeadTeacherFormat = Catalogue["classin/course/head-teacher-format"];
    public static readonly Rule HeadTeacherListed = Catalogue["classin/course/head-teacher-listed"];
    public static readonly Rule NewHeadTeacher = Catalogue["classin/course/new-head-teacher"];
    public static readonly Rule FormerHeadTeacher = Catalogue["classin/course/former-head-teacher"];
    public static readonly Rule CourseEnd = Catalogue["classin/course/end"];
    public static readonly Rule CourseEndInProgress = Catalogue["classin/course/end-in-progress"];

    public static readonly Rule CourseBatchLevels = Catalogue["classin/course-member/batch-levels"];
    public static readonly Rule CourseJoin = Catalogue["classin/course-member/join"];
    public static readonly Rule CourseTeacherAsMember = Catalogue["classin/course-member/teacher-conflict"];
    public static readonly Rule CourseMemberExists = Catalogue["classin/course-member/exists"];
    public static readonly Rule CourseMemberRepeated = Catalogue["classin/course-member/repeated"];
    public static readonly Rule CourseMemberLimit = Catalogue["classin/course-member/limit"];
    public static readonly Rule AuditorMembership = Catalogue["classin/course-member/auditor-membership"];
    public static readonly Rule SchoolAccountInCourse = Catalogue["classin/course-member/school-account"];
    public static readonly Rule AuditorName = Catalogue["classin/course-member/auditor-name"];
    public static readonly Rule CourseMemberAbsent = Catalogue["classin/course-member/absent"];
    public static readonly Rule CourseLeave = Catalogue["classin/course-member/leave"];

    public static readonly Rule CourseTeacherReplaced = Catalogue["classin/course-teacher/replace"];
    public static readonly Rule CourseTeacherNoLesson = Catalogue["classin/course-teacher/no-lesson-to-come"];
    public static readonly Rule CourseTeacherNotByV1 = Catalogue["classin/course-teacher/lessons-of-other-makers"];
    public static readonly Rule CourseTeacherEnded = Catalogue["classin/course-teacher/ended-course"];
    public static readonly Rule CourseTeacherClassId = Catalogue["classin/course-teacher/class-id-type"];
    public static readonly Rule CourseTeacherFormat = Catalogue["classin/course-teacher/format"];
    public static readonly Rule CourseTeacherListed = Catalogue["classin/course-teacher/listed"];
    public static readonly Rule CourseTeacherUnfinished = Catalogue["classin/course-teacher/unfinished-lessons"];
    public static readonly Rule RemoveHeadTeacher = Catalogue["classin/course-teacher/remove-head-teacher"];

    public static readonly Rule LabelName = Catalogue["classin/label/name"];
    public static readonly Rule LabelExistingData = Catalogue["classin/label/existing-data"];
    public static readonly Rule LabelLimit = Catalogue["classin/label/limit"];
    public static readonly Rule LabelOfSchool = Catalogue["classin/label/of-school"];
    public static readonly Rule CourseLabels = Catalogue["classin/label/of-course"];
    public static readonly Rule CourseLabelLimit = Catalogue["classin/label/course-limit"];

    public static readonly Rule GroupCourse = Catalogue["classin/group/course"];
    public static readonly Rule GroupOnePlan = Catalogue["classin/group/one-plan"];
    public static readonly Rule GroupOneLeader = Catalogue["classin/group/one-leader"];
    public static readonly Rule GroupNoDuplicates = Catalogue["classin/group/no-duplicates"];
    public static readonly Rule GroupMembers = Catalogue["classin/group/members"];
    public static readonly Rule GroupEdit = Catalogue["classin/group/edit"];
    public static readonly Rule GroupExists = Catalogue["classin/group/exists"];
    public static readonly Rule GroupNicknames = Catalogue["classin/group/nicknames"];
    public static readonly Rule GroupNicknameFailures = Catalogue["classin/group/nickname-failures"];
}
