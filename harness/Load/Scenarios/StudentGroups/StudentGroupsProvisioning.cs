namespace Simulators.Load.Scenarios.StudentGroups;

/// <summary>
/// StudentGroups, as a publisher's platform fills an instance: a cluster for each school, a group for each class,
/// the students, and at the end a partial update of every group.
/// </summary>
public sealed class StudentGroupsProvisioning : ILoadScenario
{
    public string Name => "studentgroups";

    public string Platform => "studentgroups";

    public string Description =>
        "a cluster for each school, a group for each class, the students, then a partial update of each group";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var work = new StudentGroupsWork(place, cancellation);
        await work.NoteWhatIsThereAsync(cancellation);
        return work;
    }
}
