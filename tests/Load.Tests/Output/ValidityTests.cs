using Simulators.Load.Output;
using Simulators.Load.Results;
using Simulators.Load.Running;

namespace Simulators.Load.Tests.Output;

/// <summary>A run that more than the work shaped is flagged, and says what it was.</summary>
public sealed class ValidityTests
{
    static readonly HealthDocument Calm = new(0.2, 0.3, 0.2, 0.3, 0.5, 0.6, 1, 1, 1, 1, 0, 100, 0.2);

    [Fact]
    public void A_calm_run_has_no_flag() => Assert.Empty(Flags(Calm));

    [Fact]
    public void A_busy_machine_is_flagged_with_what_other_programs_took() => Assert.Equal(
        "The machine was 95 % busy: the rate is what it gives both ends together, no limit of the integration. Other programs "
            + "took 55 %.",
        Assert.Single(Flags(Calm with { MachineCpu = 0.95 })));

    [Fact]
    public void A_simulator_that_took_most_of_the_machine_is_flagged() => Assert.Contains(
        "The simulator took 60 % of the 2 cores",
        Assert.Single(Flags(Calm with { TargetCpu = 0.6 })),
        StringComparison.Ordinal);

    [Fact]
    public void A_garbage_collector_that_stood_still_for_long_is_flagged_at_either_end()
    {
        var flags = Flags(Calm with { TargetGcPauseMilliseconds = 200, GeneratorGcPauseMilliseconds = 300 });
        Assert.Equal(2, flags.Count);
        Assert.Contains("The simulator stood still for 200 ms", flags[0], StringComparison.Ordinal);
        Assert.Contains("The generator stood still for 300 ms", flags[1], StringComparison.Ordinal);
    }

    static List<string> Flags(HealthDocument health) =>
    [
        .. Validity.Flags(
            new Measurement { Makespan = TimeSpan.FromSeconds(10) },
            health,
            new MachineDocument("here", "processor", 2, 4, "system", "runtime", "workstation", SharedWithTarget: true, null)),
    ];
}
