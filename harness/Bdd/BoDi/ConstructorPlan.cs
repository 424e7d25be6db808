using System.Collections.Concurrent;
using System.Reflection;

namespace Simulators.Bdd.BoDi;

/// <summary>How an object of a type is made: by its public constructor with the most parameters, as BoDi does.</summary>
sealed class ConstructorPlan
{
    static readonly ConcurrentDictionary<Type, ConstructorPlan> Plans = new();

    readonly ConstructorInvoker _invoker;

    ConstructorPlan(ConstructorInfo constructor)
    {
        _invoker = ConstructorInvoker.Create(constructor);
        Parameters = [.. constructor.GetParameters().Select(parameter => parameter.ParameterType)];
    }

    public IReadOnlyList<Type> Parameters { get; }

    /// <exception cref="ObjectContainerException">The type has no such constructor, or several.</exception>
    public static ConstructorPlan Of(Type type) => Plans.GetOrAdd(type, Make);

    public object Make(object?[] arguments) => _invoker.Invoke(arguments.AsSpan());

    static ConstructorPlan Make(Type type)
    {
        if (type.IsInterface || type.IsAbstract)
        {
            var kind = type.IsInterface ? "interface" : "abstract class";
            throw new ObjectContainerException($"nothing is registered for the {kind} {type}");
        }

        if (type.IsPrimitive || type.IsValueType || type == typeof(string) || typeof(Delegate).IsAssignableFrom(type))
        {
            throw new ObjectContainerException($"nothing is registered for {type}, and a value cannot be made up");
        }

        var constructors = type.GetConstructors();
        if (constructors.Length == 0) throw new ObjectContainerException($"{type} has no public constructor");
        var most = constructors.Max(one => one.GetParameters().Length);
        var chosen = constructors.Where(one => one.GetParameters().Length == most).ToList();
        if (chosen.Count == 1) return new ConstructorPlan(chosen[0]);
        throw new ObjectContainerException(
            $"{type} has {chosen.Count} constructors of {most} parameters; one must have the most");
    }
}
