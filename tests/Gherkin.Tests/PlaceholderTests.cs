namespace Simulators.Gherkin.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Stands() => Assert.NotNull(typeof(PlaceholderTests));
}
