namespace Simulators.Load.Scenarios;

/// <summary>
/// What users of a platform do in bulk: a C# class of its own for each platform. It makes requests and judges their answers;
/// when a request is sent, and how long it took, is the engine's business.
/// </summary>
public interface ILoadScenario
{
    /// <summary>As <c>--platform</c> names it: <c>classin</c>.</summary>
    string Name { get; }

    /// <summary>The platform whose settings, state and credentials it uses, and the tag of its requests.</summary>
    string Platform { get; }

    /// <summary>What it does, in one line for the help text and the report.</summary>
    string Description { get; }

    /// <summary>The platform whose limits hold the work up: the one that answers the calls.</summary>
    string LimitedBy => Platform;

    /// <summary>
    /// Whether all its waits for a limit are waits of <see cref="LoadWorker"/>, which can skip them by moving the sandbox's
    /// clock.
    /// </summary>
    bool CanSkipWaits => true;

    /// <summary>Whether several programs may do a part of the work each.</summary>
    bool CanBeSharded => true;

    /// <summary>
    /// Makes whatever the work needs before it can begin (a course that students go into, say) and says what the work is. Nothing
    /// of this is measured.
    /// </summary>
    /// <exception cref="HttpRequestException">The simulator refused; the message says why.</exception>
    Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation);
}

/// <summary>Work that is ready to be done.</summary>
public interface ILoadWork
{
    /// <summary>Its parts. One begins when all items of the one before it have ended.</summary>
    IReadOnlyList<LoadPhase> Phases { get; }

    /// <summary>Compares what the simulator holds with what was sent.</summary>
    /// <param name="progress">How every item of every phase ended.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation);

    /// <summary>Takes back what it switched on, for a sandbox that stays.</summary>
    Task LeaveAsync(CancellationToken cancellation) => Task.CompletedTask;
}
