namespace Simulators.StudentGroups.Tests;

/// <summary>Instances in sandboxes of their own.</summary>
static class SimulatorFixtureExtensions
{
    extension(SimulatorFixture simulator)
    {
        /// <summary>An instance with nothing in it.</summary>
        public async Task<Instance> NewInstanceAsync() => new(simulator.NewClient(), await simulator.NewSandboxAsync());

        /// <summary>An instance with what the default sandbox has.</summary>
        public async Task<Instance> NewDemoInstanceAsync() => new(simulator.NewClient(), await simulator.NewSandboxAsync(demo: true));

        public async Task<Instance> ForkAsync(Instance instance) =>
            new(simulator.NewClient(), await simulator.ForkAsync(instance.Sandbox));
    }
}
