namespace Simulators.DigitalChalk.Tests;

/// <summary>Organisations in sandboxes of their own.</summary>
static class SimulatorFixtureExtensions
{
    extension(SimulatorFixture simulator)
    {
        /// <summary>An organisation with nobody in it.</summary>
        public async Task<Organisation> NewOrganisationAsync() => new(simulator.NewClient(), await simulator.NewSandboxAsync());

        /// <summary>An organisation with what the default sandbox has.</summary>
        public async Task<Organisation> NewDemoOrganisationAsync() =>
            new(simulator.NewClient(), await simulator.NewSandboxAsync(demo: true));

        public async Task<Organisation> ForkAsync(Organisation organisation) =>
            new(simulator.NewClient(), await simulator.ForkAsync(organisation.Sandbox));
    }
}
