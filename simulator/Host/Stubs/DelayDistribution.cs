using System.Text.Json;
using Simulators.Host.Matching;

namespace Simulators.Host.Stubs;

/// <summary>How long answers take, by chance: the sandbox's, so that every run is the same.</summary>
/// <param name="Sample">Draws a length of time, in milliseconds.</param>
sealed record DelayDistribution(Func<Random, double> Sample)
{
    /// <summary>No answer waits longer than this, whatever chance says.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public TimeSpan Draw(Random chance) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Sample(chance), 0, Longest.TotalMilliseconds));

    public static DelayDistribution Read(JsonElement json, string path)
    {
        var members = PatternJson.Members(json, path).ToDictionary(member => member.Name, member => member.Value);
        var type = members.Remove("type", out var named) ? PatternJson.Text(named, $"{path}.type") : "";
        var distribution = type switch
        {
            "lognormal" => LogNormal(Take("median"), Take("sigma"), members.ContainsKey("maxValue") ? Take("maxValue") : double.MaxValue),
            "uniform" => Uniform(Take("lower"), Take("upper"), path),
            "fixed" => Fixed(Take("milliseconds")),
            _ => throw PatternJson.Unsupported($"{path}.type", $"must be lognormal, uniform or fixed; it was '{type}'"),
        };
        return members.Count == 0
            ? distribution
            : throw PatternJson.Unsupported($"{path}.{members.Keys.First()}", $"is not supported here for {type}");

        double Take(string name) => members.Remove(name, out var value)
            ? PatternJson.Real(value, $"{path}.{name}", 0, Longest.TotalMilliseconds)
            : throw PatternJson.Unsupported($"{path}.{name}", "is missing");
    }

    static DelayDistribution LogNormal(double median, double sigma, double maximum) =>
        new(chance =>
        {
            // Box and Muller: two even chances make one of the normal distribution.
            var normal = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
            return Math.Min(maximum, median * Math.Exp(normal * sigma));
        });

    static DelayDistribution Uniform(double lower, double upper, string path) => lower <= upper
        ? new(chance => lower + (chance.NextDouble() * (upper - lower)))
        : throw PatternJson.Unsupported($"{path}.upper", "must not be below lower");

    static DelayDistribution Fixed(double milliseconds) => new(_ => milliseconds);
}
