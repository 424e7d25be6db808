using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Tests.Stories;

/// <summary>A step as a test tells it.</summary>
sealed record ToldStep(string Keyword, string Text, TestStepResultStatus Status)
{
    public string? Message { get; init; }

    public IReadOnlyList<string> Exchanges { get; init; } = [];

    public string? Suggestion { get; init; }

    public PickleStepArgument? Argument { get; init; }

    public IReadOnlyList<(string Body, string MediaType)> Attachments { get; init; } = [];

    public static ToldStep Passed(string text) => new("Given ", text, TestStepResultStatus.Passed);

    public static ToldStep Skipped(string text, string? message = null) =>
        new("And ", text, TestStepResultStatus.Skipped) { Message = message };

    public static ToldStep Failed(string text, string message) =>
        new("Then ", text, TestStepResultStatus.Failed) { Message = message };

    public static ToldStep Undefined(string text, string suggestion) =>
        new("When ", text, TestStepResultStatus.Undefined) { Suggestion = suggestion };

    public static ToldStep Of(TestStepResultStatus status) => new("Then ", $"a step ends {status}", status);
}

/// <summary>A scenario as a test tells it: what each attempt at it met with.</summary>
sealed record ToldScenario(string Name, int Line, IReadOnlyList<IReadOnlyList<ToldStep>> Attempts)
{
    public string Uri { get; init; } = "features/tokens.feature";

    public string Feature { get; init; } = "Tokens";

    public string? Rule { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>False: its last attempt began, and never ended.</summary>
    public bool Ends { get; init; } = true;

    /// <summary>False: it was read, and not selected.</summary>
    public bool Runs { get; init; } = true;
}
