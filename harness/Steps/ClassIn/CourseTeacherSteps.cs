namespace Simulators.Steps.ClassIn;

/// <summary>Who teaches the lessons of a course, and who is on its teacher list.</summary>
[Binding]
public sealed class CourseTeacherSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>The school gives all lessons of a course that have not started to a teacher.</summary>
    [When("the school makes {string} the teacher of the course {string} at ClassIn")]
    public async Task Makes(string name, string course) => await calls.CallAsync(
        "modifyCourseTeacher",
        ("courseId", calls.IdOf("course", course)),
        ("teacherUid", await calls.UidOfAsync(name)));

    /// <summary>The school takes a teacher off the teacher list of a course.</summary>
    [When("the school takes {string} off the teacher list of the course {string} at ClassIn")]
    public async Task Takes(string name, string course) => await calls.CallAsync(
        "removeCourseTeacher",
        ("courseId", calls.IdOf("course", course)),
        ("teacherUid", await calls.UidOfAsync(name)));

    /// <summary>The same with the parameters as they are sent, for a teacher who is named wrongly.</summary>
    [When("the school takes a teacher off the list of the course {string} at ClassIn with:")]
    public async Task TakesWith(string course, DataTable fields) => await calls.CallAsync(
        "removeCourseTeacher", [("courseId", calls.IdOf("course", course)), .. await school.FieldsAsync(fields)]);
}
