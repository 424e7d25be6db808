namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>ClassIn, as a school's integration fills it: every student registered and made a member of the school.</summary>
public sealed class ClassInProvisioning : ILoadScenario
{
    public string Name => "classin";

    public string Platform => "classin";

    public string Description => "register of every student, with membership of the school";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var users = new ClassInUsers(place);
        await users.NoteWhoIsThereAsync(cancellation);
        return new Work(users);
    }

    sealed class Work(ClassInUsers users) : ILoadWork
    {
        public IReadOnlyList<LoadPhase> Phases { get; } = [users.Phase];

        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation) =>
            [await users.VerifyAsync(progress, cancellation)];
    }
}
