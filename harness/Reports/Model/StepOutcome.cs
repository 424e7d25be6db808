using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>From the protocol's words to ours.</summary>
static class StepOutcome
{
    /// <summary>
    /// How a step says that the integration under test does not offer what it needs: a skip whose message begins so.
    /// </summary>
    const string NotApplicable = "not applicable";

    public static Outcome Of(TestStepResult? result) => result?.Status switch
    {
        TestStepResultStatus.Passed => Outcome.Passed,
        TestStepResultStatus.Skipped when SaysNotApplicable(result.Message) => Outcome.NotApplicable,
        TestStepResultStatus.Skipped => Outcome.Skipped,
        TestStepResultStatus.Pending => Outcome.Pending,
        TestStepResultStatus.Undefined => Outcome.Undefined,
        TestStepResultStatus.Ambiguous => Outcome.Ambiguous,
        TestStepResultStatus.Failed => Outcome.Failed,
        _ => Outcome.Unfinished,
    };

    static bool SaysNotApplicable(string? message) =>
        message?.StartsWith(NotApplicable, StringComparison.OrdinalIgnoreCase) == true;
}
