using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>The runs, newest first, and one with a page of its records.</summary>
static class RunsView
{
    const int DefaultLimit = 100;
    const int LargestLimit = 10_000;

    public static readonly DashboardView All = new(
        "runs",
        "The sync runs, newest first: ?offset&limit; of one run its records too: /{id}?offset&limit&action.",
        (context, query) => query.Id is null ? List(context, query) : One(context, query));

    /// <summary>A run with a page of its records.</summary>
    public static JsonNode Show(PlatformContext context, Run run, int offset, int limit, SyncAction? action)
    {
        var table = ThisIsSchoolTables.Of(context.Transaction).RunRecords;
        var (total, rows) = action is { } only
            ? (table.CountWhere(ThisIsSchoolSchema.RecordsByAction, ThisIsSchoolSchema.ActionKey(run.Id, only)),
                table.Where(ThisIsSchoolSchema.RecordsByAction, ThisIsSchoolSchema.ActionKey(run.Id, only), offset, limit))
            : (table.CountWhere(ThisIsSchoolSchema.RecordsByRun, run.Id),
                table.Where(ThisIsSchoolSchema.RecordsByRun, run.Id, offset, limit));
        var shown = Show(run);
        shown["records"] = new JsonObject
        {
            ["total"] = total,
            ["leftOut"] = run.LeftOut,
            ["items"] = new JsonArray([.. rows.Select(Show)]),
        };
        return shown;
    }

    static JsonObject List(PlatformContext context, ViewQuery query)
    {
        var runs = ThisIsSchoolTables.Of(context.Transaction).Runs;
        var (offset, limit) = PageOf(query);
        var end = Math.Max(0, runs.Count - offset);
        var start = Math.Max(0, end - limit);
        return new JsonObject
        {
            ["total"] = runs.Count,
            ["items"] = new JsonArray([.. runs.Page(start, end - start).Reverse().Select(Show)]),
        };
    }

    static JsonNode? One(PlatformContext context, ViewQuery query)
    {
        var (offset, limit) = PageOf(query);
        SyncAction? action = null;
        if (query.Parameter("action") is { } name)
        {
            if (!Enum.TryParse<SyncAction>(name, ignoreCase: true, out var found) || !Enum.IsDefined(found)
                || char.IsAsciiDigit(name[0]))
                throw new ArgumentException(
                    $"action: '{name}' is none of created, linked, updated, unchanged, removed, skipped.");
            action = found;
        }

        return long.TryParse(query.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && ThisIsSchoolTables.Of(context.Transaction).Runs.Find(id) is { } run
            ? Show(context, run, offset, limit, action)
            : null;
    }

    static (int Offset, int Limit) PageOf(ViewQuery query) =>
        (Whole(query, "offset", 0, 0, int.MaxValue), Whole(query, "limit", DefaultLimit, 0, LargestLimit));

    static int Whole(ViewQuery query, string name, int otherwise, int from, int to)
    {
        if (query.Parameter(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to
            ? value
            : throw new ArgumentException($"{name}: '{text}' is no whole number from {from} to {to}.");
    }

    static JsonObject Show(Run run)
    {
        var shown = new JsonObject
        {
            ["id"] = run.Id.ToString(CultureInfo.InvariantCulture),
            ["district"] = run.District,
            ["state"] = run.State,
            ["dryRun"] = run.DryRun,
            ["startedAt"] = Moment(run.StartedAt),
            ["finishedAt"] = Moment(run.FinishedAt),
        };
        if (run.Reason is not null)
        {
            shown["rule"] = run.Rule;
            shown["reason"] = run.Reason;
        }

        shown["summary"] = new JsonObject
        {
            ["schools"] = Show(run.Summary.Schools),
            ["users"] = Show(run.Summary.Users),
            ["classes"] = Show(run.Summary.Classes),
            ["enrollments"] = Show(run.Summary.Enrollments),
        };
        shown["warnings"] = new JsonArray(
            [.. run.Warnings.Select(one => new JsonObject { ["rule"] = one.Rule, ["text"] = one.Text })]);
        return shown;
    }

    static JsonObject Show(Counts counts) => new()
    {
        ["created"] = counts.Created,
        ["linked"] = counts.Linked,
        ["updated"] = counts.Updated,
        ["unchanged"] = counts.Unchanged,
        ["removed"] = counts.Removed,
        ["skipped"] = counts.Skipped,
    };

    static JsonObject Show(RunRecord record) => new()
    {
        ["kind"] = record.Kind,
        ["sourcedId"] = record.SourcedId,
        ["name"] = record.Name,
        ["action"] = JsonNamingPolicy.CamelCase.ConvertName(record.Action.ToString()),
        ["rule"] = record.Rule,
        ["reason"] = record.Reason,
    };

    static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
