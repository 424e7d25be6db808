using Simulators.Kernel.Platforms;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups;

/// <summary>A few believable rows for a newcomer to meet; the groups are those of the seed document's examples.</summary>
static class DemoSeed
{
    public static void Fill(PlatformContext context)
    {
        var tables = StudentGroupsTables.Of(context.Transaction);
        var cluster = new StudentCluster(
            tables.NextId(StudentGroupsSchema.NextStudentCluster), "Financial services", context.Now, context.Now);
        tables.StudentClusters.Insert(cluster);
        var second = AddGroup(context, "2nd year associates financial services", cluster.Id);
        var senior = AddGroup(context, "senior associates financial services", cluster.Id);
        AddGroup(context, "Evening course", null);
        AddStudent(context, second, "S26", "Zoë Müller", 80, 60);
        AddStudent(context, second, "S27", "Nguyễn Thị Ánh", 100);
        AddStudent(context, senior, "S28", "ليلى حداد", 75);
        AddStudent(context, null, "S29", "さくら 田中");
    }

    static long AddGroup(PlatformContext context, string name, long? cluster)
    {
        var tables = StudentGroupsTables.Of(context.Transaction);
        var id = tables.NextId(StudentGroupsSchema.NextStudentGroup);
        tables.StudentGroups.Insert(new StudentGroup(id, name, cluster, context.Now, context.Now));
        return id;
    }

    static void AddStudent(PlatformContext context, long? group, string uid, string name, params int[] results)
    {
        var tables = StudentGroupsTables.Of(context.Transaction);
        var id = tables.NextId(StudentGroupsSchema.NextStudent);
        tables.Students.Insert(new Student(
            id,
            group,
            uid,
            Active: true,
            LastActivity: results.Length == 0 ? null : context.Now,
            CivilProfile.Empty with { Name = name, Sexe = "undefined" },
            ForgettingParameters: null,
            results.Length,
            results.Sum(),
            context.Now,
            context.Now));
        foreach (var value in results)
            tables.Results.Insert(new Result(tables.NextId(StudentGroupsSchema.NextResult), id, value, context.Now));
    }
}
