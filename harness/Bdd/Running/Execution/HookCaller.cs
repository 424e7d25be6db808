using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running.Discovery;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Calls hooks, with what they want injected.</summary>
static class HookCaller
{
    public static async ValueTask<Outcome> CallAsync(HookBinding hook, ObjectContainer container)
    {
        try
        {
            var call = hook.Call;
            var arguments = call.Parameters.Count == 0 ? [] : new object?[call.Parameters.Count];
            for (var i = 0; i < arguments.Length; i++) arguments[i] = container.Resolve(call.Parameters[i]);
            var target = call.Method.IsStatic ? null : container.Resolve(call.Owner);
            await call.CallAsync(target, arguments).ConfigureAwait(false);
            return Outcome.Passed;
        }
        catch (Exception error)
        {
            return Outcome.Of(error);
        }
    }
}
