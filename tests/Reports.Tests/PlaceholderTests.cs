namespace Simulators.Reports.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Stands() => Assert.NotNull(typeof(PlaceholderTests));
}
