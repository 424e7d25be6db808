using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Number SeatsPerLesson = new(
        "seatsPerLesson", 12, 0, 1000,
        "How many students may be on stage, the teacher not counted; the contract says.",
        "classin/lesson/seats");

    public static readonly Number CoTeachersPerLesson = new(
        "coTeachersPerLesson", 20, 0, 1000,
        "How many co-teachers a lesson may have; no page gives the number.",
        "classin/lesson/co-teachers-limit");

    public static readonly Choice BothAssistantsErrno = new(
        "bothAssistantsErrno", ["100", "400"],
        "What assistantUid and assistantUids sent together answer.",
        "classin/lesson/co-teachers-one-parameter");

    public static readonly Number LessonsPerCourse = new(
        "lessonsPerCourse", 0, 0, 1_000_000,
        "How many lessons a course may have; the contract says. 0 is no limit.",
        "classin/lesson/course-limit");

    public static readonly Number LessonsPerMonth = new(
        "lessonsPerMonth", 0, 0, 100_000_000,
        "How many lessons the school may create in a month of Beijing time; the contract says. 0 is no limit.",
        "classin/lesson/month-limit");

    public static readonly Choice LessonsPerMonthErrno = new(
        "lessonsPerMonthErrno", ["121601003", "121601004"],
        "What a lesson over the monthly limit answers: with the advice to upgrade the account, or without it.",
        "classin/lesson/month-limit");

    public static readonly Number StudentsPerLesson = new(
        "studentsPerLesson", 0, 0, 1_000_000,
        "How many students a lesson may have, the course's included; the contract says. 0 is no limit.",
        "classin/lesson/full");

    public static readonly Switch OmoEnabled = new(
        "omoEnabled", false,
        "Whether the contract includes OMO broadcasts.",
        "classin/lesson/omo");

    public static readonly Choice EditionLacks = new(
        "editionLacks",
        [
            "nothing", "recording", "sceneRecording", "webLive", "webReplay", "coTeachers", "dualCamera", "highDefinition",
            "smartClassroom",
        ],
        "What the school's edition of ClassIn does not offer for lessons.",
        "classin/lesson/edition");

    public static readonly PeriodSetting Maintenance = new(
        "maintenance",
        "When the vendor maintains its systems: no lesson may lie there, 20 minutes before and after included.",
        "classin/lesson/maintenance");

    public static readonly Choice EmptyLiveForm = new(
        "emptyLiveForm", ["object", "text", "array", "absent"],
        "How more_data says that there are no addresses: live_url is empty text and live_info an empty object, empty text or "
        + "an empty array, or the keys are left out.",
        "classin/lesson/live-addresses-empty");

    public static readonly Choice DelEndNotStartedErrno = new(
        "delEndNotStartedErrno", ["104", "140", "100"],
        "What delEndCourseClass answers for a lesson that has not begun.",
        "classin/lesson/delete-ended");

    public static readonly IReadOnlyList<Setting> OfLessons =
    [
        SeatsPerLesson,
        CoTeachersPerLesson,
        BothAssistantsErrno,
        LessonsPerCourse,
        LessonsPerMonth,
        LessonsPerMonthErrno,
        StudentsPerLesson,
        OmoEnabled,
        EditionLacks,
        Maintenance,
        EmptyLiveForm,
        DelEndNotStartedErrno,
    ];
}
