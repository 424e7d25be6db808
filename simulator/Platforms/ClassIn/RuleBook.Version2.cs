using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule V2Signature = Catalogue["classin/v2/signature"];
    public static readonly Rule V2SignedOthers = Catalogue["classin/v2/signed-others"];
    public static readonly Rule V2Timestamp = Catalogue["classin/v2/timestamp"];
    public static readonly Rule V2Reserved = Catalogue["classin/v2/reserved-members"];
    public static readonly Rule V2Parameters = Catalogue["classin/v2/parameters"];
    public static readonly Rule LmsCourse = Catalogue["classin/v2/course"];
    public static readonly Rule LmsNameLength = Catalogue["classin/v2/name-length"];
    public static readonly Rule UnitName = Catalogue["classin/unit/name"];
    public static readonly Rule UnitLimit = Catalogue["classin/unit/limit"];
    public static readonly Rule UnitFull = Catalogue["classin/unit/full"];
    public static readonly Rule UnitOfCourse = Catalogue["classin/unit/of-course"];
    public static readonly Rule UnitPublished = Catalogue["classin/unit/published"];
    public static readonly Rule UnitDeletion = Catalogue["classin/unit/deletion"];
    public static readonly Rule UnitMove = Catalogue["classin/unit/move"];
    public static readonly Rule ActivityOfCourse = Catalogue["classin/activity/of-course"];
    public static readonly Rule ActivityDraft = Catalogue["classin/activity/draft"];
    public static readonly Rule ActivityRelease = Catalogue["classin/activity/release"];
    public static readonly Rule ActivityDeletion = Catalogue["classin/activity/deletion"];
    public static readonly Rule ActivityStudents = Catalogue["classin/activity/students"];
    public static readonly Rule ClassroomPublished = Catalogue["classin/classroom/published"];
    public static readonly Rule ClassroomStart = Catalogue["classin/classroom/start"];
    public static readonly Rule ClassroomRate = Catalogue["classin/classroom/rate"];
    public static readonly Rule ClassroomOnly = Catalogue["classin/classroom/only"];
    public static readonly Rule LmsSeats = Catalogue["classin/classroom/seats"];
    public static readonly Rule LmsDualCamera = Catalogue["classin/classroom/dual-camera"];
    public static readonly Rule CourseTeacherAdded = Catalogue["classin/v2/course-teacher"];
    public static readonly Rule NicknameSync = Catalogue["classin/v2/nickname-sync"];
    public static readonly Rule DoubleTeacherMain = Catalogue["classin/double-teacher/main"];
    public static readonly Rule DoubleTeacherOnly = Catalogue["classin/double-teacher/only"];
    public static readonly Rule DoubleTeacherItems = Catalogue["classin/double-teacher/items"];
    public static readonly Rule DoubleTeacherInherits = Catalogue["classin/double-teacher/inherits"];
    public static readonly Rule DoubleTeacherCourses = Catalogue["classin/double-teacher/courses"];
    public static readonly Rule DoubleTeacherPerCall = Catalogue["classin/double-teacher/per-call"];
    public static readonly Rule DoubleTeacherPerMain = Catalogue["classin/double-teacher/per-main"];
    public static readonly Rule DoubleTeacherNameLength = Catalogue["classin/double-teacher/name-length"];
    public static readonly Rule DoubleTeacherStage = Catalogue["classin/double-teacher/stage"];
    public static readonly Rule SubRecordingTogether = Catalogue["classin/double-teacher/recording"];
    public static readonly Rule DoubleTeacherIdentity = Catalogue["classin/double-teacher/identity"];
    public static readonly Rule DoubleTeacherFollows = Catalogue["classin/double-teacher/follows"];
    public static readonly Rule SubFixed = Catalogue["classin/double-teacher/sub-fixed"];
    public static readonly Rule DoubleTeacherStudents = Catalogue["classin/double-teacher/students"];
    public static readonly Rule DoubleTeacherDeletion = Catalogue["classin/double-teacher/deletion"];
    public static readonly Rule SchoolConf = Catalogue["classin/v2/school-conf"];
}
