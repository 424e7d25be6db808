using System.Text.Json;
using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassLink;

namespace Simulators.Integration.Rosters;

/// <summary>The roster could not be read to its end. Nothing may follow from what was read of it.</summary>
public sealed class ShortPullException(string message) : Exception(message);

/// <summary>
/// Reads a collection to its end, or not at all. Neither a short page nor an empty one says by itself that this was the
/// end, and a roster that changed while it was read is read again.
/// </summary>
/// <param name="client">Reads pages.</param>
/// <param name="retries">How pages are read again.</param>
public sealed class RosterPull(ClassLinkClient client, RetryPolicy retries)
{
    const int Attempts = 3;

    /// <summary>Everything in the collection.</summary>
    /// <exception cref="ShortPullException">It was never whole.</exception>
    /// <exception cref="PlatformException">The server did not serve.</exception>
    public async Task<IReadOnlyList<JsonElement>> AllAsync(
        string version,
        string collection,
        string? filter,
        CancellationToken cancellation)
    {
        var problem = "";
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (rows, wrong) = await OnceAsync(version, collection, filter, cancellation);
            if (wrong is null) return rows;
            problem = wrong;
        }

        throw new ShortPullException($"{collection}: {problem}");
    }

    async Task<(IReadOnlyList<JsonElement> Rows, string? Problem)> OnceAsync(
        string version,
        string collection,
        string? filter,
        CancellationToken cancellation)
    {
        var rows = new List<JsonElement>();
        var ids = new HashSet<string>();
        RosterPage? first = null;
        while (true)
        {
            var page = await retries.RepeatableAsync(
                token => client.PageAsync(version, collection, filter, rows.Count, token), cancellation);
            first ??= page;
            foreach (var row in page.Rows)
            {
                if (IdOf(row) is not { } id) return ([], "a record has no sourcedId.");
                if (!ids.Add(id)) return ([], $"{id} came on two pages: the roster changed while it was read.");
                rows.Add(row);
            }

            if (page.Revision != first.Revision) return ([], "what is shared changed while it was read.");
            if (page.Total != first.Total) return ([], $"there were {first.Total} records at first, and {page.Total} later.");
            if (IsEnd(page, rows.Count)) return Judge(page, rows);
        }
    }

    /// <summary>Where the server tells how many there are, that many; where it does not, a page with nothing on it.</summary>
    static bool IsEnd(RosterPage page, int count) => page.Rows.Count == 0 || (page.Total is { } total && count >= total);

    static (IReadOnlyList<JsonElement>, string?) Judge(RosterPage page, List<JsonElement> rows) =>
        page.Total is { } total && rows.Count != total
            ? ([], $"the server told of {total} records and gave {rows.Count}.")
            : (rows, null);

    static string? IdOf(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object
        && row.TryGetProperty("sourcedId", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } text
            ? text
            : null;
}
