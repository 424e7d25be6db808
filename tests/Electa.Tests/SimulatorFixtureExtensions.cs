namespace Simulators.Electa.Tests;

/// <summary>Accounts in sandboxes of their own.</summary>
static class SimulatorFixtureExtensions
{
    extension(SimulatorFixture simulator)
    {
        /// <summary>An account with its creator and one room.</summary>
        public async Task<ElectaAccount> NewAccountAsync() => new(simulator.NewClient(), await simulator.NewSandboxAsync());

        /// <summary>An account with what the default sandbox has.</summary>
        public async Task<ElectaAccount> NewDemoAccountAsync() =>
            new(simulator.NewClient(), await simulator.NewSandboxAsync(demo: true));

        public async Task<ElectaAccount> ForkAsync(ElectaAccount account) =>
            new(simulator.NewClient(), await simulator.ForkAsync(account.Sandbox));
    }
}
