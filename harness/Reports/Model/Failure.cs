namespace Simulators.Reports.Model;

/// <summary>Why an attempt is no pass.</summary>
/// <param name="Step">The first step that went wrong.</param>
/// <param name="Exchange">
/// The last exchange attached to it; where it sent nothing, as a Then does, the last one before it, which it judged.
/// </param>
public sealed record Failure(StepResult Step, ExchangeRecord? Exchange)
{
    /// <summary>What the step said, or what its outcome means.</summary>
    public string Message => Step.Message is { Length: > 0 } message
        ? message
        : Step.Outcome switch
        {
            Outcome.Undefined => "No step definition matches this text.",
            Outcome.Pending => "The step is not written yet.",
            Outcome.Ambiguous => "More than one step definition matches this text.",
            Outcome.Unfinished => "The run ended before this step did.",
            _ => "The step failed without a message.",
        };

    internal static Failure? In(IReadOnlyList<StepResult> steps)
    {
        var first = 0;
        while (first < steps.Count && !steps[first].Outcome.IsBad()) first++;
        if (first == steps.Count) return null;
        var exchange = steps.Take(first + 1).Reverse()
            .Select(step => step.Exchanges is [.., var last] ? last : null)
            .FirstOrDefault(last => last is not null);
        return new Failure(steps[first], exchange);
    }
}
