namespace Simulators.Bdd.BoDi;

/// <summary>Makes the objects that step classes get in their constructors.</summary>
public interface IObjectContainer : IDisposable
{
    void RegisterInstanceAs<T>(T instance, string? name = null, bool dispose = false)
        where T : class;

    T Resolve<T>()
        where T : class;
}
