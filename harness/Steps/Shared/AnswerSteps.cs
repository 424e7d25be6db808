using Simulators.Client;

namespace Simulators.Steps.Shared;

/// <summary>The last answer, whichever platform gave it, where a rule is about the wire, or about who decided.</summary>
[Binding]
public sealed class AnswerSteps(World world)
{
    /// <summary>The last answer has this HTTP status.</summary>
    [Then("the HTTP status is {int}")]
    public void TheStatusIs(int status) => Expect.Equal(status, world.Last.Status, $"The HTTP status of {Call(world.Last)}");

    /// <summary>The last answer has this header with this value.</summary>
    [Then("the header {string} is {string}")]
    public void TheHeaderIs(string name, string value) => Expect.Equal(value, world.Last.Headers[name], $"The header {name}");

    /// <summary>The last answer has this header with this text in it.</summary>
    [Then("the header {string} contains {string}")]
    public void TheHeaderContains(string name, string part) =>
        Expect.Contains(part, world.Last.Headers[name], $"The header {name}");

    /// <summary>The last answer does not have this header.</summary>
    [Then("there is no header {string}")]
    public void ThereIsNoHeader(string name) => Expect.Equal(null, world.Last.Headers[name], $"The header {name}");

    /// <summary>The last answer has this text in its body, in any letter case.</summary>
    [Then("the answer's text contains {string}")]
    public void TheTextContains(string part) => Expect.Contains(part, world.Last.Text, "The answer");

    /// <summary>The last answer has this text nowhere in its body, in no letter case.</summary>
    [Then("the answer's text does not contain {string}")]
    public void TheTextLacks(string part) => Expect.Lacks(part, world.Last.Text, "The answer");

    /// <summary>The last call broke off: whether the platform did it, the caller does not know.</summary>
    [Then("no answer arrives")]
    public void NoAnswerArrives() => Expect.Equal(0, world.Last.Status, $"The HTTP status (0 is none) of {Call(world.Last)}");

    /// <summary>The last two answers are the same, byte for byte.</summary>
    [Then("the answer is the same as the one before")]
    public void TheSameAsBefore()
    {
        Expect.True(world.Exchanges.Count > 1, "There is one answer only: call twice first.");
        Expect.Equal(world.Exchanges[^2].Text, world.Last.Text, "The second answer");
    }

    /// <summary>This rule of the catalogue decided something about the last answer.</summary>
    [Then("the rule {string} decided")]
    public void TheRuleDecided(string rule) => Expect.Has(rule, Decided(), $"The rules that decided {Call(world.Last)}");

    /// <summary>This rule of the catalogue had no part in the last answer.</summary>
    [Then("the rule {string} did not decide")]
    public void TheRuleDidNotDecide(string rule) =>
        Expect.True(!Decided().Contains(rule), $"{rule} decided {Call(world.Last)}, and should not have.");

    /// <summary>The simulator says why the last call was refused, and names this.</summary>
    [Then("the explanation names {string}")]
    public void TheExplanationNames(string part) => Expect.Contains(part, world.Last.Explanation, "The explanation");

    /// <summary>The last call was refused by no rule.</summary>
    [Then("nothing is explained")]
    public void NothingIsExplained() => Expect.Equal(null, world.Last.Explanation, "The explanation");

    IReadOnlyList<string> Decided()
    {
        Expect.True(
            world.Last.Id is not null,
            "The last answer does not say which rules decided it: the target is no simulator, or runs with --explain off.");
        return world.Last.Rules;
    }

    static string Call(Exchange exchange) => $"{exchange.Method} {exchange.Url.AbsolutePath}";
}
