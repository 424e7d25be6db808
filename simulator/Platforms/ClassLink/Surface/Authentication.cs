using Simulators.ClassLink.Rules;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Surface;

/// <summary>Who is calling, and may they read this? Asked before anything else of a rostering call.</summary>
static class Authentication
{
    /// <param name="call">The call.</param>
    /// <param name="anyOf">Scopes of which the caller must have one.</param>
    public static Rejection? Check(Call call, params ReadOnlySpan<Scope> anyOf) => null;
}
