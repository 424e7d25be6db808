using Simulators.Bdd.Bindings;
using Simulators.Gherkin.Expressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>What was found in the assemblies, in the order in which it is written.</summary>
sealed class BindingSet
{
    public List<StepBinding> Steps { get; } = [];

    public List<HookBinding> Hooks { get; } = [];

    public List<TransformationBinding> Transformations { get; } = [];

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<TransformationBinding> TransformationsInOrder =>
        field ??= [.. Transformations.OrderBy(one => one.Order)];

    /// <summary>Expressions that name a parameter type that nobody defines: their steps stay undefined.</summary>
    public List<UnknownParameter> Unknown { get; } = [];

    /// <summary>Cucumber's own, .NET's, and those of the transformations.</summary>
    public ParameterTypes ParameterTypes { get; } = new();

    /// <summary>Which transformations make the values of a parameter type.</summary>
    public Dictionary<ParameterTypeDefinition, IReadOnlyList<TransformationBinding>> MadeBy { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The hooks of a kind in the order in which they run: by their Order; where that is the same, as they are written, and
    /// the other way round after things, as Cucumber does.
    /// </summary>
    public IReadOnlyList<HookBinding> HooksOf(HookType type) => [.. Hooks
        .Where(hook => hook.Type == type)
        .OrderBy(hook => hook.Order)
        .ThenBy(hook => hook.IsAfter ? -hook.Place : hook.Place)];
}

/// <summary>An expression that names a parameter type that nobody defines.</summary>
sealed record UnknownParameter(int Place, string Expression, string Name, MethodCall Call);
