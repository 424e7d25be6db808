using System.Reflection;
using Simulators.Bdd.UnitTestProvider;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>How a step or a hook ended.</summary>
/// <param name="Error">Why it did not pass; null also where the status says it all.</param>
sealed record Outcome(TestStepResultStatus Status, Exception? Error = null, string? Message = null)
{
    public static readonly Outcome Passed = new(TestStepResultStatus.Passed);
    public static readonly Outcome Skipped = new(TestStepResultStatus.Skipped);

    /// <summary>Exceptions of test frameworks that skip; whatever else they throw fails the step.</summary>
    static readonly HashSet<string> SkippingTypes =
    [
        "Xunit.SkipException", "Xunit.Sdk.SkipException", "NUnit.Framework.IgnoreException",
    ];

    static readonly HashSet<string> PendingTypes =
    [
        "NUnit.Framework.InconclusiveException", "Microsoft.VisualStudio.TestTools.UnitTesting.AssertInconclusiveException",
    ];

    /// <summary>Of what a step or a hook threw.</summary>
    public static Outcome Of(Exception thrown)
    {
        var error = Bare(thrown);
        return error switch
        {
            PendingStepException { HasReason: false } => new(TestStepResultStatus.Pending),
            SkippedStepException { HasReason: false } => new(TestStepResultStatus.Skipped),
            PendingStepException => new(TestStepResultStatus.Pending, error, error.Message),
            SkippedStepException => new(TestStepResultStatus.Skipped, error, error.Message),
            _ => OfForeign(error),
        };
    }

    public TestStepResult ToResult(Duration duration, string? place = null) => new(
        duration,
        Status,
        Message,
        Error is null ? null : new ThrownException(Error.GetType().FullName!, Error.Message, StackTraces.Of(Error, place)));

    static Outcome OfForeign(Exception error)
    {
        const string XunitSkip = "$XunitDynamicSkip$";
        var type = error.GetType().FullName!;
        if (error.Message.StartsWith(XunitSkip, StringComparison.Ordinal))
        {
            return new(TestStepResultStatus.Skipped, error, error.Message[XunitSkip.Length..]);
        }

        if (SkippingTypes.Contains(type)) return new(TestStepResultStatus.Skipped, error, error.Message);
        if (PendingTypes.Contains(type)) return new(TestStepResultStatus.Pending, error, error.Message);
        return new(TestStepResultStatus.Failed, error, error.Message);
    }

    /// <summary>Without what only wraps it.</summary>
    static Exception Bare(Exception error) => error switch
    {
        TargetInvocationException { InnerException: { } inner } => Bare(inner),
        AggregateException { InnerExceptions: [var only] } => Bare(only),
        _ => error,
    };
}
