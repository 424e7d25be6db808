namespace Simulators.Gherkin.Messages;

public sealed record TestRunStarted(Timestamp Timestamp, string? Id = null);

public sealed record TestRunFinished(
    bool Success,
    Timestamp Timestamp,
    string? Message = null,
    ThrownException? Exception = null,
    string? TestRunStartedId = null);

public sealed record TestRunHookStarted(
    string Id,
    string TestRunStartedId,
    string HookId,
    Timestamp Timestamp,
    string? WorkerId = null);

public sealed record TestRunHookFinished(string TestRunHookStartedId, TestStepResult Result, Timestamp Timestamp);

public sealed record TestCase(
    string Id,
    string PickleId,
    IReadOnlyList<TestStep> TestSteps,
    string? TestRunStartedId = null);

public sealed record TestStep(
    string Id,
    string? HookId = null,
    string? PickleStepId = null,
    IReadOnlyList<string>? StepDefinitionIds = null,
    IReadOnlyList<StepMatchArgumentsList>? StepMatchArgumentsLists = null);

public sealed record StepMatchArgumentsList(IReadOnlyList<StepMatchArgument> StepMatchArguments);

public sealed record StepMatchArgument(Group Group, string? ParameterTypeName = null);

public sealed record Group(IReadOnlyList<Group>? Children = null, int? Start = null, string? Value = null);

public sealed record TestCaseStarted(
    int Attempt,
    string Id,
    string TestCaseId,
    Timestamp Timestamp,
    string? WorkerId = null);

public sealed record TestCaseFinished(string TestCaseStartedId, Timestamp Timestamp, bool WillBeRetried);

public sealed record TestStepStarted(string TestCaseStartedId, string TestStepId, Timestamp Timestamp);

public sealed record TestStepFinished(
    string TestCaseStartedId,
    string TestStepId,
    TestStepResult TestStepResult,
    Timestamp Timestamp);

public sealed record TestStepResult(
    Duration Duration,
    TestStepResultStatus Status,
    string? Message = null,
    ThrownException? Exception = null);

public sealed record ThrownException(string Type, string? Message = null, string? StackTrace = null);

public sealed record Timestamp(long Seconds, int Nanos);

public sealed record Duration(long Seconds, int Nanos);
