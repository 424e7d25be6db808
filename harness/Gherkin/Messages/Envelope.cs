namespace Simulators.Gherkin.Messages;

/// <summary>One line of a run's message stream (Cucumber Messages, protocol 34): exactly one member is set.</summary>
public sealed record Envelope(
    Attachment? Attachment = null,
    ExternalAttachment? ExternalAttachment = null,
    GherkinDocument? GherkinDocument = null,
    Hook? Hook = null,
    Meta? Meta = null,
    ParameterType? ParameterType = null,
    ParseError? ParseError = null,
    Pickle? Pickle = null,
    Suggestion? Suggestion = null,
    Source? Source = null,
    StepDefinition? StepDefinition = null,
    TestCase? TestCase = null,
    TestCaseFinished? TestCaseFinished = null,
    TestCaseStarted? TestCaseStarted = null,
    TestRunFinished? TestRunFinished = null,
    TestRunStarted? TestRunStarted = null,
    TestStepFinished? TestStepFinished = null,
    TestStepStarted? TestStepStarted = null,
    TestRunHookStarted? TestRunHookStarted = null,
    TestRunHookFinished? TestRunHookFinished = null,
    UndefinedParameterType? UndefinedParameterType = null);
