#nullable disable annotations
namespace Simulators.Bdd.BoDi;

/// <summary>
/// Makes the objects that step classes get in their constructors. What is registered in an outer container (the run's, the
/// feature's) is made and kept there; a class that nobody registered is made once in the container that is asked.
/// </summary>
public sealed class ObjectContainer(ObjectContainer parent = null) : IObjectContainer, IAsyncDisposable
{
    readonly Dictionary<(Type Type, string Name), Registration> _registrations = [];
    readonly Dictionary<(Type Type, string Name), object> _made = [];
    readonly List<object> _owned = [];
    readonly Lock _lock = new();
    bool _disposed;

    public event Action<object> ObjectCreated;

    public IStrategyRegistration RegisterTypeAs<TType, TInterface>(string name = null)
        where TType : class, TInterface
    {
        Registration registration = null;
        registration = new Registration((container, path) => registration!.EachTime
            ? container.Construct(typeof(TType), path)
            : container.Once(typeof(TType), name, path));
        return Register(typeof(TInterface), name, registration);
    }

    public void RegisterInstanceAs<T>(T instance, string name = null, bool dispose = false)
        where T : class => RegisterInstanceAs(instance, typeof(T), name, dispose);

    public void RegisterInstanceAs(object instance, Type interfaceType, string name = null, bool dispose = false)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(interfaceType);
        Register(interfaceType, name, new Registration((_, _) => instance, instance));
        if (dispose) Own(instance);
    }

    public IStrategyRegistration RegisterFactoryAs<T>(Func<IObjectContainer, T> factoryDelegate, string name = null)
    {
        ArgumentNullException.ThrowIfNull(factoryDelegate);
        return Register(typeof(T), name, new Registration((container, _) => container.Made(factoryDelegate(container))));
    }

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public T Resolve<T>(string name) => (T)Resolve(typeof(T), name);

    public object Resolve(Type typeToResolve, string name = null)
    {
        ArgumentNullException.ThrowIfNull(typeToResolve);
        return Resolve(typeToResolve, name, []);
    }

    public IEnumerable<T> ResolveAll<T>()
        where T : class
    {
        lock (_lock)
        {
            var own = _registrations.Where(one => one.Key.Type == typeof(T)).Select(one => (T)Use(one.Value, [])).ToList();
            return parent is null ? own : [.. parent.ResolveAll<T>(), .. own];
        }
    }

    public bool IsRegistered<T>() => IsRegistered<T>(null);

    public bool IsRegistered<T>(string name) => Find(typeof(T), name) is not null;

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Disposes of what it made, the newest first; all of it, even when some of it fails.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        List<Exception> errors = [];
        for (var i = _owned.Count - 1; i >= 0; i--)
        {
            try
            {
                await DisposeOf(_owned[i]).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                errors.Add(error);
            }
        }

        if (errors.Count == 1) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(errors[0]);
        if (errors.Count > 1) throw new AggregateException(errors);
    }

    static ValueTask DisposeOf(object made)
    {
        if (made is IAsyncDisposable later) return later.DisposeAsync();
        ((IDisposable)made).Dispose();
        return ValueTask.CompletedTask;
    }

    object Resolve(Type type, string name, IReadOnlyList<Type> path)
    {
        if (type == typeof(IObjectContainer) || type == typeof(ObjectContainer)) return this;
        ObjectDisposedException.ThrowIf(_disposed, this);
        var found = Find(type, name);
        return found is var (container, registration) ? container.Use(registration, path) : Once(type, name, path);
    }

    (ObjectContainer, Registration)? Find(Type type, string name)
    {
        lock (_lock)
        {
            if (_registrations.TryGetValue((type, name), out var registration)) return (this, registration);
        }

        return parent?.Find(type, name);
    }

    object Use(Registration registration, IReadOnlyList<Type> path)
    {
        if (registration.Instance is { } known) return known;
        lock (_lock)
        {
            if (registration.EachTime) return registration.Make(this, path);
            return registration.Instance ??= registration.Make(this, path);
        }
    }

    object Once(Type type, string name, IReadOnlyList<Type> path)
    {
        lock (_lock)
        {
            if (_made.TryGetValue((type, name), out var known)) return known;
            var made = Construct(type, path);
            _made[(type, name)] = made;
            return made;
        }
    }

    object Construct(Type type, IReadOnlyList<Type> path)
    {
        if (path.Contains(type)) throw new ObjectContainerException($"{Way(path, type)}: each of them needs the next one first");
        ConstructorPlan plan;
        try
        {
            plan = ConstructorPlan.Of(type);
        }
        catch (ObjectContainerException error)
        {
            throw new ObjectContainerException($"{Way(path, type)}: {error.Message}.", error);
        }

        if (plan.Parameters.Count == 0) return Made(plan.Make([]));
        List<Type> longer = [.. path, type];
        var arguments = new object[plan.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Resolve(plan.Parameters[i], null, longer);
        return Made(plan.Make(arguments));
    }

    object Made(object made)
    {
        Own(made);
        (made as Steps)?.Take(this);
        ObjectCreated?.Invoke(made);
        return made;
    }

    void Own(object made)
    {
        if (made is not (IDisposable or IAsyncDisposable)) return;
        lock (_lock)
        {
            if (!_owned.Exists(one => ReferenceEquals(one, made))) _owned.Add(made);
        }
    }

    Registration Register(Type type, string name, Registration registration)
    {
        lock (_lock) _registrations[(type, name)] = registration;
        return registration;
    }

    static string Way(IReadOnlyList<Type> path, Type type) =>
        "Cannot make " + string.Join(" -> ", path.Append(type).Select(one => one.Name));
}
