using System.Diagnostics;
using System.Text;
using Simulators.Bdd.Running;

namespace Simulators.Bdd.Tests.Running;

public sealed class SpeedTests
{
    const int Scenarios = 10_000;

    static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Ten_thousand_scenarios_of_five_steps_cost_less_than_half_a_minute_of_the_processor()
    {
        var feature = new StringBuilder("Feature: F\n");
        for (var i = 0; i < Scenarios; i++)
        {
            feature.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"  Scenario: {i}\n    Given a step\n    And {i} apples\n");
            feature.Append("    When a step\n    And a step\n    Then a step\n");
        }

        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var play = await Play.Feature(feature.ToString(), new RunOptions { Time = new TestClock(), Parallel = 2 },
            typeof(Trivial));
        Assert.Equal(5 * Scenarios, play.Outcomes.Count(outcome => outcome == "Passed"));
        var cost = Process.GetCurrentProcess().TotalProcessorTime - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{cost.TotalSeconds:F1} s");
        Assert.InRange(cost, TimeSpan.Zero, Enough);
    }

    [Binding]
    sealed class Trivial
    {
        [StepDefinition("a step")]
        public static void Step()
        {
        }

        [Given("{int} apples")]
        public static void Apples(int count) => _ = count;
    }
}
