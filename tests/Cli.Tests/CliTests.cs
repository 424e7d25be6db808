namespace Simulators.Cli.Tests;

public sealed class CliTests
{
    [Fact]
    public void The_program_is_there() => Assert.NotNull(System.Reflection.Assembly.Load("Simulators.Cli"));
}
