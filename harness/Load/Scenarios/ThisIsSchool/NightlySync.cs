using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Simulators.Load.Scenarios.ThisIsSchool;

/// <summary>The sync of This is School's every night, by the sandbox's clock: enables it, and lets its hour come.</summary>
sealed class NightlySync(LoadPlace place)
{
    static readonly string[] s_kinds = ["schools", "users", "classes", "enrollments"];
    static readonly TimeSpan s_hour = TimeSpan.FromHours(2);
    static readonly TimeSpan s_day = TimeSpan.FromHours(24);

    readonly AdminCalls _desk = new(place, "thisisschool");
    bool _wasEnabled;
    DateTimeOffset _first;

    /// <summary>Enables the sync from the coming night on, at two o'clock of the sandbox's clock.</summary>
    public async Task EnableAsync(CancellationToken cancellation)
    {
        await foreach (var district in place.RowsAsync("thisisschool", "districts", cancellation))
            _wasEnabled |= district.TryGetProperty("enabled", out var enabled) && enabled.ValueKind == JsonValueKind.True;
        var now = await NowAsync(cancellation);
        _first = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + s_hour;
        if (_first <= now) _first += s_day;
        await place.Sandbox.AdminAsync(
            HttpMethod.Post,
            "thisisschool/enable",
            new JsonObject { ["at"] = _first.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) },
            cancellation);
    }

    /// <summary>Lets the clock go on to the night's hour, and waits for the sync that then runs by itself.</summary>
    /// <param name="night">From 0.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// What it made of the district's records. An answer that is lost is asked for again: no night passes twice.
    /// </returns>
    public async Task<Judgement> PassAsync(int night, CancellationToken cancellation)
    {
        var due = _first + night * s_day;
        try
        {
            await AdvanceToAsync(due, cancellation);
            var runs = await _desk.AskAsync(HttpMethod.Get, "thisisschool/runs?limit=1", null, cancellation);
            return runs.GetProperty("items") is { } items && items.GetArrayLength() > 0
                ? Judge(items[0], due)
                : Judgement.OfFailed("no sync ran that night");
        }
        catch (HttpRequestException e)
        {
            return Judgement.OfFailed(e.StatusCode is { } status ? $"HTTP {(int)status}" : $"no answer: {e.HttpRequestError}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Judgement.OfFailed("no answer in time");
        }
    }

    /// <summary>Lets the clock go on; not measured.</summary>
    public Task RestAsync(int night, TimeSpan after, CancellationToken cancellation) =>
        AdvanceToAsync(_first + night * s_day + after, cancellation);

    /// <summary>Disables it, unless it was enabled before.</summary>
    public async Task DisableAsync(CancellationToken cancellation)
    {
        if (_wasEnabled) return;
        await place.Sandbox.AdminAsync(HttpMethod.Post, "thisisschool/disable", new JsonObject(), cancellation);
    }

    /// <summary>Also when it is past: whoever moves the clock waits for who moves it already.</summary>
    async Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        var left = moment - await NowAsync(cancellation);
        var by = XmlConvert.ToString(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        await _desk.AskAsync(HttpMethod.Post, "clock/advance", new JsonObject { ["by"] = by }, cancellation);
    }

    async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) =>
        (await _desk.AskAsync(HttpMethod.Get, "clock", null, cancellation)).GetProperty("now").GetDateTimeOffset();

    /// <summary>
    /// A night that fails is over: This is School tries again the next night. What it left as it was counts as there before.
    /// </summary>
    Judgement Judge(JsonElement run, DateTimeOffset due)
    {
        if (run.GetProperty("startedAt").GetDateTimeOffset() < due) return Judgement.OfFailed("no sync ran that night");
        if (run.Text("state") != "succeeded")
            return Judgement.OfRejected($"the night's sync failed: {run.Text("rule")}", place.People.Count);
        long changed = 0, same = 0, skipped = 0;
        foreach (var kind in s_kinds)
        {
            var counts = run.GetProperty("summary").GetProperty(kind);
            changed += Of("created") + Of("linked") + Of("updated") + Of("removed");
            same += Of("unchanged");
            skipped += Of("skipped");

            long Of(string action) => counts.Number(action) ?? 0;
        }

        return new Judgement(
            RequestOutcome.Answered,
            (int)changed,
            (int)same,
            Reason: skipped > 0 ? "the rules leave some records out" : null);
    }
}
