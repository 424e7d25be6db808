using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Labels of lessons [docs.eeo.cn classroom/addClassLabels].</summary>
static class LessonLabels
{
    public static Reply Set(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var items = read.Array("classList");
        if (read.Problem is { } problem) return call.Reject(problem);
        return call.Course(courseId, CourseNeed.NotDeleted).Refuses(out var rejection, out var course)
            ? call.Reject(rejection)
            : call.Batch(items, item => SetOne(call, course, item));
    }

    static ItemReply SetOne(V1Call call, Course course, JsonElement item)
    {
        var members = Members(item);
        var read = LessonFields.OfItem(item);
        var classId = read.Id("classId");
        if (LabelIds(read).Refuses(out var rejection, out var labelIds)
            || LessonAccess.Lesson(call.Tables, course, classId, lmsRefused: true).Refuses(out rejection, out var lesson))
            return ItemReply.Reject(rejection, members: members);
        if (LessonLabelRules.Refuses(call.Tables, call.School, labelIds) is { } refused)
            return ItemReply.Reject(refused, members: members);
        call.Tables.Lessons.Update(lesson with { LabelIds = labelIds });
        call.Decided(RuleBook.LessonLabels);
        return ItemReply.Ok(members: members);
    }

    static Decision<List<long>> LabelIds(Parameters read)
    {
        List<long> ids = [];
        foreach (var label in read.Array("classLabelId", emptyAllowed: true))
        {
            if (!V1Call.TryNumber(JsonText.Scalar(label), out var id))
                read.Wrong("classLabelId", label.GetRawText(), "an array of label ids", 0);
            else if (!ids.Contains(id)) ids.Add(id);
        }

        return read.Problem is { } problem ? problem : ids;
    }

    // The sample has customColumn before classId.
    static Action<Utf8JsonWriter> Members(JsonElement item) => json =>
    {
        if (JsonText.CustomColumn(item) is { } column) json.WriteString("customColumn", column);
        if (V1Call.TryNumber(JsonText.Member(item, "classId"), out var classId)) json.WriteNumber("classId", classId);
    };
}
