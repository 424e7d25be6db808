namespace Simulators.ClassIn.State;

/// <summary>A unit of a course: what the LMS groups activities by [docs.eeo.cn LMS/createUnit].</summary>
public sealed record Unit(long UnitId, long CourseId, string Name, string Content, bool Published);

/// <summary>
/// An activity of a course: a classroom, or something to be done without one [docs.eeo.cn LMS/createActivityNoClass].
/// </summary>
/// <param name="UnitId">Zero is the topic of what is in no unit.</param>
/// <param name="Type">1 classroom, 2 homework, 3 test, 4 recorded lesson, 5 material, 6 discussion, 7 answer sheet, 8
/// check-in.</param>
/// <param name="ClassId">The lesson of a classroom, or zero.</param>
/// <param name="StartTime">Unix seconds, or zero; a classroom has its lesson's.</param>
/// <param name="EndTime">Unix seconds, or zero.</param>
public sealed record Activity(
    long ActivityId,
    long CourseId,
    long UnitId,
    int Type,
    string Name,
    long ClassId,
    long TeacherUid,
    long StartTime,
    long EndTime,
    bool Published,
    bool Deleted = false);

/// <summary>A student who was put into an activity that is no classroom.</summary>
public sealed record ActivityStudent(long ActivityId, long Uid);

/// <summary>What a school lets its students see [docs.eeo.cn school/editSchoolSettings].</summary>
public sealed record SchoolConf(int School, bool AllowViewReplay, bool AllowNewStudentViewReplay);
