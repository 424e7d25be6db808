namespace Simulators.Bdd.Assist;

/// <summary>The value retrievers and comparers that tables use.</summary>
public sealed class Service
{
    public static Service Instance { get; } = new();
}
