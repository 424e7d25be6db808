namespace Simulators.ClassIn.Surface;

/// <summary>
/// Actions that older clients still call: the vendor took them offline between 2017 and 2020, and with them all that
/// read users, courses or lessons [docs.eeo.cn appendix/deprecated].
/// </summary>
static class WithdrawnActions
{
    static readonly string[] Names =
    [
        "delCourse",
        "editUserInfo",
        "getTempLoginKey",
        "getCourseList",
        "getCourseClass",
        "getCourseStudent",
        "getClassInfo",
        "getClassVideo",
        "getClassWebcastUrl",
        "getOneClassStudentComment",
        "getOneClassTeacherComment",
        "getClassMemberTime",
        "getClassMemberTimeDetails",
        "getUserDeviceCheckInfo",
        "getUserCourseList",
        "getSchoolLabels",
        "getStudentList",
        "getTeacherList",
        "getDownloadUrl",
    ];

    public static readonly IReadOnlyList<V1Action> Actions = [.. Names.Select(name => new V1Action(name, V1Gate.Withdrawn))];
}
