using System.Reflection;

namespace Simulators.Bdd.Running;

/// <summary>The step definitions, hooks and transformations of some assemblies.</summary>
public sealed class StepLibrary
{
    /// <exception cref="InvalidBindingException">A binding cannot be used; the message says which and why.</exception>
    public static StepLibrary Of(params IReadOnlyList<Assembly> assemblies) => throw new NotImplementedException();
}

/// <summary>A binding that cannot be used.</summary>
public sealed class InvalidBindingException(string message) : Exception(message);
