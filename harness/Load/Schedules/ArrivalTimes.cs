namespace Simulators.Load.Schedules;

/// <summary>
/// When each item of an open run is due: item <c>i</c> at the moment when the rate, added up, reaches <c>i</c>.
/// </summary>
public sealed class ArrivalTimes
{
    readonly IReadOnlyList<Stage> _stages;
    readonly double[] _begins;

    /// <param name="stages">Rates in items a second; at least one, the last of which ends above 0.</param>
    public ArrivalTimes(IReadOnlyList<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        if (stages.Count == 0 || stages[^1].To <= 0 || stages.Any(stage => stage.From < 0 || stage.To < 0))
            throw new ArgumentException("Rates are 0 or more, and the last one is above 0: else some item would never "
                + "come.", nameof(stages));
        _stages = stages;
        _begins = new double[stages.Count + 1];
        for (var i = 0; i < stages.Count; i++) _begins[i + 1] = _begins[i] + Area(stages[i]);
    }

    /// <summary>When an item is due, counted from the begin.</summary>
    public TimeSpan Of(long item)
    {
        var before = TimeSpan.Zero;
        for (var i = 0; i < _stages.Count; i++)
        {
            if (item < _begins[i + 1]) return before + Within(_stages[i], item - _begins[i]);
            before += _stages[i].For;
        }

        return before + TimeSpan.FromSeconds((item - _begins[^1]) / _stages[^1].To);
    }

    /// <summary>The rate at a moment, in items a second.</summary>
    public double RateAt(TimeSpan moment) => Stages.At(_stages, moment);

    static double Area(Stage stage) => (stage.From + stage.To) / 2 * stage.For.TotalSeconds;

    /// <summary>
    /// The time after which so many have come, from rate f to t within d seconds: the root of f·x + (t − f)/(2d)·x² = n, in the
    /// form that stays exact where the rate hardly changes.
    /// </summary>
    static TimeSpan Within(Stage stage, double count)
    {
        var slope = (stage.To - stage.From) / stage.For.TotalSeconds;
        var root = Math.Sqrt(Math.Max(0, stage.From * stage.From + 2 * slope * count));
        return count <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(2 * count / (stage.From + root));
    }
}
