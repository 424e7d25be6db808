namespace Simulators.Bdd.BoDi;

/// <summary>What a container was told about a type: an instance, a type or a factory.</summary>
sealed class Registration(Func<ObjectContainer, IReadOnlyList<Type>, object> make,
    object? instance = null) : IStrategyRegistration
{
    /// <summary>Set when it was registered as an instance, or made already.</summary>
    public object? Instance { get; set; } = instance;

    public bool EachTime { get; private set; }

    public object Make(ObjectContainer container, IReadOnlyList<Type> path) => make(container, path);

    public IStrategyRegistration InstancePerDependency()
    {
        EachTime = true;
        return this;
    }

    public IStrategyRegistration InstancePerContext()
    {
        EachTime = false;
        return this;
    }
}
