using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>How far a bulk run is.</summary>
/// <param name="Done">How many people have a report.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct BulkProgress(int Done, int Total);

/// <summary>
/// Brings many people to a platform: several at a time, each with a report of its own. A run that broke off is taken up where
/// it was; credentials that are refused stop it.
/// </summary>
/// <param name="store">What is kept.</param>
public sealed class Provisioner(IStateStore store)
{
    /// <summary>Brings the people.</summary>
    /// <param name="platform">Where to.</param>
    /// <param name="people">Whom; somebody who comes twice is brought once, and then again as an update.</param>
    /// <param name="workers">How many calls are under way at once.</param>
    /// <param name="run">
    /// The name of the run: reports are kept under it until <see cref="IStateStore.FinishRun"/>, and whoever has a settled one is
    /// not brought again. Null: nothing is kept.
    /// </param>
    /// <param name="progress">Told after each call.</param>
    /// <param name="cancellation">Stops between calls.</param>
    /// <returns>A report for each, in the order of the people.</returns>
    public async Task<IReadOnlyList<PersonReport>> ProvisionAsync(
        PlatformProvisioner platform,
        IReadOnlyList<PersonInRole> people,
        int workers,
        string? run,
        IProgress<BulkProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(people);
        var reports = new PersonReport?[people.Count];
        var done = TakeUp(run, people, reports);
        progress?.Report(new BulkProgress(done, people.Count));
        var watch = new RunWatch();
        foreach (var round in Rounds(platform, people, reports))
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
            await Parallel.ForEachAsync(round.Chunk(platform.BatchSize), options, async (chunk, _) =>
            {
                if (watch.IsStopped) return;
                // Who gives up waits for the calls that are under way: an answer that nobody reads is a lost answer.
                var made = await platform.ProvisionBatchAsync([.. chunk.Select(i => people[i])], CancellationToken.None);
                for (var n = 0; n < chunk.Length; n++) Keep(run, chunk[n], made[n], reports);
                watch.See(made);
                progress?.Report(new BulkProgress(Interlocked.Add(ref done, chunk.Length), people.Count));
            });
        }

        return [.. reports.Select((report, i) => report ?? watch.NotTried(people[i].Person.ExternalId))];
    }

    void Keep(string? run, int place, PersonReport report, PersonReport?[] reports)
    {
        reports[place] = report;
        if (run is not null && report.IsSettled)
            store.SaveRunReport(run, PlaceOf(place, report.ExternalId), ReportJson.Write(report));
    }

    int TakeUp(string? run, IReadOnlyList<PersonInRole> people, PersonReport?[] reports)
    {
        if (run is null) return 0;
        var kept = store.RunReports(run);
        var done = 0;
        for (var i = 0; i < people.Count; i++)
        {
            if (!kept.TryGetValue(PlaceOf(i, people[i].Person.ExternalId), out var json)) continue;
            reports[i] = ReportJson.Read(json);
            done++;
        }

        return done;
    }

    /// <summary>Who comes twice, or shares an address with somebody, waits for the next round.</summary>
    static IEnumerable<List<int>> Rounds(
        PlatformProvisioner platform,
        IReadOnlyList<PersonInRole> people,
        PersonReport?[] reports)
    {
        var waiting = Enumerable.Range(0, people.Count).Where(i => reports[i] is null).ToList();
        while (waiting.Count > 0)
        {
            var (now, later) = (new List<int>(), new List<int>());
            var taken = new HashSet<string>();
            foreach (var i in waiting)
            {
                var person = people[i].Person;
                var key = platform.KeyOf(person);
                var free = taken.Add("id " + person.ExternalId) & (key.Length == 0 || taken.Add("contact " + key));
                (free ? now : later).Add(i);
            }

            yield return now;
            waiting = later;
        }
    }

    static string PlaceOf(int place, string externalId) => $"{place} {externalId}";
}
