using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Simulators.Roster;
using Simulators.Roster.Writing;

namespace Simulators.Benchmarks;

/// <summary>
/// A page of OneRoster 1.2 from the middle of a district's users, against a bare Kestrel that writes the same bytes: same
/// core, same load, in turn.
/// </summary>
static class PageComparison
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        var rows = new List<Row>();
        var page = Path.GetTempFileName();
        Environment.SetEnvironmentVariable(PageWorkload.PageFile, page);
        try
        {
            foreach (var size in effort.Sizes)
            {
                // A server for each size: a district that is gone would still be in the process's memory.
                using var simulator = await Contestant.Simulator.Start!(cancellation);
                rows.Add(await MeasureAsync(simulator, size, page, effort, cancellation));
            }

            return rows;
        }
        finally
        {
            File.Delete(page);
        }
    }

    static async Task<Row> MeasureAsync(
        ServerProcess simulator, long size, string page, Effort effort, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = simulator.Address, Timeout = Timeout.InfiniteTimeSpan };
        await ImportAsync(client, size, cancellation);
        var workload = new PageWorkload(size / 2);
        var credentials = await Simulator.CredentialsAsync(simulator.Port, workload, cancellation);
        await File.WriteAllBytesAsync(page, await workload.PageAsync(client, credentials, cancellation), cancellation);
        using var bare = await Contestant.Bare(workload.Platform).Start!(cancellation);
        var ours = new LoadGenerator(simulator.Port, workload, credentials);
        var theirs = new LoadGenerator(bare.Port, workload, credentials);
        // A page is a hundred records: a tenth of the writes' requests is as much work for the compiler.
        await ours.RunAsync(effort.Connections, Effort.LongestWarming, effort.Warm / 10, cancellation);
        await theirs.RunAsync(effort.Connections, Effort.LongestWarming, effort.Warm / 10, cancellation);
        return await Duel.MeasureAsync(
            workload.Operation,
            string.Create(CultureInfo.InvariantCulture, $"bare, same bytes, {size:N0} users"),
            () => Task.CompletedTask,
            () => ours.RunAsync(effort.Connections, effort.Window, long.MaxValue, cancellation),
            () => theirs.RunAsync(effort.Connections, effort.Window, long.MaxValue, cancellation),
            (simulator, bare),
            effort.Rounds);
    }

    /// <summary>The generated district, with everybody in it shared.</summary>
    static async Task ImportAsync(HttpClient client, long students, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("simulators-benchmark-");
        try
        {
            var order = new RosterOrder(folder.FullName, RosterFormat.OneRosterCsv, OneRosterVersion.V1P2, Zip: true);
            RosterWriter.Write(new District(students, 1), order, _ => { }, cancellation);
            await using var zip = File.OpenRead(Path.Combine(folder.FullName, RosterWriter.ZipName));
            using var content = new StreamContent(zip);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
            using var answer = await client.PostAsync(
                new Uri("/__admin/classlink/import", UriKind.Relative), content, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            using var report = JsonDocument.Parse(text);
            if (!answer.IsSuccessStatusCode || !report.RootElement.GetProperty("accepted").GetBoolean())
                throw new InvalidOperationException($"The district was not imported: {text}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
