using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Work for individual students of a class: what teachers do by hand, synced or not [seed 002, FAQ 3].</summary>
static class AssignmentCalls
{
    public static Reply List(Call call)
    {
        if (ClassCalls.Find(call).Refuses(out var refused, out var one)) return ApiReply.Reject(call, refused);
        var table = ThisIsSchoolTables.Of(call.Transaction).Assignments;
        return Paging.Answer(
            call,
            table.CountWhere(ThisIsSchoolSchema.AssignmentsByClass, one.Id),
            (offset, limit) => table.Where(ThisIsSchoolSchema.AssignmentsByClass, one.Id, offset, limit),
            ThisIsSchoolJson.Default.Assignment);
    }

    public static Reply Create(Call call)
    {
        if (ClassCalls.Find(call).Refuses(out var refused, out var one)
            || ApiBody.Read(call.Request).Refuses(out refused, out var body)
            || body.Text("title").Refuses(out refused, out var title)
            || body.Ids("accounts").Refuses(out refused, out var accounts))
            return ApiReply.Reject(call, refused);
        var tables = ThisIsSchoolTables.Of(call.Transaction);
        if (Stranger(tables, one, accounts[0]) is { } stranger) return ApiReply.Reject(call, stranger);
        var work = new Assignment(tables.NextId(ThisIsSchoolSchema.NextAssignment), one.Id, title, accounts[0]);
        tables.Assignments.Insert(work);
        call.Decided(RuleBook.Assignments);
        return ApiReply.One(work, ThisIsSchoolJson.Default.Assignment, 201);
    }

    static Rejection? Stranger(ThisIsSchoolTables tables, SchoolClass one, IReadOnlyList<long> accounts)
    {
        foreach (var id in accounts)
        {
            if (tables.Enrollments.Find(new Key2(one.Id, id)) is not { Role: Account.Student })
                return ApiBody.Invalid($"Account {id} is no student of class {one.Id}.");
        }

        return null;
    }
}
