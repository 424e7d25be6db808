using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>Those that only version 2 has.</summary>
public static partial class Errors
{
    /// <summary>当前单元与目标单元相同</summary>
    public static ErrorEntry SameUnit => Catalogue[29046];
    /// <summary>单元不存在</summary>
    public static ErrorEntry MovedUnitNotFound => Catalogue[29048];
    /// <summary>目标单元活动数量超限</summary>
    public static ErrorEntry TargetUnitFull => Catalogue[29138];
    /// <summary>活动已删除</summary>
    public static ErrorEntry ActivityDeleted => Catalogue[29149];
    /// <summary>活动已发布</summary>
    public static ErrorEntry ActivityReleased => Catalogue[29184];
    /// <summary>单元已存在</summary>
    public static ErrorEntry UnitExists => Catalogue[29208];
    /// <summary>活动不存在</summary>
    public static ErrorEntry ActivityNotFound => Catalogue[30002];
    /// <summary>活动类型错误</summary>
    public static ErrorEntry ActivityTypeWrong => Catalogue[30008];
    /// <summary>该成员已经是课程班主任</summary>
    public static ErrorEntry HeadTeacherAlready => Catalogue[30022];
    /// <summary>课程已结课</summary>
    public static ErrorEntry CourseClosed => Catalogue[30031];
    /// <summary>包含上课中或已结束课堂不可删除</summary>
    public static ErrorEntry UnitHasBegunLesson => Catalogue[40001];
    /// <summary>已发布不可修改为草稿</summary>
    public static ErrorEntry PublishedStays => Catalogue[40004];
    /// <summary>课堂活动进行中不可删除</summary>
    public static ErrorEntry ClassroomRunning => Catalogue[40005];
    /// <summary>课堂活动已结束，不可删除</summary>
    public static ErrorEntry ClassroomEnded => Catalogue[40006];
    /// <summary>单元不存在</summary>
    public static ErrorEntry UnitNotFound => Catalogue[40020];
    /// <summary>学生没在班级中（课堂除外）</summary>
    public static ErrorEntry StudentNotInClass => Catalogue[40030];
    /// <summary>单元活动数量超限</summary>
    public static ErrorEntry TooManyActivities => Catalogue[40031];
    /// <summary>单元名称重复</summary>
    public static ErrorEntry UnitNameRepeated => Catalogue[50003];
    /// <summary>目标单元不存在</summary>
    public static ErrorEntry TargetUnitNotFound => Catalogue[50004];
    /// <summary>参数错误</summary>
    public static ErrorEntry LmsParameters => Catalogue[101001001];
    /// <summary>签名异常</summary>
    public static ErrorEntry SignatureWrong => Catalogue[101002005];
    /// <summary>时间戳过期</summary>
    public static ErrorEntry TimestampExpired => Catalogue[101002006];
    /// <summary>时间戳不存在</summary>
    public static ErrorEntry TimestampMissing => Catalogue[101002008];
    /// <summary>请求频次过快</summary>
    public static ErrorEntry TooFrequent => Catalogue[101003001];
    /// <summary>该设置不支持双摄</summary>
    public static ErrorEntry LmsDualCameraNotSupported => Catalogue[110100066];
    /// <summary>活动已结束</summary>
    public static ErrorEntry ActivityEnded => Catalogue[110100069];
    /// <summary>活动类型错误</summary>
    public static ErrorEntry ActivityTakesNoStudents => Catalogue[110100070];
    /// <summary>业务参数错误</summary>
    public static ErrorEntry BusinessParameters => Catalogue[121601020];
    /// <summary>课程不属于当前机构下</summary>
    public static ErrorEntry CourseNotOfSchool => Catalogue[121601021];
    /// <summary>课程不是标准课</summary>
    public static ErrorEntry CourseNotStandard => Catalogue[121601022];
    /// <summary>课程已过期</summary>
    public static ErrorEntry LmsCourseExpired => Catalogue[121601023];
    /// <summary>参数不全或者错误</summary>
    public static ErrorEntry ParametersIncomplete => Catalogue[121601030];
    /// <summary>课节不属于该机构</summary>
    public static ErrorEntry LessonNotOfSchool => Catalogue[121601031];
    /// <summary>无权限操作</summary>
    public static ErrorEntry NoRight => Catalogue[121601032];
    /// <summary>非在线双师课节不支持此操作</summary>
    public static ErrorEntry NotDoubleTeacher => Catalogue[121601034];
    /// <summary>课节名称长度不能超过50</summary>
    public static ErrorEntry LessonNameTooLong => Catalogue[121601035];
    /// <summary>子课节不允许修改授课老师信息和上课时间</summary>
    public static ErrorEntry SubLessonFixed => Catalogue[121601036];
    /// <summary>主课节不存在</summary>
    public static ErrorEntry MainLessonNotFound => Catalogue[121601037];
    /// <summary>主课节下最多支持子课节数100</summary>
    public static ErrorEntry TooManySubLessons => Catalogue[121601038];
    /// <summary>已结束、已删除课节不支持此操作</summary>
    public static ErrorEntry EndedOrDeleted => Catalogue[121601042];
    /// <summary>机构下无此学生</summary>
    public static ErrorEntry SchoolHasNoSuchStudent => Catalogue[121601059];
    /// <summary>学生数量超过限制100</summary>
    public static ErrorEntry TooManyStudents => Catalogue[121601060];
    /// <summary>主课堂和子课堂需分布在不同的班级</summary>
    public static ErrorEntry CoursesMustDiffer => Catalogue[122301036];
    /// <summary>录课直播相关参数不匹配</summary>
    public static ErrorEntry RecordingMismatch => Catalogue[122301037];
}
