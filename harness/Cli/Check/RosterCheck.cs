using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Cli.Check;

/// <summary>Who provides the data, when it does not come from files.</summary>
sealed record Provider(Uri Url, string? Version, string? ClientId, string? ClientSecret);

/// <summary>
/// Asks a simulator of its own what This is School would make of a roster: a sandbox without a single row, the roster in its
/// ClassLink
/// (or a provider somewhere else), and a sync that changes nothing.
/// </summary>
sealed class RosterCheck(SimulatorSandbox sandbox)
{
    const int Page = 1000;

    JsonElement _answer;

    /// <summary>Checks a folder or a zip.</summary>
    /// <param name="path">The folder or zip.</param>
    /// <param name="enrolledOnly">
    /// Whether ClassLink shares only users who have a class, as it does until a district turns 'Unenrolled Users' on; who is
    /// not shared
    /// is in no report. Else every user of the files is judged.
    /// </param>
    /// <param name="say">Told how far the check is.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CheckReport> OfPathAsync(string path, bool enrolledOnly, Action<string> say, CancellationToken cancellation)
    {
        await sandbox.SetAsync("classlink", new JsonObject { ["unenrolledUsers"] = !enrolledOnly }, cancellation);
        say("Reading the files");
        var imported = await sandbox.AdminAsync(
            HttpMethod.Post, "classlink/import", new JsonObject { ["path"] = Path.GetFullPath(path) }, cancellation);
        var import = ReportReader.Import(imported);
        if (imported.GetProperty("accepted").ValueKind != JsonValueKind.True) return new CheckReport(path, import, null);
        return new CheckReport(path, import, await SyncAsync(new JsonObject { ["dryRun"] = true }, say, cancellation));
    }

    /// <summary>Checks what a provider would give to a client.</summary>
    public async Task<CheckReport> OfProviderAsync(Provider provider, Action<string> say, CancellationToken cancellation)
    {
        var order = new JsonObject { ["dryRun"] = true, ["url"] = provider.Url.AbsoluteUri };
        if (provider.Version is not null) order["version"] = provider.Version;
        if (provider.ClientId is not null) order["clientId"] = provider.ClientId;
        if (provider.ClientSecret is not null) order["clientSecret"] = provider.ClientSecret;
        return new CheckReport(provider.Url.AbsoluteUri, null, await SyncAsync(order, say, cancellation));
    }

    /// <summary>The records of the report that was made last, page by page.</summary>
    public async IAsyncEnumerable<SyncRecord> RecordsAsync(CheckReport report, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (report.Run is not { } run) yield break;
        var page = _answer;
        for (long offset = 0; offset < run.Records;)
        {
            var begun = offset;
            foreach (var record in ReportReader.Records(page))
            {
                offset++;
                yield return record;
            }

            if (offset >= run.Records || (offset == begun && begun > 0)) yield break;
            page = await sandbox.AdminAsync(
                HttpMethod.Get,
                string.Create(CultureInfo.InvariantCulture, $"thisisschool/runs/{run.Id}?offset={offset}&limit={Page}"),
                null,
                cancellation);
        }
    }

    async Task<SyncRun> SyncAsync(JsonObject order, Action<string> say, CancellationToken cancellation)
    {
        say("Asking This is School");
        _answer = await sandbox.AdminAsync(HttpMethod.Post, "thisisschool/sync", order, cancellation);
        return ReportReader.Run(_answer);
    }
}
