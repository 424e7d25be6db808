using Simulators.Load.Recording;
using Simulators.Load.Scenarios;

namespace Simulators.LoadScenarios.Tests;

/// <summary>What came of a run.</summary>
sealed record Outcome(WorkProgress Progress, ILoadWork Work, IReadOnlyList<CollectionCheck> Checks, Tally Tally)
{
    /// <summary>How many items were acknowledged, of all phases.</summary>
    public long Acknowledged => Work.Phases.Sum(phase => Progress.Count(phase.Name, ItemEnd.Acknowledged));

    public long Items => Work.Phases.Sum(phase => phase.Items);

    public CollectionCheck this[string collection] => Checks.Single(check => check.Collection == collection);
}

/// <summary>What was counted.</summary>
sealed record Tally(
    long Requests, long Retries, long Created, long Existing, long Rejected, IReadOnlyDictionary<string, long> ByTag)
{
    public static Tally Of(RunRecorder recorder)
    {
        var byTag = new Dictionary<string, long>();
        var counts = new Counts();
        recorder.Drain(samples =>
        {
            foreach (var sample in samples)
            {
                if (sample.Kind != SampleKind.Request) continue;
                counts.Requests++;
                counts.Retries += sample.IsRetry ? 1 : 0;
                counts.Created += sample.Created;
                counts.Existing += sample.Existing;
                counts.Rejected += sample.Rejected;
                var tag = recorder.Tags.Names[sample.Tag];
                byTag[tag] = byTag.GetValueOrDefault(tag) + 1;
            }
        });
        return new Tally(counts.Requests, counts.Retries, counts.Created, counts.Existing, counts.Rejected, byTag);
    }
}
