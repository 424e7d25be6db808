using System.Globalization;
using System.Text;
using Simulators.Cli.Console;

namespace Simulators.Cli.Capsules;

/// <summary>What a replay found, for a human.</summary>
static class CapsuleText
{
    const int LongestBody = 2000;

    public static void Write(Capsule capsule, IReadOnlyList<ReplayedExchange> exchanges, TextWriter output)
    {
        output.WriteLine($"{Line.Of(capsule.Scenario.Feature)}: {Line.Of(capsule.Scenario.Name)}");
        output.WriteLine($"  {capsule.Scenario.Verdict}: {Line.Of(capsule.Scenario.Message)}");
        output.WriteLine();
        foreach (var (number, exchange) in exchanges.Index()) Write(number + 1, exchange, output);
        if (!capsule.Exact)
        {
            output.WriteLine(
                "The simulator ran elsewhere: secrets in the requests were not to be had, and what needs them differs.");
        }

        var differing = exchanges.Count(exchange => !exchange.IsSame);
        if (differing > 0 && capsule.Redacted)
        {
            output.WriteLine("People's data were replaced in this capsule. A signature that covers them fails: "
                + "conform --capsules-unredacted keeps the bytes.");
        }

        var verdict = differing == 0
            ? "all answered the same"
            : string.Create(CultureInfo.InvariantCulture, $"{differing} answered differently");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exchanges.Count} requests sent again: {verdict}."));
    }

    static void Write(int number, ReplayedExchange exchange, TextWriter output)
    {
        var then = exchange.Then;
        var word = exchange.IsSame ? "same     " : "DIFFERENT";
        var asked = $"{then.Method} {Line.Of(then.Target)}  {then.Outcome} {then.Error}".TrimEnd();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} {number,4}  {asked}"));
        if (exchange.IsSame) return;
        output.WriteLine($"  then: {then.Status} {Shown(then.Answer.ToBytes())}");
        output.WriteLine(exchange.Now is { } now
            ? $"  now:  {now.Status} {Shown(now.Body)}"
            : "  now:  nothing came to the platform");
    }

    static string Shown(byte[] body)
    {
        var text = Line.Of(Encoding.UTF8.GetString(body));
        return text.Length <= LongestBody ? text : text[..LongestBody] + "...";
    }
}
