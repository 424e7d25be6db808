using System.Text.Json.Nodes;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>The answers that are the host's own and no vendor's.</summary>
static class Refusal
{
    public static Task NoSandboxAsync(HttpContext context, string id) => WriteAsync(
        context,
        404,
        $"There is no sandbox '{id}'. Make it with POST /__admin/sandboxes {{\"id\":\"{id}\"}}, "
            + $"or leave the prefix /s/{id} away.");

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

    public static string WithdrawnHost(Platform platform, VendorHost host) =>
        $"{platform.Title} has withdrawn the host {host.Name}; it answers 404 to everything. "
            + $"Use {string.Join(" or ", platform.Hosts.Where(other => !other.IsGone).Select(other => other.Name))}.";

    /// <summary>The usual mix-up when a client is given one sandbox's address and another's keys.</summary>
    public static string OfAnotherSandbox(Platform platform, Sandbox sandbox, Sandbox owner) =>
        $"The path names the sandbox '{sandbox.Id}', but the request carries a credential of the sandbox '{owner.Id}': "
            + $"take the credentials of GET /__admin/sandboxes/{sandbox.Id}; its {platform.Title} has "
            + $"{sandbox.Platform(platform.Name)!.Credentials.Selector}.";

    public static string NowhereToGo(string path, IEnumerable<string> platforms) =>
        $"Nothing lies at {path}. The platforms are at {string.Join(", ", platforms.Select(name => $"/{name}"))}; "
            + "GET /__admin lists the calls of the admin API.";

    public static async Task WriteAsync(HttpContext context, int status, string problem)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Body(problem), context.RequestAborted);
    }

    public static byte[] Body(string problem) =>
        System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["error"] = problem }.ToJsonString());
}
