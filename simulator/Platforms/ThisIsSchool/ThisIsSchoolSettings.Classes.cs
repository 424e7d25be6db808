using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class ThisIsSchoolSettings
{
    public static readonly WordList Subjects = new(
        "subjects", ["French", "Spanish", "Italian", "German"],
        "The subject names of This is School, of which the class or its course must include one.",
        "thisisschool/class/subjects");

    public static readonly Choice SubjectMatch = new(
        "subjectMatch", ["contains", "word"],
        "How a title includes a subject name: anywhere (Germanic includes German), or as a word of its own.",
        "thisisschool/class/subject-match");

    public static readonly Choice SubjectCase = new(
        "subjectCase", ["ignore", "exact"],
        "Whether the case of letters counts where titles are searched for a subject name.",
        "thisisschool/class/subject-match");

    public static readonly Choice ClassWithoutTeacher = new(
        "classWithoutTeacher", ["skip", "keep"],
        "What becomes of a class without a proper teacher enrolment: left out, or synced with a warning.",
        "thisisschool/class/without-teacher");

    public static readonly Choice TeacherOutsideSchool = new(
        "teacherOutsideSchool", ["skip", "keep"],
        "What becomes of the enrolment of a teacher who is not enrolled in the class's school: left out, or synced with a warning.",
        "thisisschool/class/teacher-outside-school");

    public static readonly IReadOnlyList<Setting> OfClasses =
    [
        Subjects,
        SubjectMatch,
        SubjectCase,
        ClassWithoutTeacher,
        TeacherOutsideSchool,
    ];
}
