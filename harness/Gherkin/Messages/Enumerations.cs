using System.Text.Json.Serialization;

namespace Simulators.Gherkin.Messages;

public enum AttachmentContentEncoding
{
    [JsonStringEnumMemberName("IDENTITY")]
    Identity,

    [JsonStringEnumMemberName("BASE64")]
    Base64,
}

public enum StepKeywordType
{
    [JsonStringEnumMemberName("Unknown")]
    Unknown,

    [JsonStringEnumMemberName("Context")]
    Context,

    [JsonStringEnumMemberName("Action")]
    Action,

    [JsonStringEnumMemberName("Outcome")]
    Outcome,

    [JsonStringEnumMemberName("Conjunction")]
    Conjunction,
}

public enum PickleStepType
{
    [JsonStringEnumMemberName("Unknown")]
    Unknown,

    [JsonStringEnumMemberName("Context")]
    Context,

    [JsonStringEnumMemberName("Action")]
    Action,

    [JsonStringEnumMemberName("Outcome")]
    Outcome,
}

public enum StepDefinitionPatternType
{
    [JsonStringEnumMemberName("CUCUMBER_EXPRESSION")]
    CucumberExpression,

    [JsonStringEnumMemberName("REGULAR_EXPRESSION")]
    RegularExpression,
}

public enum HookType
{
    [JsonStringEnumMemberName("BEFORE_TEST_RUN")]
    BeforeTestRun,

    [JsonStringEnumMemberName("AFTER_TEST_RUN")]
    AfterTestRun,

    [JsonStringEnumMemberName("BEFORE_TEST_CASE")]
    BeforeTestCase,

    [JsonStringEnumMemberName("AFTER_TEST_CASE")]
    AfterTestCase,

    [JsonStringEnumMemberName("BEFORE_TEST_STEP")]
    BeforeTestStep,

    [JsonStringEnumMemberName("AFTER_TEST_STEP")]
    AfterTestStep,
}

public enum TestStepResultStatus
{
    [JsonStringEnumMemberName("UNKNOWN")]
    Unknown,

    [JsonStringEnumMemberName("PASSED")]
    Passed,

    [JsonStringEnumMemberName("SKIPPED")]
    Skipped,

    [JsonStringEnumMemberName("PENDING")]
    Pending,

    [JsonStringEnumMemberName("UNDEFINED")]
    Undefined,

    [JsonStringEnumMemberName("AMBIGUOUS")]
    Ambiguous,

    [JsonStringEnumMemberName("FAILED")]
    Failed,
}
