using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Creating lessons [docs.eeo.cn classroom/addCourseClass, classroom/addCourseClassMultiple].</summary>
static class Lessons
{
    // The two pages give different lengths for the same name.
    const int LongestName = 90;
    const int LongestNameOfSeveral = 50;
    const int MostAtOnce = 50;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addCourseClass", Add),
        new("addCourseClassMultiple", AddMultiple),
    ];

    static Reply Add(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        if (new LessonFields(read, call.BothAssistants()).ReadNew(LongestName).Refuses(out var rejection, out var draft))
            return call.Reject(rejection);
        if (call.Course(courseId, CourseNeed.Running).Refuses(out rejection, out var course)) return call.Reject(rejection);
        if (LessonCreation.Do(call, course, draft).Refuses(out rejection, out var created))
            return Former(call, rejection) is { } former
                ? call.RejectWith(rejection, json => Write(call, json, former))
                : call.Reject(rejection);
        call.DecidedMoreData(created.Lesson);
        return call.Answer(created.Error, json => Write(call, json, created.Lesson));
    }

    static Reply AddMultiple(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var items = read.Array("classJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId, CourseNeed.Running).Refuses(out var rejection, out var course)) return call.Reject(rejection);
        if (items.Count > MostAtOnce)
        {
            call.Decided(RuleBook.LessonsCut);
            call.Explain(
                $"Of {items.Count} lessons only the first {MostAtOnce} were looked at; the others were dropped silently.");
        }

        HashSet<string> identities = [];
        return call.Batch([.. items.Take(MostAtOnce)], item => AddOne(call, course, item, identities));
    }

    static ItemReply AddOne(V1Call call, Course course, JsonElement item, HashSet<string> identities)
    {
        var column = JsonText.CustomColumn(item);
        var fields = new LessonFields(LessonFields.OfItem(item), call.BothAssistants());
        if (fields.ReadNew(LongestNameOfSeveral).Refuses(out var rejection, out var draft))
            return ItemReply.Reject(rejection, members: Members(call, JsonText.Member(item, "className"), column, null));
        if (Make(call, course, draft, identities).Refuses(out rejection, out var created))
            return ItemReply.Reject(rejection, members: Members(call, draft.ClassName, column, Former(call, rejection)));
        call.DecidedMoreData(created.Lesson);
        return new ItemReply(created.Error, Members: Members(call, draft.ClassName, column, created.Lesson));
    }

    static Decision<Created> Make(V1Call call, Course course, LessonDraft draft, HashSet<string> identities) =>
        draft.UniqueIdentity is { } identity && !identities.Add(identity)
            ? new Rejection(
                Errors.AlreadyExists,
                RuleBook.LessonsRepeatedIdentity,
                $"An item before this one has the identity '{identity}' too.")
            : LessonCreation.Do(call, course, draft);

    /// <summary>The lesson that has the unique identity already (398).</summary>
    static Lesson? Former(V1Call call, Rejection rejection) =>
        rejection.Data is { } classId ? call.Tables.Lessons.Find(classId) : null;

    static void Write(V1Call call, Utf8JsonWriter json, Lesson lesson)
    {
        json.WriteNumber("data", lesson.ClassId);
        call.WriteMoreData(json, lesson);
    }

    // Assumption: an item that was refused has neither data nor more_data, unless it tells the former lesson (398).
    static Action<Utf8JsonWriter> Members(V1Call call, string? className, string? customColumn, Lesson? lesson) => json =>
    {
        if (lesson is not null) json.WriteNumber("data", lesson.ClassId);
        if (className is not null) json.WriteString("className", className);
        if (customColumn is not null) json.WriteString("customColumn", customColumn);
        if (lesson is not null) call.WriteMoreData(json, lesson);
    };
}
