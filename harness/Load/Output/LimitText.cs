using System.Globalization;
using System.Xml;
using Simulators.Load.Engine;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Output;

/// <summary>What the vendor's limits mean to whoever plans with them, in words.</summary>
public static class LimitText
{
    /// <summary>How long it takes at the vendor's limits, or why the run does not tell; null when they were not kept.</summary>
    public static string? Answer(SummaryDocument summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Order.Quotas != "vendor" || summary.Limits is not { } limits) return null;
        var (students, platform) = (summary.Order.Users.ToString("N0", CultureInfo.InvariantCulture), summary.Order.Platform);
        var took = TimeText.Of(summary.Run.MakespanSeconds * 1e6);
        if (summary.Counts.Failed > 0)
            return $"Records failed, so this run does not say how long {students} students take at {platform}.";
        if (summary.Run.End != RunEnd.WorkDone || summary.Order.Shard is not null)
            return $"Not all the work was done here: this run does not say how long {students} students take at {platform}.";
        if (limits.All(limit => limit.Refused == 0))
        {
            return $"No limit refused a call: the {took} are the simulator's own time and say nothing of how long "
                + $"{platform} takes for {students} students.{Unpublished(limits)}";
        }

        var skipped = summary.Run.SkippedSeconds * 1e6;
        var parts = skipped > 0
            ? $"{TimeText.Of(skipped)} of waiting for them, and "
                + $"{TimeText.Of(summary.Run.MakespanSeconds * 1e6 - skipped)} of answers"
            : $"the workers waited {TimeText.Of(summary.Counts.ThrottledMicroseconds)} for them, all together";
        return $"{students} students take {took} at {platform}'s limits: {parts}. Answers took the simulator's time; the "
            + $"vendor's own comes in its place.{Unpublished(limits)}";
    }

    /// <summary>A limit: how many, of what, in what time, and what it did.</summary>
    public static string Of(LimitDocument limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return string.Create(CultureInfo.InvariantCulture, $"{Amount(limit)}: {limit.Counts} ({limit.Confidence})");
    }

    /// <summary>So many in a time.</summary>
    public static string Amount(LimitDocument limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return limit.Limit is { } most
            ? string.Create(CultureInfo.InvariantCulture, $"{most:N0} in {Window(limit.Window)}")
            : "no number is published";
    }

    static string Unpublished(IReadOnlyList<LimitDocument> limits)
    {
        var open = limits.Where(limit => limit.Limit is null && limit.Settings.Count > 0)
            .Select(limit => $"--setting {limit.Settings[0]}=N").ToList();
        return open.Count == 0
            ? ""
            : $" Limits without a published number were not kept: {string.Join(", ", open)} "
                + "sets that of your contract.";
    }

    /// <summary>PT1M in words; a month has no length in seconds.</summary>
    static string Window(string iso)
    {
        if (iso == "P1M") return "a month";
        try
        {
            return TimeText.Of(XmlConvert.ToTimeSpan(iso).TotalMicroseconds);
        }
        catch (FormatException)
        {
            return iso;
        }
    }
}
