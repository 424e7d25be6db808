using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class StudentGroupsSettings
{
    public static readonly Choice StudentById = new(
        "studentById", ["array", "object"],
        "Whether GET /students/{id} answers an array of one, as clients read it, or the object itself, as the API DOC prints it.",
        "studentgroups/student/by-id");

    public static readonly Choice UnknownStudent = new(
        "unknownStudent", ["404", "emptyArray"],
        "What GET /students/{id} answers for an id that is nobody's.",
        "studentgroups/student/unknown");

    public static readonly Choice V1StudentRead = new(
        "v1StudentRead", ["flat", "nested"],
        "Whether v1's GET has name, sexe and the rest in the student itself, or in civil_profile_attributes as POST has.",
        "studentgroups/student/flat-read");

    public static readonly Choice CivilProfileName = new(
        "civilProfileName", ["inProfile", "always", "optional"],
        "Whether v1 needs a name in civil_profile_attributes when that is sent, always, or never.",
        "studentgroups/student/civil-profile-name");

    public static readonly IReadOnlyList<Setting> OfStudents =
    [
        StudentById,
        UnknownStudent,
        V1StudentRead,
        CivilProfileName,
    ];
}
