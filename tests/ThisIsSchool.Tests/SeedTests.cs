namespace Simulators.ThisIsSchool.Tests;

public sealed class SeedTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_sandbox_has_the_platform() =>
        Assert.NotNull((await simulator.NewSandboxAsync()).Platform("thisisschool"));
}
