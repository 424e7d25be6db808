using Simulators.Bdd.Bindings;
using Simulators.Gherkin.Expressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>A method with one expression that steps may match.</summary>
/// <param name="Place">Its rank among all bindings, as they are written.</param>
/// <param name="Id">Its id in messages.</param>
/// <param name="Types">The keywords it is for.</param>
/// <param name="IsRegular">Whether it is a regular expression.</param>
sealed record StepBinding(
    int Place,
    string Id,
    IReadOnlyList<StepDefinitionType> Types,
    IExpression Expression,
    bool IsRegular,
    MethodCall Call,
    ScopeFilter Scope)
{
    /// <summary>What [Obsolete] says, or null.</summary>
    public string? Obsolete { get; } = Call.Method
        .GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false)
        .Cast<ObsoleteAttribute>()
        .Select(attribute => attribute.Message ?? "")
        .FirstOrDefault();
}
