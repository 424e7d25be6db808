using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.StudentGroups.State;

/// <summary>
/// The tables, their indexes and their ids. An index that lists are sorted by has every row, those without a value
/// first: a page of it would leave them out otherwise.
/// </summary>
static class StudentGroupsSchema
{
    public static readonly StoreSchema Schema = new();

    public static readonly IdSequence NextStudentGroup = Schema.Sequence("student_groups", 1, 1);
    public static readonly IdSequence NextStudentCluster = Schema.Sequence("student_clusters", 1, 1);
    public static readonly IdSequence NextStudent = Schema.Sequence("students", 1, 1);
    public static readonly IdSequence NextResult = Schema.Sequence("results", 1, 1);

    public static readonly TableDefinition<long, StudentGroup> StudentGroups =
        Schema.Table("student_groups", (StudentGroup group) => group.Id, () => StudentGroupsJson.Default.StudentGroup);

    public static readonly OrderedIndex<StudentGroup, long> GroupsByCluster =
        StudentGroups.Ordered<long>("student_cluster_id", group => group.StudentClusterId ?? 0);

    public static readonly OrderedIndex<StudentGroup, string> GroupsByName =
        StudentGroups.Ordered<string>("name", group => group.Name ?? "");

    public static readonly OrderedIndex<StudentGroup, long> GroupsByCreation =
        StudentGroups.Ordered<long>("created_at", group => group.CreatedAt.UtcTicks);

    public static readonly OrderedIndex<StudentGroup, long> GroupsByUpdate =
        StudentGroups.Ordered<long>("updated_at", group => group.UpdatedAt.UtcTicks);

    public static readonly TableDefinition<long, StudentCluster> StudentClusters =
        Schema.Table("student_clusters", (StudentCluster cluster) => cluster.Id, () => StudentGroupsJson.Default.StudentCluster);

    public static readonly OrderedIndex<StudentCluster, string> ClustersByName =
        StudentClusters.Ordered<string>("name", cluster => cluster.Name ?? "");

    public static readonly OrderedIndex<StudentCluster, long> ClustersByCreation =
        StudentClusters.Ordered<long>("created_at", cluster => cluster.CreatedAt.UtcTicks);

    public static readonly OrderedIndex<StudentCluster, long> ClustersByUpdate =
        StudentClusters.Ordered<long>("updated_at", cluster => cluster.UpdatedAt.UtcTicks);

    public static readonly TableDefinition<long, Student> Students =
        Schema.Table("students", (Student student) => student.Id, () => StudentGroupsJson.Default.Student);

    public static readonly UniqueIndex<Student, string> StudentByUid = Students.Unique<string>("uid", student => student.Uid);

    public static readonly OrderedIndex<Student, string> StudentsByUid =
        Students.Ordered<string>("uid_order", student => student.Uid ?? "");

    public static readonly OrderedIndex<Student, long> StudentsByGroup =
        Students.Ordered<long>("student_group_id", student => student.StudentGroupId ?? 0);

    public static readonly OrderedIndex<Student, long> StudentsByCreation =
        Students.Ordered<long>("created_at", student => student.CreatedAt.UtcTicks);

    public static readonly OrderedIndex<Student, long> StudentsByUpdate =
        Students.Ordered<long>("updated_at", student => student.UpdatedAt.UtcTicks);

    public static readonly TableDefinition<long, Result> Results =
        Schema.Table("results", (Result result) => result.Id, () => StudentGroupsJson.Default.Result);

    public static readonly OrderedIndex<Result, long> ResultsByStudent =
        Results.Ordered<long>("student_id", result => result.StudentId);
}
