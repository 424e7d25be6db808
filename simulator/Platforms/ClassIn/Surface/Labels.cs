using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>
/// The school's label library, and the labels of courses [docs.eeo.cn classroom/addSchoolLabel, classroom/addCourseLabels].
/// </summary>
static class Labels
{
    const int LongestName = 20;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addSchoolLabel", Add),
        new("updateSchoolLabel", Rename),
        new("deleteSchoolLabel", Delete),
        new("addCourseLabels", Label),
    ];

    static Reply Add(V1Call call)
    {
        var read = call.Read();
        var name = read.Required("labelName", LongestName);
        if (read.Problem is { } problem) return call.Reject(problem);
        if (LabelRules.Taken(call.Tables, call.School, name, self: 0) is { } taken) return Existing(call, taken);
        if (LabelRules.Full(call.Tables, call.School, call.Get(ClassInSettings.LabelsPerSchool)) is { } full)
            return call.Reject(full);
        var labelId = call.Tables.NextId(ClassInSchema.NextLabel);
        call.Tables.Labels.Insert(new Label(labelId, call.School.Key, name));
        call.Decided(RuleBook.LabelName);
        return call.Answer(Errors.Success, json => WriteLabelId(json, labelId));
    }

    static Reply Rename(V1Call call)
    {
        var read = call.Read();
        var labelId = read.Id("labelId");
        var name = read.Required("labelName", LongestName);
        if (read.Problem is { } problem) return call.Reject(problem);
        if (LabelRules.OfSchool(call.Tables, call.School, labelId).Refuses(out var refused, out var label))
            return call.Reject(refused);
        // Only addSchoolLabel's page says that the id is returned.
        if (LabelRules.Taken(call.Tables, call.School, name, labelId) is { } taken)
            return call.Reject(taken with { Data = null });
        call.Tables.Labels.Update(label with { LabelName = name });
        call.Decided(RuleBook.LabelName);
        return call.Ok();
    }

    /// <summary>Ids are never used again, so courses and lessons may keep the label's: it names nothing from now on.</summary>
    static Reply Delete(V1Call call)
    {
        var read = call.Read();
        var labelId = read.Id("labelId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (LabelRules.OfSchool(call.Tables, call.School, labelId).Refuses(out var refused, out _)) return call.Reject(refused);
        call.Tables.Labels.Delete(labelId);
        call.Decided(RuleBook.LabelOfSchool);
        return call.Ok();
    }

    static Reply Label(V1Call call)
    {
        var read = call.Read();
        var items = read.Array("courseList");
        if (read.Problem is { } problem) return call.Reject(problem);
        call.Decided(RuleBook.CourseBatchLevels);
        return call.Batch(items, item => LabelCourse(call, item));
    }

    static ItemReply LabelCourse(V1Call call, JsonElement item)
    {
        var column = JsonText.CustomColumn(item);
        var read = JsonText.Parameters(item);
        var courseId = read.Id("courseId");
        var labelIds = LabelIds(read, item);

        // The page has customColumn before courseId, unlike the other batches.
        void Members(Utf8JsonWriter json)
        {
            if (column is not null) json.WriteString("customColumn", column);
            json.WriteNumber("courseId", courseId);
        }

        if (read.Problem is { } problem) return ItemReply.Reject(problem, members: Members);
        var access = CourseAccess.Existing(call.Tables, call.School, courseId, call.Get(ClassInSettings.ForeignCourseErrno));
        if (access.Refuses(out var refused, out var course)) return ItemReply.Reject(refused, members: Members);
        if (LabelRules.OfCourse(call.Tables, call.School, labelIds) is { } no) return ItemReply.Reject(no, members: Members);
        call.Tables.Courses.Update(course with { LabelIds = labelIds });
        call.Decided(RuleBook.CourseLabels);
        return ItemReply.Ok(members: Members);
    }

    /// <summary>The labels, each once; an empty array clears them.</summary>
    static IReadOnlyList<long> LabelIds(Parameters read, JsonElement item)
    {
        var array = default(JsonElement);
        if (item.ValueKind == JsonValueKind.Object) item.TryGetProperty("labelIds", out array);
        if (array.ValueKind != JsonValueKind.Array)
        {
            var sent = array.ValueKind == JsonValueKind.Undefined ? "" : array.GetRawText();
            return read.Wrong<IReadOnlyList<long>>("labelIds", sent, "an array of label ids, [] to clear them", []);
        }

        List<long> ids = [];
        foreach (var element in array.EnumerateArray())
        {
            if (V1Call.TryNumber(JsonText.Scalar(element), out var id)) ids.Add(id);
            else return read.Wrong<IReadOnlyList<long>>("labelIds", element.GetRawText(), "an array of label ids", []);
        }

        return [.. ids.Distinct()];
    }

    static Reply Existing(V1Call call, Rejection taken)
    {
        call.Decided(RuleBook.LabelExistingData);
        if (call.Get(ClassInSettings.ExistingLabelData) == "number") return call.Reject(taken);
        return call.Reject(taken, json => WriteLabelId(json, taken.Data!.Value));
    }

    static void WriteLabelId(Utf8JsonWriter json, long labelId)
    {
        json.WriteStartObject("data");
        json.WriteString("labelId", labelId.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
