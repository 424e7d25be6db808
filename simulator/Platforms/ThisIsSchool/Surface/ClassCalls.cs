using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Classes: custom ones are made by hand until the district is synced.</summary>
static class ClassCalls
{
    public static Reply List(Call call)
    {
        var table = ThisIsSchoolTables.Of(call.Transaction).Classes;
        return Paging.Answer(call, table.Count, table.Page, ThisIsSchoolJson.Default.SchoolClass);
    }

    public static Reply One(Call call)
    {
        if (Find(call).Refuses(out var refused, out var one)) return ApiReply.Reject(call, refused);
        call.Decided(RuleBook.ApiRead);
        return ApiReply.One(one, ThisIsSchoolJson.Default.SchoolClass);
    }

    public static Reply Create(Call call)
    {
        if (ApiBody.Read(call.Request).Refuses(out var refused, out var body)
            || DistrictCalls.Of(call, body).Refuses(out refused, out var district))
            return ApiReply.Reject(call, refused);
        if (ManualRules.MayMakeClass(district) is { } managed) return ApiReply.Reject(call, managed);
        if (body.Text("title").Refuses(out refused, out var title)) return ApiReply.Reject(call, refused);
        var tables = ThisIsSchoolTables.Of(call.Transaction);
        var one = new SchoolClass(tables.NextId(ThisIsSchoolSchema.NextClass), district.Id, null, title, null, null, null);
        tables.Classes.Insert(one);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.One(one, ThisIsSchoolJson.Default.SchoolClass, 201);
    }

    public static Reply Edit(Call call)
    {
        if (Editable(call).Refuses(out var refused, out var one)
            || ApiBody.Read(call.Request).Refuses(out refused, out var body)
            || body.Text("title").Refuses(out refused, out var title))
            return ApiReply.Reject(call, refused);
        var changed = one with { Title = title };
        ThisIsSchoolTables.Of(call.Transaction).Classes.Update(changed);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.One(changed, ThisIsSchoolJson.Default.SchoolClass);
    }

    public static Reply Delete(Call call)
    {
        if (Editable(call).Refuses(out var refused, out var one)) return ApiReply.Reject(call, refused);
        var tables = ThisIsSchoolTables.Of(call.Transaction);
        foreach (var work in tables.Assignments.Where(ThisIsSchoolSchema.AssignmentsByClass, one.Id))
            tables.Assignments.Delete(work.Id);
        tables.Classes.Delete(one.Id);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.NoContent();
    }

    public static Decision<SchoolClass> Find(Call call)
    {
        var id = Routes.IdIn(call);
        return ThisIsSchoolTables.Of(call.Transaction).Classes.Find(id) is { } one
            ? one
            : Routes.Unknown($"There is no class {id}: it was never made, or a sync removed it.");
    }

    static Decision<SchoolClass> Editable(Call call)
    {
        if (Find(call).Refuses(out var refused, out var one)) return refused;
        var district = ThisIsSchoolTables.Of(call.Transaction).Districts.Find(one.DistrictId)!;
        return ManualRules.MayEdit(district) is { } managed ? managed : one;
    }
}
