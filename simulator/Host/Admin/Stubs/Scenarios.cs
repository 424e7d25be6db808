using System.Text.Json;
using Simulators.Host.Matching;
using Simulators.Host.Stubs;

namespace Simulators.Host.Admin.Stubs;

/// <summary>The scenarios that stubs are in, and their states.</summary>
static class Scenarios
{
    public static void Map(RouteGroupBuilder admin)
    {
        var scenarios = admin.MapGroup("/scenarios");
        scenarios.MapGet("/", List).WithSummary("The scenarios of the stubs, with state, possible states and stubs.");
        scenarios.MapPost("/reset", Reset).WithSummary("Every scenario back to its beginning, the state Started.");
        scenarios.MapPut("/{name}/state", (Delegate)SetState).WithSummary("Puts a scenario into a state, {\"state\"}; without one into Started.");
    }

    static IResult List(HttpContext context) => Answer.Json(
        new ScenarioList([.. StubSet.Of(context.Sandbox()).Scenarios().Select(ScenarioView.Of)]), AdminJson.Readable.ScenarioList);

    static IResult Reset(HttpContext context)
    {
        StubSet.Of(context.Sandbox()).ResetStates();
        return Mappings.Done();
    }

    static async Task<IResult> SetState(string name, HttpContext context)
    {
        var stubs = StubSet.Of(context.Sandbox());
        if (stubs.Scenarios().FirstOrDefault(known => known.Name == name) is not { } scenario)
            return Answer.NotFound($"There is no scenario '{name}'.");
        var state = Scenario.Started;
        foreach (var member in PatternJson.Members(await Body.ReadAsync(context), "$"))
        {
            if (member.Name != "state") throw PatternJson.Unsupported(member.Name, "is not supported here; state is");
            state = PatternJson.Text(member.Value, "state");
        }

        if (!scenario.PossibleStates.Contains(state))
            throw PatternJson.Unsupported("state", $"is one of {string.Join(", ", scenario.PossibleStates)}; no stub of '{name}' knows '{state}'");
        stubs.SetState(name, state);
        return Mappings.Done();
    }
}

sealed record ScenarioList(IReadOnlyList<ScenarioView> Scenarios);

sealed record ScenarioView(
    string Id,
    string Name,
    string State,
    IReadOnlyList<string> PossibleStates,
    IReadOnlyList<JsonElement> Mappings)
{
    public static ScenarioView Of(Scenario scenario) => new(
        scenario.Name, scenario.Name, scenario.State, scenario.PossibleStates, [.. scenario.Stubs.Select(stub => stub.Json)]);
}
