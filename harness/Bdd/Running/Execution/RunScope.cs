using System.Collections.Concurrent;
using Simulators.Bdd.Bindings;
using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running.Discovery;
using Simulators.Bdd.Running.Suggesting;

namespace Simulators.Bdd.Running.Execution;

/// <summary>What all scenarios of a run share.</summary>
sealed class RunScope(StepLibrary library, RunOptions options, MessageWriter writer, ObjectContainer container, RunHooks hooks)
{
    public StepLibrary Library => library;

    public RunOptions Options => options;

    public MessageWriter Writer => writer;

    public ObjectContainer Container => container;

    public RunHooks Hooks => hooks;

    public UnmatchedSteps Unmatched { get; } = new(library, options.Explain);

    public IReadOnlyList<HookBinding> BeforeBlock { get; } = library.Bindings.HooksOf(HookType.BeforeScenarioBlock);

    public IReadOnlyList<HookBinding> AfterBlock { get; } = library.Bindings.HooksOf(HookType.AfterScenarioBlock);

    public IReadOnlyList<HookBinding> BeforeStep { get; } = library.Bindings.HooksOf(HookType.BeforeStep);

    public IReadOnlyList<HookBinding> AfterStep { get; } = library.Bindings.HooksOf(HookType.AfterStep);

    /// <summary>What went wrong when scenarios were tidied up after.</summary>
    public ConcurrentQueue<string> TidyingErrors { get; } = new();
}
