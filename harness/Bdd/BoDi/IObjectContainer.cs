#nullable disable annotations
namespace Simulators.Bdd.BoDi;

/// <summary>Makes the objects that step classes get in their constructors, one of a type in a container.</summary>
public interface IObjectContainer : IDisposable
{
    /// <summary>Something was made by this container.</summary>
    event Action<object> ObjectCreated;

    IStrategyRegistration RegisterTypeAs<TType, TInterface>(string name = null)
        where TType : class, TInterface;

    void RegisterInstanceAs<T>(T instance, string name = null, bool dispose = false)
        where T : class;

    void RegisterInstanceAs(object instance, Type interfaceType, string name = null, bool dispose = false);

    IStrategyRegistration RegisterFactoryAs<T>(Func<IObjectContainer, T> factoryDelegate, string name = null);

    T Resolve<T>();

    T Resolve<T>(string name);

    object Resolve(Type typeToResolve, string name = null);

    IEnumerable<T> ResolveAll<T>()
        where T : class;

    bool IsRegistered<T>();

    bool IsRegistered<T>(string name);
}

/// <summary>How often a registered type is made.</summary>
public interface IStrategyRegistration
{
    /// <summary>Anew for everyone who asks.</summary>
    IStrategyRegistration InstancePerDependency();

    /// <summary>Once a container: what happens when nothing is said.</summary>
    IStrategyRegistration InstancePerContext();
}
