using System.Globalization;
using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Results;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Running;

/// <summary>Whether the numbers can be believed, and what a reader must know beside them.</summary>
static class Validity
{
    /// <summary>The share of items that this program itself may send late.</summary>
    const double MostLate = 0.01;

    /// <summary>The share of the machine's processors beyond which the generator has none to spare.</summary>
    const double MostGeneratorCpu = 0.9;

    /// <summary>The share of items behind schedule beyond which a run has not kept its schedule at all.</summary>
    const double MostQueued = 0.5;

    const string NotTold = "it does not tell, or the run was too short to see.";

    const double FullMachine = 0.95;
    const double BusyMachine = 0.85;
    const double MostOthersCpu = 0.1;
    const double MostTargetCpu = 0.5;
    const double MostPause = 0.01;

    /// <summary>Why the generator, and not the target, decided the result; none when it did not.</summary>
    public static IReadOnlyList<string> Problems(LoadShape shape, Measurement measured, HealthDocument health, bool targetIsHere)
    {
        var problems = new List<string>();
        var counts = measured.All.Counts;
        if (counts.Late > MostLate * counts.Items)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Late} of {counts.Items} items began more than {shape.LateAfter.TotalMilliseconds:0} ms late "
                    + $"although a worker stood ready: this machine could not keep the schedule."));
        }

        if (health.GeneratorCpu > MostGeneratorCpu)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The generator took {health.GeneratorCpu:P0} of this machine's processors: it could not have sent more, "
                    + $"whatever the target can do."));
        }

        var isBehind = shape.Rates is not null && counts.Queued > MostQueued * counts.Items;
        if (isBehind && targetIsHere && health.MachineCpu > FullMachine)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Queued} of {counts.Items} items could not begin when they were due, on a machine that was "
                    + $"{health.MachineCpu:P0} busy with both ends: the rate was more than it gives."));
        }

        if (measured.All.Response.Clamped > 0)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{measured.All.Response.Clamped} times were longer than an hour and were counted as one."));
        }

        return problems;
    }

    /// <summary>
    /// What influenced the result without making it worthless: where the simulator's own work, or this program's, and not what
    /// the simulator stands for, shaped rate and times.
    /// </summary>
    public static IEnumerable<string> Flags(Measurement measured, HealthDocument health, MachineDocument machine)
    {
        if (health.MachineCpu > BusyMachine)
        {
            var ends = machine.SharedWithTarget ? "both ends together" : "the generator";
            var others = health.MachineCpu - health.GeneratorCpu - (health.TargetCpu ?? 0);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The machine was {health.MachineCpu:P0} busy: the rate is what it gives {ends}, no limit of the integration.")
                + (others > MostOthersCpu ? string.Create(CultureInfo.InvariantCulture, $" Other programs took {others:P0}.") : "");
        }

        if (health.TargetCpu > MostTargetCpu)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The simulator took {health.TargetCpu:P0} of the {machine.Cores} cores, more than all else: the rate is its own "
                    + $"limit.");
        }

        var most = MostPause * measured.Makespan.TotalMilliseconds;
        if (health.TargetGcPauseMilliseconds is { } pause && pause > most)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The simulator stood still for {pause:0} ms for its garbage collector: the high percentiles are its own.");
        }

        if (health.GeneratorGcPauseMilliseconds > most)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The generator stood still for {health.GeneratorGcPauseMilliseconds:0} ms for its garbage collector: the "
                    + $"high percentiles are its own.");
        }
    }

    /// <summary>What a reader must know beside the numbers.</summary>
    public static IEnumerable<string> Notes(LoadOrder order, Measurement measured, HealthDocument health, MachineDocument machine)
    {
        yield return "Times are those of the simulator. They prove an integration's own speed and limits; they say "
            + "nothing of the vendor's.";
        if (machine.SharedWithTarget)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Generator and simulator shared this machine's {machine.Cores} cores: each had less than it would have alone.");
        }

        var mean = measured.All.Service.Mean / 1e3;
        if (health.TargetOwnMillisecondsPerRequest is { } own && mean > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Of {TimeText.Of(mean * 1e3)} mean service time the simulator itself took {TimeText.Of(own * 1e3)} "
                    + $"({Math.Min(1, own / mean):P0}{(order.Faults.Count > 0 ? ", planned faults' delays among it" : "")}).");
        }

        if (health.TargetCpu is null)
            yield return $"The simulator's share of the processors is not known: {NotTold}";
        if (health.TargetGcPauseMilliseconds is null)
            yield return $"The simulator's garbage collector's pauses are not known: {NotTold}";
        var counts = measured.All.Counts;
        if (counts.Queued > MostLate * counts.Items)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Queued} of {counts.Items} items waited because all {order.Shape.PeakWorkers} workers were busy: "
                    + $"the wait is in the response times, not in the service times.");
        }
    }
}
