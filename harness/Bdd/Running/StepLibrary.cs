using System.Reflection;
using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running.Discovery;
using Simulators.Bdd.Running.Matching;
using Simulators.Bdd.Running.Suggesting;

namespace Simulators.Bdd.Running;

/// <summary>The step definitions, hooks and transformations of some assemblies.</summary>
public sealed class StepLibrary
{
    readonly Lazy<IReadOnlyList<StepDefinitionInfo>> _definitions;

    StepLibrary(IEnumerable<Type> types)
    {
        Bindings = BindingScanner.Scan(types);
        Matcher = new StepMatcher(Bindings);
        _definitions = new(() => StepCatalogue.Of(Bindings));
    }

    /// <summary>All step definitions with what is said of them, as they are written.</summary>
    public IReadOnlyList<StepDefinitionInfo> Definitions => _definitions.Value;

    internal BindingSet Bindings { get; }

    internal StepMatcher Matcher { get; }

    /// <exception cref="InvalidBindingException">A binding cannot be used; the message says which and why.</exception>
    public static StepLibrary Of(params IReadOnlyList<Assembly> assemblies) => new(assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsDefined(typeof(BindingAttribute), inherit: false))
        .OrderBy(type => type.FullName, StringComparer.Ordinal));

    /// <summary>Of some classes only, in the order given.</summary>
    /// <exception cref="InvalidBindingException">A binding cannot be used; the message says which and why.</exception>
    public static StepLibrary OfTypes(params IReadOnlyList<Type> types) => new(types);

    /// <summary>The definitions most like a text that matches none, the nearest first.</summary>
    /// <param name="keyword">Definitions for it are nearer than others; null when it does not matter.</param>
    public IReadOnlyList<StepDefinitionInfo> Nearest(string text, StepDefinitionType? keyword = null, int count = 3) =>
        NearestSteps.Of(Definitions, text, keyword, count);
}
