using Simulators.Bdd.Assist.ValueRetrievers;

namespace Simulators.Bdd.Assist;

/// <summary>The value retrievers and comparers that tables use.</summary>
public class Service
{
    public Service() => RestoreDefaults();

    public static Service Instance { get; } = new();

    public ServiceComponentList<IValueRetriever> ValueRetrievers { get; } = new();

    public ServiceComponentList<IValueComparer> ValueComparers { get; } = new();

    /// <summary>Forgets what was registered.</summary>
    public void RestoreDefaults()
    {
        ValueRetrievers.Clear();
        ValueComparers.Clear();
        ValueRetrievers.SetDefault(new BuiltInValueRetriever());
        ValueComparers.SetDefault(new BuiltInValueComparer());
    }
}
