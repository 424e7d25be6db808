#nullable disable annotations
namespace Simulators.Bdd;

/// <summary>What is carried along for as long as a scenario, a feature or a run lasts: by name, or by type.</summary>
public interface IReqnrollContext
{
    /// <summary>Why it failed, or null.</summary>
    Exception TestError { get; }
}

/// <summary>What is carried along for as long as a scenario, a feature or a run lasts: by name, or by type.</summary>
public abstract class ReqnrollContext : Dictionary<string, object>, IReqnrollContext
{
    public Exception TestError { get; internal set; }

    public void Set<T>(T data) => Set(data, NameOf<T>());

    public void Set<T>(T data, string key) => this[key] = data;

    /// <summary>The value is made when it is first asked for, and each time.</summary>
    public void Set<T>(Func<T> func) => this[NameOf<T>()] = func;

    public T Get<T>() => Get<T>(NameOf<T>());

    /// <exception cref="KeyNotFoundException">Nothing was set; the message lists what was.</exception>
    public T Get<T>(string key)
    {
        if (TryGetValue<T>(key, out var value)) return value;
        throw new KeyNotFoundException(
            $"Nothing was set under '{key}'. "
                + (Count == 0 ? "Nothing was set at all." : $"Set are: {string.Join(", ", Keys)}."));
    }

    public bool TryGetValue<T>(out T value) => TryGetValue(NameOf<T>(), out value);

    public bool TryGetValue<T>(string key, out T value)
    {
        value = default;
        if (!TryGetValue(key, out var found)) return false;
        value = found is Func<T> make ? make() : (T)found;
        return true;
    }

    static string NameOf<T>() => typeof(T).FullName;
}
