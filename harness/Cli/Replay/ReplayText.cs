using System.Globalization;
using Simulators.Cli.Console;

namespace Simulators.Cli.Replay;

/// <summary>What a replay found, for a human: a line for each request, and under it what differs.</summary>
sealed class ReplayText(TextWriter output, bool onlyDifferent)
{
    const int LongestTarget = 160;

    readonly Dictionary<ReplayVerdict, int> _counts = [];

    public int CountOf(ReplayVerdict verdict) => _counts.GetValueOrDefault(verdict);

    public int Sent => CountOf(ReplayVerdict.Same) + CountOf(ReplayVerdict.Different) + CountOf(ReplayVerdict.NotCompared);

    public void Write(ReplayedRequest replayed)
    {
        _counts[replayed.Verdict] = CountOf(replayed.Verdict) + 1;
        if (onlyDifferent && replayed.Verdict == ReplayVerdict.Same) return;
        var then = replayed.Then;
        var target = Line.Of(then.Target);
        if (target.Length > LongestTarget) target = target[..LongestTarget] + "...";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{WordOf(replayed.Verdict),-12} {then.Number,5}  {then.Method} {target}  {replayed.Status}");
        output.WriteLine(line.TrimEnd());
        foreach (var difference in replayed.Differences) output.WriteLine($"    {Line.Of(difference)}");
        if (replayed is { Verdict: ReplayVerdict.Different, Explanation: { } why })
            output.WriteLine($"    simulator: {Line.Of(why)}");
    }

    /// <param name="recorded">How many requests the recording has.</param>
    public void WriteSummary(int recorded)
    {
        var different = CountOf(ReplayVerdict.Different);
        var verdict = different == 0 ? "all compared answers are the same" : $"{different} answered differently";
        output.WriteLine($"{Sent} of {recorded} requests sent again: {verdict}.");
        var (open, lost) = (CountOf(ReplayVerdict.NotCompared), CountOf(ReplayVerdict.NotSent));
        if (open > 0) output.WriteLine($"{open} had no recorded answer to compare with.");
        if (lost > 0) output.WriteLine($"{lost} could not be sent.");
        if (recorded - Sent - lost is > 0 and var others)
            output.WriteLine($"{others} went to no platform, and were left out (--host NAME=PLATFORM names a platform's host).");
    }

    static string WordOf(ReplayVerdict verdict) => verdict switch
    {
        ReplayVerdict.Same => "same",
        ReplayVerdict.Different => "DIFFERENT",
        ReplayVerdict.NotCompared => "not compared",
        _ => "NOT SENT",
    };
}
