using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>student_clusters [wiki api1:student:student_cluster; API DOC v1.3].</summary>
static class ClusterCalls
{
    static readonly Listing<StudentCluster> Lists = new(cluster => cluster.Id,
    [
        new("id", (left, right) => left.Id.CompareTo(right.Id)),
        new("name", (left, right) => string.CompareOrdinal(left.Name ?? "", right.Name ?? ""),
            (table, offset, limit) => table.Page(StudentGroupsSchema.ClustersByName, offset, limit)),
        new("created_at", (left, right) => left.CreatedAt.CompareTo(right.CreatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.ClustersByCreation, offset, limit)),
        new("updated_at", (left, right) => left.UpdatedAt.CompareTo(right.UpdatedAt),
            (table, offset, limit) => table.Page(StudentGroupsSchema.ClustersByUpdate, offset, limit)),
    ]);

    public static readonly ResourceOperations Operations = new(
        Routes.Of("student_clusters.list", List),
        Routes.Of("student_clusters.create", call => Change(call, Create)),
        Routes.Of("student_clusters.one", One),
        Routes.Of("student_clusters.edit", call => Change(call, Edit)),
        Routes.Of("student_clusters.delete", call => Change(call, Delete)));

    /// <summary>In v2 the setting may let clusters be read only.</summary>
    static Reply Change(ApiCall call, Func<ApiCall, Reply> change)
    {
        if (!call.IsV2) return change(call);
        if (call.Get(StudentGroupsSettings.V2StudentClusters) == "readOnly") return call.Reject(Refusals.ReadOnlyCluster());
        call.Decided(RuleBook.ClustersReadOnly);
        return change(call);
    }

    static Reply List(ApiCall call) =>
        Answers.List(call, Lists.Read(call, Rows<StudentCluster>.Of(call.Tables.StudentClusters)), GroupJson.Write);

    static Reply Create(ApiCall call)
    {
        if (Names.Read(call, null, isNew: true).Refuses(out var refused, out var name)) return call.Reject(refused);
        var id = call.Tables.NextId(StudentGroupsSchema.NextStudentCluster);
        var cluster = new StudentCluster(id, name.Value, call.Now, call.Now);
        call.Tables.StudentClusters.Insert(cluster);
        call.Decided(RuleBook.ClusterCreate);
        return call.Answer(cluster, GroupJson.Write);
    }

    static Reply One(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var cluster)) return call.Reject(refused);
        call.Decided(RuleBook.OneRead);
        return call.Answer(cluster, GroupJson.Write);
    }

    static Reply Edit(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var cluster)
            || Names.Read(call, cluster.Name, isNew: false).Refuses(out refused, out var name))
            return call.Reject(refused);
        var after = cluster with { Name = name.Value };
        var touched = after with { UpdatedAt = call.Now };
        return call.Answer(Answers.Edited(call, call.Tables.StudentClusters, cluster, after, touched), GroupJson.Write);
    }

    static Reply Delete(ApiCall call)
    {
        if (Find(call).Refuses(out var refused, out var cluster)) return call.Reject(refused);
        if (Deletion.Cluster(call, cluster.Id) is { } notEmpty) return call.Reject(notEmpty);
        return Answers.Deleted(call, cluster, GroupJson.Write);
    }

    static Decision<StudentCluster> Find(ApiCall call) =>
        call.Tables.StudentClusters.Find(call.Address.Id) is { } cluster
            ? cluster
            : Refusals.NoSuch("student cluster", call.Address.Id);
}
