using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>A teacher's comments on the students of a lesson [docs.eeo.cn user/updateClassStudentComment].</summary>
static class Comments
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("updateClassStudentComment", UpdateClassStudentComment),
    ];

    static Reply UpdateClassStudentComment(V1Call call)
    {
        var read = call.Read();
        var classId = read.Id("classId");
        var items = read.Array("commentJson");
        if (read.Problem is { } problem) return call.Reject(AsArray(call, problem));
        if (CommentRules.Lesson(call.Tables, call.School, classId).Refuses(out var refused, out var lesson))
            return call.Reject(refused);
        call.Decided(RuleBook.CommentItems);
        return call.Batch(items, item => Write(call, lesson, item));
    }

    static ItemReply Write(V1Call call, Lesson lesson, JsonElement item)
    {
        var read = JsonText.Parameters(item);
        var column = JsonText.CustomColumn(item);
        var echo = Echo(call, read.Optional("studentUid"));
        var uid = read.Id("studentUid");
        var sentStars = read.Number("starNum");
        var comment = read.Required("comment");
        var refused = read.Problem ?? CommentRules.Student(call.Tables, call.School, lesson, uid);
        if (refused is not null) return ItemReply.Reject(refused, column, echo);
        var stars = CommentRules.Stars(sentStars);
        if (stars != sentStars) call.Decided(RuleBook.CommentStars);
        comment = Names.Cut(call, comment, Names.LongestComment);
        if (call.Tables.StudentComments.Delete(new(lesson.ClassId, uid))) call.Decided(RuleBook.CommentReplaced);
        call.Tables.StudentComments.Insert(new StudentComment(lesson.ClassId, uid, stars, comment));
        return ItemReply.Ok(column, echo);
    }

    static Rejection AsArray(V1Call call, Rejection problem)
    {
        if (problem.Rule != RuleBook.ArrayParameters) return problem;
        var error = call.Get(ClassInSettings.CommentArrayErrno) == "100" ? Errors.Parameters : Errors.EmptyArray;
        return problem with { Error = error, Rule = RuleBook.CommentArray };
    }

    static Action<Utf8JsonWriter>? Echo(V1Call call, string? studentUid)
    {
        if (studentUid is null) return null;
        return call.Get(ClassInSettings.CommentStudentUidType) == "number"
            && long.TryParse(studentUid, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? json => json.WriteNumber("studentUid", number)
            : json => json.WriteString("studentUid", studentUid);
    }
}
