using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class RuleBook
{
    public static readonly Rule SchoolShared = Catalogue["thisisschool/school/shared"];
    public static readonly Rule Subject = Catalogue["thisisschool/class/subject"];
    public static readonly Rule SubjectList = Catalogue["thisisschool/class/subjects"];
    public static readonly Rule SubjectMatch = Catalogue["thisisschool/class/subject-match"];
    public static readonly Rule TeacherRequired = Catalogue["thisisschool/class/teacher"];
    public static readonly Rule WithoutTeacher = Catalogue["thisisschool/class/without-teacher"];
    public static readonly Rule TeacherSchool = Catalogue["thisisschool/class/teacher-school"];
    public static readonly Rule TeacherOutsideSchool = Catalogue["thisisschool/class/teacher-outside-school"];
    public static readonly Rule ClassSchool = Catalogue["thisisschool/class/unknown-school"];
    public static readonly Rule EnrollmentSynced = Catalogue["thisisschool/enrollment/synced"];
    public static readonly Rule EnrollmentOfClass = Catalogue["thisisschool/enrollment/class-left-out"];
    public static readonly Rule EnrollmentOfUser = Catalogue["thisisschool/enrollment/user-left-out"];
    public static readonly Rule EnrollmentRole = Catalogue["thisisschool/enrollment/role"];
    public static readonly Rule EnrollmentOnce = Catalogue["thisisschool/enrollment/once"];
}
