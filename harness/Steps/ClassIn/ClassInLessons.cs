using System.Globalization;
using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>The lessons of a scenario by their names: their courses, and what ClassIn answered when they were made.</summary>
public sealed class ClassInLessons(ClassInSchool school, ClassInCalls calls)
{
    const string OfLesson = "course of the lesson";
    const long Day = 24 * 60 * 60;
    const long Hour = 60 * 60;

    readonly Dictionary<string, string> _addresses = [];

    /// <summary>The id of a lesson; digits are the id itself.</summary>
    public long IdOf(string lesson) => calls.IdOf("lesson", lesson);

    /// <summary>The fields that name a lesson with its course.</summary>
    public IReadOnlyList<(string Name, object? Value)> Names(string lesson) =>
        [("courseId", school.Ids[OfLesson, lesson]), ("classId", IdOf(lesson))];

    /// <summary>Remembers a lesson that was made in another way than by <see cref="MakeAsync"/>.</summary>
    public void Remember(string lesson, long courseId, long classId)
    {
        school.Ids["lesson", lesson] = classId;
        school.Ids[OfLesson, lesson] = courseId;
    }

    /// <summary>Schedules a lesson, for an hour tomorrow unless the fields say when.</summary>
    /// <param name="lesson">Its name, here and as className.</param>
    /// <param name="course">The course's name.</param>
    /// <param name="teacherUid">Who teaches.</param>
    /// <param name="fields">What is not as usual.</param>
    public async Task<ClassInAnswer> MakeAsync(
        string lesson,
        string course,
        long teacherUid,
        IReadOnlyList<(string Name, object? Value)> fields)
    {
        var courseId = calls.IdOf("course", course);
        var usual = await UsualAsync(lesson, teacherUid, fields);
        var answer = await calls.CallAsync("addCourseClass", [("courseId", courseId), .. usual]);
        if (answer.Errno is 1 or 280)
        {
            Remember(lesson, courseId, answer.Id);
            _addresses[lesson] = answer.Json.GetProperty("more_data").GetRawText();
        }

        return answer;
    }

    /// <summary>The fields of a lesson, with the usual ones where none were given: an hour tomorrow.</summary>
    public async Task<IReadOnlyList<(string Name, object? Value)>> UsualAsync(
        string lesson,
        long teacherUid,
        IReadOnlyList<(string Name, object? Value)> given)
    {
        var begin = await school.UnixNowAsync() + Day;
        if (given.FirstOrDefault(field => field.Name == "beginTime").Value is string text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var said)) begin = said;
        IEnumerable<(string Name, object? Value)> usual =
            [("className", lesson), ("beginTime", begin), ("endTime", begin + Hour), ("teacherUid", teacherUid)];
        return [.. usual.ExceptBy(given.Select(field => field.Name), field => field.Name), .. given];
    }

    /// <summary>The live addresses that ClassIn answered when the lesson was made.</summary>
    public string AddressesOf(string lesson) => _addresses.TryGetValue(lesson, out var addresses)
        ? addresses
        : throw new ExpectationException($"No call has scheduled a lesson \"{lesson}\": its live addresses are not known.");

    /// <summary>What the simulator holds of a lesson.</summary>
    public Task<JsonElement> RowAsync(string lesson) => calls.RowAsync("lessons", "classId", IdOf(lesson));
}
