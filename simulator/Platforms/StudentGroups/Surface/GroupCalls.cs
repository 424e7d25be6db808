using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>student_groups [seed 003; wiki api1:student:student_group].</summary>
static class GroupCalls
{
    static readonly Listing<StudentGroup> Lists = new(group => group.Id,
    [
        new("id", (left, right) => left.Id.CompareTo(right.Id)),
        new("name", (left, right) => string.CompareOrdinal(left.Name ?? "", right.Name ?? ""),
            (table, offset, limit) => table.Page(StudentGroupsSchema.GroupsByName, offset, limit)),
        new("student_cluster_id", (left, right) => (left.StudentClusterId ?? 0).CompareTo(right.StudentClusterId ?? 0),
            (table, offset, limit) => table.Page(StudentGroupsSchema.GroupsByCluster, offset, limit)),
        new("created_at", (left, right) => left.CreatedAt.CompareTo(right.CreatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.GroupsByCreation, offset, limit)),
        new("updated_at", (left, right) => left.UpdatedAt.CompareTo(right.UpdatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.GroupsByUpdate, offset, limit)),
    ]);

    public static readonly ResourceOperations Operations = new(
        Routes.Of("student_groups.list", List),
        Routes.Of("student_groups.create", Create),
        Routes.Of("student_groups.one", One),
        Routes.Of("student_groups.edit", Edit),
        Routes.Of("student_groups.delete", Delete),
        ListResults: Routes.Of("student_groups.results", ResultCalls.OfGroup));

    static Reply List(ApiCall call)
    {
        var table = call.Tables.StudentGroups;
        if (Parents.Filter(call, Field.StudentClusterId).Refuses(out var refused, out var cluster)) return call.Reject(refused);
        var rows = cluster.Value is not { } id
            ? Rows<StudentGroup>.Of(table)
            : new Rows<StudentGroup>(
                table.CountWhere(StudentGroupsSchema.GroupsByCluster, id),
                (offset, limit) => table.Where(StudentGroupsSchema.GroupsByCluster, id, offset, limit));
        return Answers.List(call, Lists.Read(call, rows), GroupJson.Write);
    }

    static Reply Create(ApiCall call)
    {
        if (Names.Read(call, null, isNew: true).Refuses(out var refused, out var name)
            || Parents.Cluster(call, null).Refuses(out refused, out var cluster))
            return call.Reject(refused);
        var id = call.Tables.NextId(StudentGroupsSchema.NextStudentGroup);
        var group = new StudentGroup(id, name.Value, cluster.Value, call.Now, call.Now);
        call.Tables.StudentGroups.Insert(group);
        call.Decided(RuleBook.GroupCreate);
        return call.Answer(group, GroupJson.Write);
    }

    static Reply One(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var group)) return call.Reject(refused);
        call.Decided(RuleBook.OneRead);
        return call.Answer(group, GroupJson.Write);
    }

    static Reply Edit(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var group)
            || Names.Read(call, group.Name, isNew: false).Refuses(out refused, out var name)
            || Parents.Cluster(call, group.StudentClusterId).Refuses(out refused, out var cluster))
            return call.Reject(refused);
        var after = group with { Name = name.Value, StudentClusterId = cluster.Value };
        var touched = after with { UpdatedAt = call.Now };
        return call.Answer(Answers.Edited(call, call.Tables.StudentGroups, group, after, touched), GroupJson.Write);
    }

    static Reply Delete(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var group)) return call.Reject(refused);
        if (Deletion.Group(call, group.Id) is { } notEmpty) return call.Reject(notEmpty);
        return Answers.Deleted(call, group, GroupJson.Write);
    }

    static Decision<StudentGroup> Find(ApiCall call) =>
        call.Tables.StudentGroups.Find(call.Address.Id) is { } group ? group : Refusals.NoSuch("student group", call.Address.Id);
}
