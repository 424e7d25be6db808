using Simulators.Kernel.Platforms;
using Simulators.Kernel.Quotas;

namespace Simulators.Host.Admin;

/// <summary>How often something may be done at each platform, how much of it is used, and the switch that turns it all off.</summary>
static class Quotas
{
    /// <summary>What the switch says when it is not the same at all platforms.</summary>
    const string Mixed = "mixed";

    public static void Map(RouteGroupBuilder admin)
    {
        var quotas = admin.MapGroup("/quotas");
        quotas.MapGet("/", (Delegate)List)
            .WithSummary("The vendors' quotas: limit, window, used, when it is free again, what is answered, source: ?platform=.");
        quotas.MapPatch("/", (Delegate)Switch)
            .WithSummary("Keeps the quotas of all platforms, {\"quotas\":\"vendor\"}, or none, {\"quotas\":\"off\"}.");
    }

    static async Task<IResult> List(HttpContext context)
    {
        var sandbox = context.Sandbox();
        if (context.Request.Query["platform"].ToString() is not { Length: > 0 } name) return await ShowAsync(sandbox.Platforms);
        return context.Platform(name, out var refusal) is { } instance ? await ShowAsync([instance]) : refusal!;
    }

    static async Task<IResult> Switch(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.QuotaOrder);
        if (order.Quotas is not (Quota.Vendor or Quota.Off))
            return Answer.BadRequest($"quotas: '{order.Quotas}' is neither {Quota.Vendor} nor {Quota.Off}.");
        var sandbox = context.Sandbox();
        foreach (var instance in Having(sandbox.Platforms))
        {
            if (instance.Settings.Change(new Dictionary<string, string?> { [Quota.SwitchName] = order.Quotas }) is { } problem)
                throw new InvalidOperationException(problem);
        }

        return await ShowAsync(sandbox.Platforms);
    }

    static IEnumerable<PlatformInstance> Having(IEnumerable<PlatformInstance> instances) =>
        instances.Where(instance => instance.Platform.Quotas.Count > 0);

    static List<QuotaView> Views(PlatformContext context) =>
        [.. context.Instance.Platform.Quotas.Select(quota => QuotaView.Of(quota, context))];

    static async Task<IResult> ShowAsync(IReadOnlyList<PlatformInstance> instances)
    {
        List<QuotaView> items = [];
        foreach (var instance in Having(instances)) items.AddRange(await instance.ExecuteAsync(Views));
        var states = items.Select(item => item.State).Distinct().ToList();
        var all = states.Count switch { 0 => Quota.Vendor, 1 => states[0], _ => Mixed };
        return Answer.Json(new QuotaList(items.Count, all, items), AdminJson.Readable.QuotaList);
    }
}

/// <param name="Quotas">Whether the vendors' quotas are kept: vendor or off.</param>
sealed record QuotaOrder(string? Quotas);

/// <param name="Total">How many there are.</param>
/// <param name="Quotas">Whether they are kept: vendor, off, or mixed when the platforms differ.</param>
/// <param name="Items">Each of them.</param>
sealed record QuotaList(int Total, string Quotas, IReadOnlyList<QuotaView> Items);

/// <param name="Id">The rule that says so.</param>
/// <param name="Platform">Whose it is.</param>
/// <param name="State">Whether it is kept: vendor or off.</param>
/// <param name="Counts">What is counted, and who apart.</param>
/// <param name="Limit">So many in a window; left out when there is no limit.</param>
/// <param name="Window">How long a window is.</param>
/// <param name="Used">How many were counted in the present one.</param>
/// <param name="ResetsAt">When none of them counts any more, by the sandbox's clock.</param>
/// <param name="Refused">How many calls it has refused since the last reset of the journal.</param>
/// <param name="Answer">What the vendor answers then.</param>
/// <param name="Settings">What limit and window come from.</param>
/// <param name="Statement">What the vendor says.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="Confidence">How sure we are.</param>
sealed record QuotaView(
    string Id,
    string Platform,
    string State,
    string Counts,
    long? Limit,
    string Window,
    long Used,
    DateTime? ResetsAt,
    long Refused,
    QuotaAnswer Answer,
    IReadOnlyList<string> Settings,
    string Statement,
    string Source,
    string Confidence)
{
    public static QuotaView Of(Quota quota, PlatformContext context)
    {
        var instance = context.Instance;
        var use = quota.Use(context);
        return new QuotaView(
            quota.Id,
            instance.Platform.Name,
            quota.IsOn(instance.Settings) ? Quota.Vendor : Quota.Off,
            quota.Counts,
            quota.Limit(instance.Settings),
            quota.Window(instance.Settings),
            use.Used,
            use.ResetsAt?.UtcDateTime,
            instance.Coverage.Of(quota.Rule),
            new QuotaAnswer(quota.Error.HttpStatus, quota.Error.Code, quota.Error.Text),
            [.. quota.Settings.Select(setting => setting.Name)],
            quota.Rule.Statement,
            quota.Rule.Source,
            Words.Of(quota.Rule.Confidence));
    }
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The vendor's code.</param>
/// <param name="Text">The vendor's text.</param>
sealed record QuotaAnswer(int Status, string Code, string Text);
