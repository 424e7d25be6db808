using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>
/// Results of students, and of a group taken together. The seed promises the latter and no source shows a way to it: these
/// addresses are ours.
/// </summary>
static class ResultCalls
{
    static readonly Listing<Result> Lists = new(result => result.Id,
    [
        new("id", (left, right) => left.Id.CompareTo(right.Id)),
        new("value", (left, right) => left.Value.CompareTo(right.Value)),
        new("created_at", (left, right) => left.CreatedAt.CompareTo(right.CreatedAt)),
    ]);

    /// <summary>POST /students/{id}/results.</summary>
    public static Reply Record(ApiCall call)
    {
        if (call.Tables.Students.Find(call.Address.Id) is not { } student)
            return call.Reject(Refusals.NoSuch("student", call.Address.Id));
        if (ResultRules.Value(call.Sent[Field.Value]).Refuses(out var refused, out var value)) return call.Reject(refused);
        var result = new Result(call.Tables.NextId(StudentGroupsSchema.NextResult), student.Id, value, call.Now);
        call.Tables.Results.Insert(result);
        call.Tables.Students.Update(student with
        {
            LastActivity = call.Now,
            ResultCount = student.ResultCount + 1,
            ResultSum = student.ResultSum + value,
        });
        call.Decided(RuleBook.ResultRecord);
        return call.Answer(result, ResultJson.Write);
    }

    /// <summary>GET /students/{id}/results.</summary>
    public static Reply OfStudent(ApiCall call)
    {
        if (call.Tables.Students.Find(call.Address.Id) is not { } student)
            return call.Reject(Refusals.NoSuch("student", call.Address.Id));
        call.Decided(RuleBook.ResultOfStudent);
        var table = call.Tables.Results;
        var rows = new Rows<Result>(
            table.CountWhere(StudentGroupsSchema.ResultsByStudent, student.Id),
            (offset, limit) => table.Where(StudentGroupsSchema.ResultsByStudent, student.Id, offset, limit));
        return Answers.List(call, Lists.Read(call, rows), ResultJson.Write);
    }

    /// <summary>GET /student_groups/{id}/results: of those who are in the group now, so that it always fits the lists.</summary>
    public static Reply OfGroup(ApiCall call)
    {
        if (call.Tables.StudentGroups.Find(call.Address.Id) is not { } group)
            return call.Reject(Refusals.NoSuch("student group", call.Address.Id));
        call.Decided(RuleBook.ResultAggregate);
        var students = call.Tables.Students.Where(StudentGroupsSchema.StudentsByGroup, group.Id);
        return call.Answer(new GroupResults(group.Id, students), ResultJson.Write);
    }
}
