using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>Calls a binding's method and waits for what it returns.</summary>
sealed class MethodCall
{
    static readonly ConcurrentDictionary<Type, MethodInvoker> Results = new();

    readonly MethodInvoker _invoker;

    public MethodCall(MethodInfo method, Type owner)
    {
        Method = method;
        Owner = owner;
        Parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        _invoker = MethodInvoker.Create(method);
        ValueType = ValueOf(method.ReturnType);
    }

    public MethodInfo Method { get; }

    /// <summary>The binding class, of which an object is made; the method may be of a base class of it.</summary>
    public Type Owner { get; }

    public IReadOnlyList<Type> Parameters { get; }

    /// <summary>What it returns once it is awaited; null for nothing.</summary>
    public Type? ValueType { get; }

    /// <summary>As messages name it: <c>Class.Method</c>.</summary>
    public string Name => $"{Owner.Name}.{Method.Name}";

    /// <exception cref="InvalidBindingException">Nobody could wait for it.</exception>
    public void Check()
    {
        if (Method.ReturnType == typeof(void) && Method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
        {
            throw new InvalidBindingException($"{Name} is async void: nobody can wait for it. Let it return Task.");
        }

        if (Method.ContainsGenericParameters) throw new InvalidBindingException($"{Name} is generic: nobody can say of what.");
    }

    /// <returns>What the method returned, or its task's result.</returns>
    public ValueTask<object?> CallAsync(object? target, object?[] arguments)
    {
        var returned = _invoker.Invoke(target, arguments.AsSpan());
        return returned switch
        {
            Task { IsCompletedSuccessfully: true } when ValueType is null => default,
            Task task => AwaitAsync(task),
            ValueTask task => AwaitAsync(task.AsTask()),
            not null when IsValueTask(Method.ReturnType) => AwaitAsync(AsTask(returned)),
            _ => ValueTask.FromResult(returned),
        };
    }

    async ValueTask<object?> AwaitAsync(Task task)
    {
        await task.ConfigureAwait(false);
        if (ValueType is null) return null;
        var result = Results.GetOrAdd(typeof(Task<>).MakeGenericType(ValueType), type =>
            MethodInvoker.Create(type.GetProperty(nameof(Task<>.Result))!.GetMethod!));
        return result.Invoke(task);
    }

    static Task AsTask(object valueTask) =>
        (Task)valueTask.GetType().GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(valueTask, null)!;

    static bool IsValueTask(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);

    static Type? ValueOf(Type type)
    {
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask)) return null;
        if (!type.IsGenericType) return type;
        var generic = type.GetGenericTypeDefinition();
        return generic == typeof(Task<>) || generic == typeof(ValueTask<>) ? type.GetGenericArguments()[0] : type;
    }
}
