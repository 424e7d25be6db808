namespace Simulators.ClassIn.Tests;

/// <summary>Schools in sandboxes of their own.</summary>
static class SimulatorFixtureExtensions
{
    extension(SimulatorFixture simulator)
    {
        /// <summary>A school with nobody in it.</summary>
        public async Task<ClassInSchool> NewSchoolAsync() => new(simulator.NewClient(), await simulator.NewSandboxAsync());

        /// <summary>A school with what the default sandbox has.</summary>
        public async Task<ClassInSchool> NewDemoSchoolAsync() =>
            new(simulator.NewClient(), await simulator.NewSandboxAsync(demo: true));

        public async Task<ClassInSchool> ForkAsync(ClassInSchool school) =>
            new(simulator.NewClient(), await simulator.ForkAsync(school.Sandbox));
    }
}
