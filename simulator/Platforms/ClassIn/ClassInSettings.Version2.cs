using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Choice V2SignedOthers = new(
        "v2SignedOthers", ["json", "python", "omitted"],
        "How null and truth values of the body are signed: as JSON writes them, as Python does (None, True), or not at all.",
        "classin/v2/signed-others");

    public static readonly Choice LmsParameterErrno = new(
        "lmsParameterErrno", ["121601020", "101001001"],
        "What a missing or wrong parameter of an LMS call answers: both codes mean a parameter error.",
        "classin/v2/parameters");

    public static readonly Choice NewActivityIdName = new(
        "newActivityIdName", ["activityId", "unitId"],
        "What createActivityNoClass calls the new activity's id: activityId (tables, clients), or unitId (the Chinese sample).",
        "classin/activity/draft");

    public static readonly Number UnitsPerCourse = new(
        "unitsPerCourse", 100, 1, 100_000,
        "How many units a course may have; no page gives the number.",
        "classin/unit/limit");

    public static readonly Number ClassroomsPerMinute = new(
        "classroomsPerMinute", 1000, 0, 1_000_000,
        "How many lessons createClass makes within a minute; 0 switches the quota off (load runs).",
        "classin/classroom/rate");

    public static readonly Choice SubRecordingConflict = new(
        "subRecordingConflict", ["refused", "ignored"],
        "What a recording of its own does to a sub lesson with useCoMainRecord=1: it is refused (the rule), "
        + "or ignored (the sample).",
        "classin/double-teacher/recording");

    public static readonly IReadOnlyList<Setting> OfVersion2 =
        [V2SignedOthers, LmsParameterErrno, NewActivityIdName, UnitsPerCourse, ClassroomsPerMinute, SubRecordingConflict];
}
