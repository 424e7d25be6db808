using Simulators.Kernel.Rules;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>Deletes rows, and does with what depends on them what the setting <c>deleteNotEmpty</c> says.</summary>
static class Deletion
{
    /// <summary>Deletes a cluster, or says why not.</summary>
    public static Rejection? Cluster(ApiCall call, long id)
    {
        var groups = call.Tables.StudentGroups.Where(StudentGroupsSchema.GroupsByCluster, id);
        if (Refuses(call, groups.Count, "groups in the cluster") is { } refused) return refused;
        foreach (var group in groups)
        {
            if (Cascades(call)) DeleteGroup(call, group.Id);
            else call.Tables.StudentGroups.Update(group with { StudentClusterId = null });
        }

        call.Tables.StudentClusters.Delete(id);
        return null;
    }

    /// <summary>Deletes a group, or says why not.</summary>
    public static Rejection? Group(ApiCall call, long id)
    {
        var students = call.Tables.Students.CountWhere(StudentGroupsSchema.StudentsByGroup, id);
        if (Refuses(call, students, "students in the group") is { } refused) return refused;
        DeleteGroup(call, id);
        return null;
    }

    /// <summary>Deletes a student and the results that are theirs.</summary>
    public static void Student(ApiCall call, long id)
    {
        foreach (var result in call.Tables.Results.Where(StudentGroupsSchema.ResultsByStudent, id))
            call.Tables.Results.Delete(result.Id);
        call.Tables.Students.Delete(id);
    }

    static void DeleteGroup(ApiCall call, long id)
    {
        foreach (var student in call.Tables.Students.Where(StudentGroupsSchema.StudentsByGroup, id))
        {
            if (Cascades(call)) Student(call, student.Id);
            else call.Tables.Students.Update(student with { StudentGroupId = null });
        }

        call.Tables.StudentGroups.Delete(id);
    }

    static Rejection? Refuses(ApiCall call, int children, string what)
    {
        if (children == 0) return null;
        if (call.Get(StudentGroupsSettings.DeleteNotEmpty) == "refuse")
        {
            var explanation = $"There are {children} {what}: delete or move them first.";
            return new Rejection(Errors.NotEmpty, RuleBook.DeleteNotEmpty, explanation);
        }

        call.Decided(RuleBook.DeleteNotEmpty);
        return null;
    }

    static bool Cascades(ApiCall call) => call.Get(StudentGroupsSettings.DeleteNotEmpty) == "cascade";
}
