using System.Text.Json;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Tests;

/// <summary>Looking at the state, and putting into it what no call of a partner's can bring about.</summary>
static class StateSteps
{
    public static Task<T> Tables<T>(this ClassInSchool school, Func<ClassInTables, T> change) =>
        school.Context(context => change(ClassInTables.Of(context.Transaction)));

    public static async Task<T> Context<T>(this ClassInSchool school, Func<PlatformContext, T> change) =>
        await school.Sandbox.Platform("classin")!.ExecuteAsync(change);

    public static JsonElement Row(this ClassInSchool school, string collection, string key, long id) =>
        school.State(collection).Single(row => row.GetProperty(key).GetInt64() == id);
}
