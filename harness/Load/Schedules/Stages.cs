namespace Simulators.Load.Schedules;

/// <summary>Reads the value of stages at a moment.</summary>
static class Stages
{
    public static double At(IReadOnlyList<Stage> stages, TimeSpan moment)
    {
        foreach (var stage in stages)
        {
            if (moment < stage.For) return stage.From + (stage.To - stage.From) * (moment / stage.For);
            moment -= stage.For;
        }

        return stages[^1].To;
    }

    /// <summary>The greatest value.</summary>
    public static double Peak(IReadOnlyList<Stage> stages) => stages.Max(stage => Math.Max(stage.From, stage.To));

    /// <summary>How long all of them take; zero for a steady one without an end.</summary>
    public static TimeSpan Length(IReadOnlyList<Stage> stages) =>
        stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.For);

    /// <summary>A part of every value: a shard's.</summary>
    public static IReadOnlyList<Stage> Divided(IReadOnlyList<Stage> stages, int by) =>
        [.. stages.Select(stage => stage with { From = stage.From / by, To = stage.To / by })];
}
