using System.Text.Json.Nodes;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>The answers that are the host's own and no vendor's.</summary>
static class Refusal
{
    /// <summary>A fault stood before the work: there is no answer of the platform.</summary>
    public static Reply NotReached { get; } = new(200, "application/json", default, Outcome.Faulted);

    public static Task NoSandboxAsync(HttpContext context, string id) => WriteAsync(
        context,
        404,
        $"There is no sandbox '{id}'. Make it with POST /__admin/sandboxes {{\"id\":\"{id}\"}}, or leave the prefix /s/{id} away.");

    public static Task CrashedAsync(HttpContext context, Exchange exchange, Exception e) => WriteAsync(
        context,
        500,
        $"The simulator has a bug: {e.GetType().Name}: {e.Message} (exchange {exchange.Id}; the log has the stack).");

    public static Reply Unrouted(Platform platform, Exchange exchange)
    {
        var problem = $"{platform.Title} has no operation at {exchange.Request.Method} {exchange.Request.Path}; "
            + $"GET /__admin/rules?platform={platform.Name} lists what is simulated.";
        exchange.Explain(problem);
        return new Reply(404, "application/json", Body(problem), Outcome.Unrouted);
    }

    public static async Task WriteAsync(HttpContext context, int status, string problem)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Body(problem), context.RequestAborted);
    }

    static byte[] Body(string problem) =>
        System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["error"] = problem }.ToJsonString());
}
