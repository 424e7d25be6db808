using System.Text.Json.Nodes;

namespace Simulators.Steps.Shared;

/// <summary>What goes wrong between a platform and its caller. Tag such a scenario @needs-clock.</summary>
/// <remarks>A call that breaks off has the answer with the status 0: "Then no answer arrives".</remarks>
[Binding]
public sealed class FaultSteps(World world)
{
    /// <summary>The platform does what it is told, and its answer never arrives: the caller cannot know.</summary>
    [Given("{word} loses the answer to {calls}")]
    [When("{word} loses the answer to {calls}")]
    public Task LosesTheAnswer(string platform, Calls calls) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "after-commit", ["reset"] = true }, breaks: true);

    /// <summary>The connection breaks off before the platform does anything.</summary>
    [Given("{word} breaks off {calls}")]
    [When("{word} breaks off {calls}")]
    public Task BreaksOff(string platform, Calls calls) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "before", ["reset"] = true }, breaks: true);

    /// <summary>The platform answers with an HTTP status, like 503, and does nothing.</summary>
    [Given("{word} answers {calls} with HTTP {int}")]
    [When("{word} answers {calls} with HTTP {int}")]
    public Task AnswersWithStatus(string platform, Calls calls, int status) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "before", ["status"] = status });

    /// <summary>The platform does what it is told, and answers with an HTTP status, like 502, all the same.</summary>
    [Given("{word} does {calls} but answers HTTP {int}")]
    [When("{word} does {calls} but answers HTTP {int}")]
    public Task DoesButAnswers(string platform, Calls calls, int status) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "after-commit", ["status"] = status });

    /// <summary>The platform stops after the first half of a batch, and its answer never arrives.</summary>
    [Given("{word} stops half way through {calls}")]
    [When("{word} stops half way through {calls}")]
    public Task StopsHalfWay(string platform, Calls calls) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "half-batch", ["reset"] = true }, breaks: true);

    /// <summary>Only the first bytes of the answer arrive, then the connection breaks off.</summary>
    [Given("{word} cuts the answer to {calls} after {int} bytes")]
    [When("{word} cuts the answer to {calls} after {int} bytes")]
    public Task CutsTheAnswer(string platform, Calls calls, int bytes) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "after-commit", ["truncate"] = bytes }, breaks: true);

    /// <summary>The answer arrives, but is cut in its middle, so that it cannot be read.</summary>
    [Given("{word} garbles the answer to {calls}")]
    [When("{word} garbles the answer to {calls}")]
    public Task GarblesTheAnswer(string platform, Calls calls) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "after-commit", ["malformed"] = true });

    /// <summary>The answer comes late, in real time: keep it to milliseconds.</summary>
    [Given("{word} answers {calls} after {duration}")]
    [When("{word} answers {calls} after {duration}")]
    public Task AnswersLate(string platform, Calls calls, TimeSpan delay) =>
        PlanAsync(platform, calls, new JsonObject { ["when"] = "before", ["delay"] = delay.TotalMilliseconds });

    /// <summary>A quota: of more calls in one second the rest is answered 429. Let the clock stand still first.</summary>
    [Given("{word} takes {int} call(s) a second and asks to come again after {int} second(s)")]
    [When("{word} takes {int} call(s) a second and asks to come again after {int} second(s)")]
    public Task Throttles(string platform, int perSecond, int retryAfter) =>
        PlanAsync(platform, new Calls(null, null), new JsonObject
        {
            ["when"] = "before",
            ["throttle"] = new JsonObject { ["perSecond"] = perSecond, ["retryAfter"] = retryAfter },
        });

    /// <summary>Whatever was to go wrong goes wrong no longer.</summary>
    [Given("nothing goes wrong any more")]
    [When("nothing goes wrong any more")]
    public async Task NothingGoesWrong()
    {
        await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, "reset", new JsonObject { ["faults"] = true });
        world.AnswersMayBreak = false;
    }

    async Task PlanAsync(string platform, Calls calls, JsonObject effect, bool breaks = false)
    {
        var order = new JsonObject { ["match"] = calls.MatchFor(platform), ["effect"] = effect };
        await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, "faults", order);
        world.AnswersMayBreak |= breaks;
    }
}
