using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.StudentGroups.State;

/// <summary>The platform's tables inside a transaction.</summary>
public sealed class StudentGroupsTables(ITransaction transaction)
{
    public ITable<long, StudentGroup> StudentGroups { get; } = transaction.Table(StudentGroupsSchema.StudentGroups);

    public ITable<long, StudentCluster> StudentClusters { get; } = transaction.Table(StudentGroupsSchema.StudentClusters);

    public ITable<long, Student> Students { get; } = transaction.Table(StudentGroupsSchema.Students);

    public ITable<long, Result> Results { get; } = transaction.Table(StudentGroupsSchema.Results);

    public static StudentGroupsTables Of(ITransaction transaction) =>
        transaction.View(static open => new StudentGroupsTables(open));

    public long NextId(IdSequence sequence) => transaction.NextId(sequence);
}
