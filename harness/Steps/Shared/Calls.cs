using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulators.Steps.Shared;

/// <summary>Which calls of a platform a fault strikes.</summary>
/// <param name="Times">How many; null is every one.</param>
/// <param name="Operation">Of this operation only, or null.</param>
public sealed record Calls(int? Times, string? Operation)
{
    /// <summary>As the admin API wants it.</summary>
    public JsonObject MatchFor(string platform) => new()
    {
        ["platform"] = World.NameOf(platform),
        ["operation"] = Operation,
        ["times"] = Times,
    };
}

/// <summary>The parameter {calls}: "the next call", "the next 3 calls", "every call"; also <c>of "register"</c>.</summary>
[Binding]
public sealed class CallsTransformation
{
    /// <summary>Calls in words; an operation is named as the journal names it.</summary>
    [StepArgumentTransformation("""((?:the next call|the next \d+ calls|every call)(?: of "[^"]*")?)""", Name = "calls")]
    public Calls Calls(string text)
    {
        var quoted = text.Split('"');
        var words = quoted[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int? times = words switch
        {
            ["every", ..] => null,
            ["the", "next", "call", ..] => 1,
            _ => int.Parse(words[2], CultureInfo.InvariantCulture),
        };
        return new Calls(times, quoted.Length > 1 ? quoted[1] : null);
    }
}
