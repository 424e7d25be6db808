using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule AccountFirst = Catalogue["classin/member/account-first"];
    public static readonly Rule AccountsOnly = Catalogue["classin/member/accounts-only"];
    public static readonly Rule MemberOnce = Catalogue["classin/member/once"];
    public static readonly Rule SeveralKinds = Catalogue["classin/member/several-kinds"];
    public static readonly Rule SchoolAccountNoStudent = Catalogue["classin/member/school-account-no-student"];
    public static readonly Rule RelationshipId = Catalogue["classin/member/relationship-id"];
    public static readonly Rule EditStudent = Catalogue["classin/member/edit-student"];
    public static readonly Rule SubAccountDelete = Catalogue["classin/sub-account/delete"];

    public static readonly Rule TeacherAccount = Catalogue["classin/teacher/account"];
    public static readonly Rule TeacherUid = Catalogue["classin/teacher/uid"];
    public static readonly Rule TeacherQuota = Catalogue["classin/teacher/quota"];
    public static readonly Rule TeacherAvatar = Catalogue["classin/teacher/avatar"];
    public static readonly Rule EditTeacher = Catalogue["classin/teacher/edit"];
    public static readonly Rule StopTeacher = Catalogue["classin/teacher/stop"];
    public static readonly Rule StopAgain = Catalogue["classin/teacher/stop-again"];
    public static readonly Rule StopOfSchool = Catalogue["classin/teacher/stop-of-school"];
    public static readonly Rule StopSchoolAccount = Catalogue["classin/teacher/stop-school-account"];
    public static readonly Rule StopSubAccount = Catalogue["classin/teacher/stop-sub-account"];
    public static readonly Rule UnfinishedLessons = Catalogue["classin/teacher/unfinished-lessons"];
    public static readonly Rule UnfinishedCourses = Catalogue["classin/teacher/unfinished-courses"];
    public static readonly Rule RestartTeacher = Catalogue["classin/teacher/restart"];

    public static readonly Rule CommentLesson = Catalogue["classin/comment/lesson"];
    public static readonly Rule CommentStudent = Catalogue["classin/comment/student"];
    public static readonly Rule CommentStars = Catalogue["classin/comment/stars"];
    public static readonly Rule CommentReplaced = Catalogue["classin/comment/replaced"];
    public static readonly Rule CommentArray = Catalogue["classin/comment/array"];
    public static readonly Rule CommentItems = Catalogue["classin/comment/items"];
}
