using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule UidNotRelationship = Catalogue["classin/user/uid-not-relationship-id"];
    public static readonly Rule MemberFirstTeacher = Catalogue["classin/member/first-teacher"];
    public static readonly Rule MemberFirstStudent = Catalogue["classin/member/first-student"];
    public static readonly Rule CancelledAccount = Catalogue["classin/user/cancelled-account"];
    public static readonly Rule StoppedTeacher = Catalogue["classin/teacher/stopped"];
    public static readonly Rule CourseOfSchool = Catalogue["classin/course/of-school"];
    public static readonly Rule CourseDeleted = Catalogue["classin/course/deleted"];
    public static readonly Rule CourseExpired = Catalogue["classin/course/expired"];
    public static readonly Rule CourseType = Catalogue["classin/course/type"];
    public static readonly Rule LessonOfCourse = Catalogue["classin/lesson/of-course"];
    public static readonly Rule LessonDeleted = Catalogue["classin/lesson/deleted"];
    public static readonly Rule OneRole = Catalogue["classin/member/one-role"];
    public static readonly Rule UniqueIdentity = Catalogue["classin/v1/unique-identity"];
}
