using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface.Dashboards;

/// <summary>What people do at the dashboard with courses and classroom settings, and no call can do.</summary>
static class CoursesDashboard
{
    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new(
            "deleteCourse",
            "Deletes a course: {\"courseId\"}. Calls that name it answer 149 from now on.",
            (context, body) => Change(context, body, course => course with { State = CourseState.Deleted })),
        new(
            "makeCourseOther",
            "Makes a course one of another sort than the standard one: {\"courseId\"}. Most calls answer 369 from now on.",
            (context, body) => Change(context, body, course => course with { Type = CourseType.Other })),
        new(
            "addClassroomSetting",
            "Adds a classroom setting that courses can refer to by classroomSettingId: {\"name\", \"neighbour\"?: true for "
            + "the neighbouring school's}. Answers {\"settingId\"}.",
            AddClassroomSetting),
    ];

    static JsonObject Change(PlatformContext context, JsonElement body, Func<Course, Course> change)
    {
        var courses = ClassInTables.Of(context.Transaction).Courses;
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("courseId", out var sent)
            || !sent.TryGetInt64OrText(out var courseId))
            throw new ArgumentException("courseId is required: a number.", nameof(body));
        if (courses.Find(courseId) is not { } course)
            throw new ArgumentException($"There is no course {courseId}.", nameof(body));
        var changed = change(course);
        courses.Update(changed);
        return new JsonObject
        {
            ["courseId"] = courseId,
            ["state"] = changed.State.ToString(),
            ["type"] = changed.Type.ToString(),
        };
    }

    static JsonObject AddClassroomSetting(PlatformContext context, JsonElement body)
    {
        var settings = ClassInTables.Of(context.Transaction).ClassroomSettings;
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("name", out var sent)
            || sent.ValueKind != JsonValueKind.String
            || sent.GetString() is not { Length: > 0 } name)
            throw new ArgumentException("name is required: a text.", nameof(body));
        var neighbour = body.TryGetProperty("neighbour", out var flag) && flag.ValueKind == JsonValueKind.True;
        // Settings are never deleted, so that their number is the next id.
        var settingId = settings.Count + 1L;
        settings.Insert(new ClassroomSetting(settingId, neighbour ? School.Neighbour.Key : School.Own, name));
        return new JsonObject { ["settingId"] = settingId };
    }

    static bool TryGetInt64OrText(this JsonElement element, out long number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number
            ? element.TryGetInt64(out number)
            : element.ValueKind == JsonValueKind.String && Wire.V1Call.TryNumber(element.GetString(), out number);
    }
}
