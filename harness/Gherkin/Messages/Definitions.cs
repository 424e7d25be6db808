namespace Simulators.Gherkin.Messages;

public sealed record StepDefinition(string Id, StepDefinitionPattern Pattern, SourceReference SourceReference);

public sealed record StepDefinitionPattern(string Source, StepDefinitionPatternType Type);

public sealed record Hook(
    string Id,
    SourceReference SourceReference,
    string? Name = null,
    string? TagExpression = null,
    HookType? Type = null);

public sealed record ParameterType(
    string Name,
    IReadOnlyList<string> RegularExpressions,
    bool PreferForRegularExpressionMatch,
    bool UseForSnippets,
    string Id,
    SourceReference? SourceReference = null);

public sealed record UndefinedParameterType(string Expression, string Name);

public sealed record Suggestion(string Id, string PickleStepId, IReadOnlyList<Snippet> Snippets);

public sealed record Snippet(string Language, string Code);
