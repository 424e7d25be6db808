using System.Collections;

namespace Simulators.Bdd.Assist;

/// <summary>Retrievers or comparers; the one registered last is asked first, the default one after all.</summary>
public class ServiceComponentList<T> : IEnumerable<T>
{
    readonly Lock _lock = new();
    List<T> _components = [];
    (bool Is, T? Component) _default;

    public void Register(T component) => Change(list => [component, .. list]);

    public void Register<TComponent>()
        where TComponent : T, new() => Register(new TComponent());

    public void Unregister(T component) => Change(list => [.. list.Where(one => !Equals(one, component))]);

    public void Unregister<TComponent>()
        where TComponent : T => Change(list => [.. list.Where(one => one is not TComponent)]);

    public void Replace(T old, T replacement)
    {
        Unregister(old);
        Register(replacement);
    }

    public void Replace<TOld, TNew>()
        where TOld : T
        where TNew : T, new()
    {
        Unregister<TOld>();
        Register(new TNew());
    }

    public void SetDefault(T component) => _default = (true, component);

    public void ClearDefault() => _default = default;

    public void Clear()
    {
        Change(_ => []);
        ClearDefault();
    }

    public IEnumerator<T> GetEnumerator() =>
        (_default.Is ? _components.Append(_default.Component!) : _components).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whoever walks over the list meanwhile walks over the old one.</summary>
    void Change(Func<List<T>, List<T>> change)
    {
        lock (_lock) _components = change(_components);
    }
}
