using System.Text.Json.Nodes;

namespace Simulators.Steps.Shared;

/// <summary>What was called, as the simulator's journal has it. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class JournalSteps(World world)
{
    /// <summary>So many calls of an operation were made in this scenario, whatever they were answered.</summary>
    [Then("{int} call(s) of {string} was/were made")]
    public async Task CallsWereMade(int count, string operation) =>
        Expect.Equal(
            count,
            await CountAsync(new JsonObject { ["operation"] = operation }),
            $"The number of calls of {operation}");

    /// <summary>So many calls of an operation ended so: an outcome of the journal, or a platform's error.</summary>
    [Then("{int} call(s) of {string} ended {string}")]
    public async Task CallsEnded(int count, string operation, string outcome) =>
        Expect.Equal(
            count,
            await CountAsync(new JsonObject { ["operation"] = operation, ["outcome"] = outcome }),
            $"The number of calls of {operation} that ended {outcome}");

    async Task<int> CountAsync(JsonObject criteria)
    {
        var sandbox = await world.SandboxAsync();
        var answer = await sandbox.AdminAsync(
            HttpMethod.Post, "requests/count", new JsonObject { ["simulator"] = criteria });
        return answer.GetProperty("count").GetInt32();
    }
}
