using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Steps.ClassIn;

namespace Simulators.Steps.Integration;

/// <summary>
/// The lessons that an integration has scheduled, as the school's staff find and change them, behind the integration's back. A
/// scenario calls a lesson by the title that it had first.
/// </summary>
public sealed class ClassInLessonsByHand(World world, ClassInSchool school)
{
    readonly Dictionary<string, (string ClassId, string CourseId)> _ids = [];

    /// <summary>The ids of a lesson and of its course.</summary>
    public async Task<(string ClassId, string CourseId)> IdsAsync(string title)
    {
        if (_ids.TryGetValue(title, out var known)) return known;
        var lessons = await school.StateAsync("lessons");
        var row = Expect.Single(
            lessons.Where(lesson => lesson.GetProperty("className").GetString() == title), $"The lessons {title} at ClassIn");
        return _ids[title] = (row.GetProperty("classId").ToString(), row.GetProperty("courseId").ToString());
    }

    /// <summary>The lesson as ClassIn has it.</summary>
    public async Task<JsonElement> RowAsync(string title)
    {
        var (classId, _) = await IdsAsync(title);
        var lessons = await school.StateAsync("lessons");
        return Expect.Single(
            lessons.Where(lesson => lesson.GetProperty("classId").ToString() == classId), $"The lessons with the id {classId}");
    }

    /// <summary>Calls an action for a lesson, which must succeed.</summary>
    public async Task ChangeAsync(string title, string action, params IEnumerable<(string Name, object? Value)> fields)
    {
        var (classId, courseId) = await IdsAsync(title);
        // The steps sign by the platforms' time, which may have passed faster than the integration's.
        await JudgeStampsByAsync("sandbox");
        try
        {
            await school.MustAsync(action, [("courseId", courseId), ("classId", classId), .. fields]);
        }
        finally
        {
            await JudgeStampsByAsync("wall");
        }
    }

    /// <summary>Begin and end of a lesson so much later.</summary>
    public async Task PutOffAsync(string title, TimeSpan by)
    {
        var row = await RowAsync(title);
        (string, object?) Later(string field) =>
            (field, (row.GetProperty(field).GetInt64() + (long)by.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        await ChangeAsync(title, "editCourseClass", Later("beginTime"), Later("endTime"));
    }

    async Task JudgeStampsByAsync(string clock) => await (await world.SandboxAsync()).AdminAsync(
        HttpMethod.Put, "clock", new JsonObject { ["stamps"] = clock });
}
