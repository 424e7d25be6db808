using Simulators.Electa.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>The methods that a call's page names.</summary>
[Flags]
enum Methods
{
    Get = 1,
    Post = 2,
    Both = Get | Post,
}

/// <summary>A call: where it lies, and what answers it once the caller is known.</summary>
/// <param name="Name">Its name in journal and faults.</param>
/// <param name="Path">As its page prints it.</param>
/// <param name="Methods">The methods that its page names.</param>
/// <param name="Handle">Answers it.</param>
sealed record ElectaAction(string Name, string Path, Methods Methods, Func<ElectaCall, Reply> Handle)
{
    /// <summary>Further paths of the same call.</summary>
    public IReadOnlyList<string> OtherPaths { get; init; } = [];

    /// <summary>How it answers, unless the call says otherwise.</summary>
    public AnswerForm Form { get; init; }

    /// <summary>Whether it carries a token; those that issue one do not.</summary>
    public bool NeedsToken { get; init; } = true;
}
