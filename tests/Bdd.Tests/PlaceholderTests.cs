namespace Simulators.Bdd.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Stands() => Assert.NotNull(typeof(PlaceholderTests));
}
