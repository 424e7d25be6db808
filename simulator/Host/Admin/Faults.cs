using Microsoft.AspNetCore.Http.HttpResults;

namespace Simulators.Host.Admin;

/// <summary>What shall go wrong in the sandbox, and when.</summary>
static class Faults
{
    public static void Map(RouteGroupBuilder admin)
    {
        var faults = admin.MapGroup("/faults");
        faults.MapGet("/", List).WithSummary("The planned faults, and how often each matched and struck.");
        faults.MapPost("/", (Delegate)Plan)
            .WithSummary("Plans a fault: {match: {platform?, operation?, probability?, times?, after?}, effect: {when, ...}, ttl?}.");
        faults.MapDelete("/", Clear).WithSummary("Takes all faults out of the plan.");
        faults.MapGet("/{id}", Get).WithSummary("One planned fault.");
        faults.MapDelete("/{id}", Delete).WithSummary("Takes a fault out of the plan.");
    }

    static IResult List(HttpContext context) =>
        Answer.Page([.. context.Sandbox().Faults.All.Select(FaultView.Of)], AdminJson.Readable.PageFaultView);

    static IResult Get(string id, HttpContext context) =>
        context.Sandbox().Faults.All.FirstOrDefault(fault => fault.Id == id) is { } found
            ? Answer.Json(FaultView.Of(found), AdminJson.Readable.FaultView)
            : NoFault(id);

    static NoContent Clear(HttpContext context)
    {
        context.Sandbox().Faults.Reset();
        return TypedResults.NoContent();
    }

    static IResult Delete(string id, HttpContext context) =>
        context.Sandbox().Faults.Remove(id) ? TypedResults.NoContent() : NoFault(id);

    static async Task<IResult> Plan(HttpContext context)
    {
        var order = await Body.ReadAsync(context, AdminJson.Readable.FaultOrder);
        var sandbox = context.Sandbox();
        if (FaultOrders.Read(order, [.. sandbox.Platforms.Select(instance => instance.Platform)], out var plan) is { } problem)
            return Answer.BadRequest(problem);
        var fault = sandbox.Faults.Add(plan.Match, plan.Effect, plan.Life);
        return Answer.Json(FaultView.Of(fault), AdminJson.Readable.FaultView, StatusCodes.Status201Created);
    }

    static IResult NoFault(string id) => Answer.NotFound($"There is no fault '{id}'.");
}
