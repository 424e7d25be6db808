using System.CommandLine;
using System.Text.Json;
using Simulators.Cli.Console;
using Simulators.Testing;

namespace Simulators.Cli.Commands;

/// <summary><c>explain</c>: what an error of a platform means, which rules give it, and what is known about it.</summary>
static class ExplainCommand
{
    const int ShortestSaid = 3;

    static readonly Argument<string> Platform = new("PLATFORM") { Description = "classin, electa, digitalchalk, studentgroups, classlink or thisisschool." };

    static readonly Argument<string> Code = new("CODE") { Description = "The error's code, or the id of a rule." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Says what an error code of a platform means, or what a rule says. Ends with 1 when there is none such.")
        {
            Platform, Code,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(Platform), parsed.GetRequiredValue(Code), terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(string platform, string code, Terminal terminal, CancellationToken cancellation)
    {
        using var simulator = new SimulatorHost();
        var sandbox = await simulator.NewSandboxAsync(cancellation: cancellation);
        if (!sandbox.Platforms.ContainsKey(platform))
            return terminal.Complain($"there is no platform '{platform}': use one of {string.Join(", ", sandbox.Platforms.Keys)}.");
        var errors = (await sandbox.AdminAsync(HttpMethod.Get, $"errors/{platform}", null, cancellation)).GetProperty("items");
        var rules = (await sandbox.AdminAsync(HttpMethod.Get, $"rules?platform={platform}", null, cancellation)).GetProperty("items");
        List<JsonElement> found = [.. errors.EnumerateArray().Where(error => Text(error, "code") == code)];
        foreach (var error in found) Show(error, rules, terminal.Out);
        List<JsonElement> named = [.. rules.EnumerateArray().Where(rule => Text(rule, "id") is var id && (id == code || id == $"{platform}/{code}"))];
        foreach (var rule in named) Show(rule, terminal.Out, "");
        if (found.Count + named.Count > 0) return ExitCodes.Success;
        var known = string.Join(", ", errors.EnumerateArray().Select(error => Text(error, "code")));
        return terminal.Complain($"{platform} has no error '{code}'. It has: {known}.", ExitCodes.Finding);
    }

    static void Show(JsonElement error, JsonElement rules, TextWriter output)
    {
        var code = Text(error, "code");
        output.WriteLine($"{code}  {Text(error, "text")}  (HTTP {error.GetProperty("status")})");
        output.WriteLine($"  meaning     {Text(error, "meaning")}");
        output.WriteLine($"  text is     {Text(error, "confidence")}");
        if (error.TryGetProperty("usedBy", out var uses) && uses.GetArrayLength() > 0)
            output.WriteLine($"  used by     {string.Join(", ", uses.EnumerateArray().Select(use => use.GetString()))}");
        if (Text(error, "notProduced") is { Length: > 0 } why) output.WriteLine($"  not given   {why}");
        foreach (var rule in rules.EnumerateArray().Where(rule => Speaks(rule, code))) Show(rule, output, "  ");
    }

    static void Show(JsonElement rule, TextWriter output, string indent)
    {
        output.WriteLine($"{indent}rule        {Text(rule, "id")} ({Text(rule, "level")}, {Text(rule, "confidence")})");
        output.WriteLine($"{indent}            {Text(rule, "statement")}");
        output.WriteLine($"{indent}            source: {Text(rule, "source")}");
    }

    /// <summary>A rule's statement names the code as a word of its own; a shorter one would be any number.</summary>
    static bool Speaks(JsonElement rule, string code)
    {
        if (code.Length < ShortestSaid) return false;
        var words = Text(rule, "statement").Split([' ', ',', ';', '.', ':', '(', ')', '/']);
        return Array.Exists(words, word => word == code);
    }

    static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
