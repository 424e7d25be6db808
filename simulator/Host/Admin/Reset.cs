using Simulators.Host.Stubs;

namespace Simulators.Host.Admin;

/// <summary>Back to the beginning, wholly or in part.</summary>
static class Reset
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("/reset", (Delegate)Do)
            .WithSummary("Back to the seed: all, or {state?, journal?, faults?, clock?, settings?, mappings?} that are true.");

    static async Task<IResult> Do(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.ResetOrder);
        if (order == new ResetOrder(null, null, null, null, null, null)) order = ResetOrder.Everything;
        var sandbox = context.Sandbox();
        if (order.Clock is true) sandbox.Clock.Reset();
        if (order.Faults is true) sandbox.Faults.Reset();
        foreach (var instance in sandbox.Platforms)
        {
            if (order.Settings is true) instance.Settings.Reset();
            if (order.Journal is true) instance.Coverage.Reset();
        }

        if (order.Mappings is true && sandbox.Overlay is StubSet stubs) stubs.Reset();
        if (order.State is true) await sandbox.ResetStateAsync();
        if (order.Journal is true)
        {
            sandbox.Journal.Reset();
            await sandbox.ForgetWebhooksAsync();
            sandbox.Happened.Reset();
        }

        return Answer.Json(order, AdminJson.Readable.ResetOrder);
    }
}

/// <summary>What shall be reset.</summary>
sealed record ResetOrder(bool? State, bool? Journal, bool? Faults, bool? Clock, bool? Settings, bool? Mappings)
{
    public static ResetOrder Everything { get; } = new(true, true, true, true, true, true);
}
