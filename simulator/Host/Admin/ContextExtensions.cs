using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>What handlers ask of a request.</summary>
static class ContextExtensions
{
    /// <summary>The sandbox that the path names, or the default one.</summary>
    public static Sandbox Sandbox(this HttpContext context) => context.Features.GetRequiredFeature<SandboxFeature>().Sandbox;

    /// <summary>The platform in that sandbox, or the refusal to answer with.</summary>
    public static PlatformInstance? Platform(this HttpContext context, string name, out IResult? refusal)
    {
        var sandbox = context.Sandbox();
        var instance = sandbox.Platform(name);
        refusal = instance is null ? Answer.NoPlatform(name, sandbox.Platforms.Select(known => known.Platform.Name)) : null;
        return instance;
    }

    /// <summary>A whole number in the query.</summary>
    public static int QueryNumber(this HttpContext context, string name, int missing)
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0) return missing;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Body.Bad($"{name}: '{text}' is not a whole number from 0.");
    }
}
