using Simulators.Kernel.Faults;

namespace Simulators.Electa.Tests;

/// <summary>Planned faults strike calls by their names.</summary>
public sealed class FaultTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData(FaultMoment.Before, 1)]
    [InlineData(FaultMoment.AfterCommit, 2)]
    public async Task A_user_is_there_only_when_the_fault_struck_after_the_work(FaultMoment when, int users)
    {
        var account = await simulator.NewAccountAsync();
        await account.Token();
        account.Sandbox.Faults.Add(new FaultMatch("electa", "User/Create", Times: 1), new FaultEffect(when, Status: 502), null);
        Assert.Equal(502, (await account.Create()).Status);
        Assert.Equal(users, account.State("users").Count);
        (await account.Create()).Accepted();
    }
}
