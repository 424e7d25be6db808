using Simulators.Load;
using Simulators.Load.Scenarios.Integrations;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.LoadScenarios.Tests;

/// <summary>An integration under load is judged by what is there afterwards, not by what it says.</summary>
public sealed class IntegrationTests(SimulatorHost host)
{
    [Fact]
    public async Task Who_says_created_and_creates_nobody_is_found_out()
    {
        await using var scenario = new IntegrationProvisioning(
            "classin", () => Drive(new Boaster(["classin"])), takesTurns: false);
        var outcome = await (await Ground.OpenAsync(host)).RunAsync(scenario, 120);

        Assert.Equal(120, outcome.Tally.Created);
        Assert.Equal((120, 0, 120), (outcome["users"].Expected, outcome["users"].Present, outcome["users"].Missing));
        Assert.Equal(3, outcome.Tally.ByTag["classin/provisionUsers"]);
    }

    [Fact]
    public async Task An_integration_that_does_not_know_the_platform_is_refused_before_anything_is_sent()
    {
        await using var scenario = new IntegrationProvisioning(
            "electa", () => Drive(new Boaster(["classin"])), takesTurns: true);
        var ground = await Ground.OpenAsync(host);

        var refusal = await Assert.ThrowsAsync<LoadException>(() => ground.RunAsync(scenario, 10));
        Assert.Contains("does not know electa", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_brought_to_a_roster_provider()
    {
        var refusal = Assert.Throws<LoadException>(
            () => new IntegrationProvisioning("classlink", () => Drive(new Boaster([])), takesTurns: false));
        Assert.Contains("studentgroups", refusal.Message, StringComparison.Ordinal);
    }

    static InProcessDriver Drive(IIntegration integration) =>
        new("boaster", integration, IntegrationLimits.Default, new FrozenWall());

    /// <summary>Answers well and does nothing.</summary>
    sealed class Boaster(string[] platforms) : IIntegration
    {
        public Task<IntegrationAnswer> HandleAsync(
            IntegrationCommand command, CancellationToken cancellationToken) => Task.FromResult(command switch
            {
                Describe => new IntegrationAnswer { Ok = true, Name = "boaster", Commands = ["provisionUsers"], Platforms = platforms },
                ProvisionUsers many => new IntegrationAnswer
                {
                    Ok = true,
                    Items = [.. many.Items.Select(item => new ItemAnswer
                {
                    ExternalId = item.Person.ExternalId,
                    Outcome = Port.Outcome.Created,
                    UserId = "1",
                    Role = "student",
                })],
                },
                _ => new IntegrationAnswer { Ok = true },
            });

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
