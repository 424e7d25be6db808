namespace Simulators.Roster.Tests;

public sealed class DistrictTests
{
    [Fact]
    public void A_district_has_a_size() => Assert.Equal(10, new District(10, 1).Students);
}
