using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Expressions;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Matching;

/// <summary>A step definition that a text matches, and the arguments in the text.</summary>
sealed record StepMatch(StepBinding Binding, IReadOnlyList<ExpressionArgument> Arguments)
{
    /// <summary>The arguments as messages have them.</summary>
    public StepMatchArgumentsList ArgumentsList { get; } =
        new([.. Arguments.Select(argument => new StepMatchArgument(argument.Group, argument.ParameterType?.Name))]);
}
