using System.Globalization;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a course may be [docs.eeo.cn classroom/addCourse, classroom/editCourse].</summary>
static class CourseRules
{
    const int YearsAhead = 5;

    static readonly TimeSpan Soonest = TimeSpan.FromDays(1);

    /// <summary>Whether a course may expire then; zero is never.</summary>
    public static Rejection? Expiry(long expiryTime, DateTimeOffset now)
    {
        if (expiryTime == 0) return null;
        if (expiryTime < (now + Soonest).ToUnixTimeSeconds())
        {
            return new Rejection(
                Errors.ExpiryTooSoon,
                RuleBook.CourseExpiry,
                $"expiryTime {expiryTime} is less than a day after the sandbox's time {Moment(now)}; send 0 for never.");
        }

        var latest = now.AddYears(YearsAhead);
        if (expiryTime <= latest.ToUnixTimeSeconds()) return null;
        var mistake = expiryTime / 1000 <= latest.ToUnixTimeSeconds()
            ? $"it looks like milliseconds: send Unix seconds, {expiryTime / 1000}"
            : "send 0 for never";
        return new Rejection(
            Errors.ExpiryTooLate,
            RuleBook.CourseExpiry,
            $"expiryTime {expiryTime} is more than {YearsAhead} years after the sandbox's time {Moment(now)}; {mistake}.");
    }

    /// <summary>Whether a course with these lessons may expire then.</summary>
    public static Rejection? ExpiryAfterLessons(ClassInTables tables, long courseId, long expiryTime)
    {
        if (expiryTime == 0) return null;
        var last = LessonsOfCourse.All(tables, courseId).MaxBy(lesson => lesson.EndTime);
        return last is null || expiryTime >= last.EndTime
            ? null
            : new Rejection(
                Errors.ExpiryBeforeLastLesson,
                RuleBook.CourseExpiryLessons,
                $"The lesson {last.ClassId} ends at {last.EndTime}; the course cannot expire before it, at {expiryTime}.");
    }

    /// <summary>Whether the folder is in the school's cloud drive; zero is none.</summary>
    public static Rejection? Folder(ClassInTables tables, School school, long folderId) =>
        folderId == 0 || tables.Folders.Find(folderId)?.School == school.Key
            ? null
            : new Rejection(
                Errors.NoSuchFolderOfSchool,
                RuleBook.CourseFolder,
                $"The school's cloud drive has no folder {folderId}; getFolderList at cloud.api.php shows those it has.");

    /// <summary>Whether the classroom setting is the school's; zero is the default one.</summary>
    public static Rejection? ClassroomSetting(ClassInTables tables, School school, long settingId)
    {
        if (settingId == 0) return null;
        if (tables.ClassroomSettings.Find(settingId) is not { } setting)
        {
            return new Rejection(
                Errors.NoSuchClassroomSetting,
                RuleBook.CourseClassroomSetting,
                $"There is no classroom setting {settingId}; they are made at the dashboard, and 0 is the default one.");
        }

        return setting.School == school.Key
            ? null
            : new Rejection(
                Errors.ClassroomSettingOfOtherSchool,
                RuleBook.CourseClassroomSetting,
                $"The classroom setting {settingId} is another school's.");
    }

    /// <summary>Whether the course may be ended: not while a lesson is in progress.</summary>
    public static Rejection? End(ClassInTables tables, long courseId, long unixNow) =>
        LessonsOfCourse.InProgress(tables, courseId, unixNow) is { } lesson
            ? new Rejection(
                Errors.CourseHasLessonInProgress,
                RuleBook.CourseEndInProgress,
                $"The lesson {lesson.ClassId} is in progress until {lesson.EndTime}; end the course after it.")
            : null;

    static string Moment(DateTimeOffset time) =>
        $"{time.ToString("u", CultureInfo.InvariantCulture)} ({time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)})";
}
