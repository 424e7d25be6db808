using System.Globalization;

namespace Simulators.Steps.Shared;

/// <summary>Time, which passes when a scenario says so. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class ClockSteps(World world)
{
    /// <summary>Stops the clock at a moment ("2026-11-22 08:00", in UTC); it then moves by steps only.</summary>
    [Given("the time is {string}")]
    public async Task TheTimeIs(string moment)
    {
        Expect.True(
            DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now),
            $"\"{moment}\" is no moment; write it like \"2026-11-22 08:00\" or \"2026-11-22T08:00:00Z\".");
        await (await world.SandboxAsync()).FreezeAsync(now.ToUniversalTime());
    }

    /// <summary>Stops the clock where it is, so that no second passes but by steps.</summary>
    [Given("the clock stands still")]
    public async Task TheClockStandsStill()
    {
        var sandbox = await world.SandboxAsync();
        await sandbox.FreezeAsync(await world.NowAsync());
    }

    /// <summary>Lets time pass ("20 minutes", "an hour", "two days"): whatever comes due on the way happens, in order.</summary>
    [Given("{duration} pass(es)")]
    [When("{duration} pass(es)")]
    public async Task Pass(TimeSpan duration) => await (await world.SandboxAsync()).AdvanceAsync(duration);
}
