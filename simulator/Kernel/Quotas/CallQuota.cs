using System.Globalization;
using System.Xml;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Quotas;

/// <summary>
/// So many calls in a window. The counts are rows of the platform's own store: they fork, are undone with a call that is
/// refused, and are shared by hosts that share a database.
/// </summary>
/// <param name="rule">What the vendor says; it decides nothing but refusals.</param>
/// <param name="error">What is answered when the limit is reached.</param>
/// <param name="kept">The platform's setting that keeps or ignores its quotas.</param>
/// <param name="table">Where the counts are.</param>
/// <param name="limit">So many calls; 0 is no limit.</param>
/// <param name="window">How long the window is; without it a minute. No time at all is no limit.</param>
public sealed class CallQuota(Rule rule, ErrorEntry error, Choice kept, QuotaTable table, Number limit, Duration? window = null)
    : Quota(rule, error, kept)
{
    /// <summary>The window moves in steps of this part of it: a call stops counting so much too early at most.</summary>
    const int Slices = 60;

    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The setting that chooses between the windows, or null: then they slide.</summary>
    public Choice? Shape { get; init; }

    public override IReadOnlyList<Setting> Settings =>
        [limit, .. window is null ? [] : new[] { window }, .. Shape is null ? [] : new[] { Shape }];

    /// <summary>A setting for <see cref="Shape"/>, where the vendor does not say how his windows lie.</summary>
    public static Choice NewShape(string name, string of, params IReadOnlyList<string> rules) => new(
        name, ["sliding", "fixed"],
        $"Whether {of} are counted over the time just past, or from one full window of the clock to the next.",
        rules);

    public override long? Limit(SettingValues settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Get(limit) is > 0 and var most && LengthOf(settings) > TimeSpan.Zero ? most : null;
    }

    public override string Window(SettingValues settings) => XmlConvert.ToString(LengthOf(settings));

    public override QuotaUse Use(PlatformContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var length = SliceOf(context.Instance.Settings, out var slices);
        var counts = context.Transaction.Table(table.Definition).Page(0, QuotaTable.MostRows)
            .Where(row => row.Key.StartsWith($"{Id} ", StringComparison.Ordinal))
            .Select(row => row.At(context.Now, length, slices));
        var most = counts.MaxBy(row => row.Used);
        return most is null || most.Used == 0 ? QuotaUse.None : new QuotaUse(most.Used, most.EndsAt);
    }

    /// <summary>Counts a call, or refuses it when the limit is reached. A call that is refused is not counted.</summary>
    /// <param name="call">The call, its transaction open.</param>
    /// <param name="who">Who is counted apart; empty when it is all one.</param>
    public Rejection? Take(Call call, string who = "")
    {
        ArgumentNullException.ThrowIfNull(call);
        var settings = call.Instance.Settings;
        if (Limit(settings) is not { } most || !IsOn(settings)) return null;
        var rows = call.Transaction.Table(table.Definition);
        var key = $"{Id} {who}";
        var length = SliceOf(settings, out var slices);
        var known = rows.Find(key);
        var row = known?.At(call.Now, length, slices) ?? QuotaCount.Empty(key, call.Now, length, slices);
        if (row.Used >= most) return Refusal(call.Now, settings, most, row.FreeAt(most));
        if (known is not null) rows.Update(row.Plus());
        else table.Insert(rows, row.Plus());
        return null;
    }

    Rejection Refusal(DateTimeOffset now, SettingValues settings, long most, DateTimeOffset freeAt)
    {
        var wait = freeAt - now;
        var seconds = wait.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new Rejection(
            Error,
            Rule,
            $"{most} in {Window(settings)} are the limit (setting {limit.Name}), and it is reached: come again in {seconds} s of the "
            + $"sandbox's time, or switch the quotas off: PATCH /__admin/quotas {{\"quotas\":\"off\"}}.")
        { RetryAfter = wait };
    }

    TimeSpan LengthOf(SettingValues settings) => window is null ? Minute : settings.Get(window);

    /// <summary>The length of a slice in ticks.</summary>
    long SliceOf(SettingValues settings, out int slices)
    {
        slices = Shape is not null && settings.Get(Shape) == "fixed" ? 1 : Slices;
        return Math.Max(1, LengthOf(settings).Ticks / slices);
    }
}
