using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Host.Tests.Telemetry;

/// <summary>
/// Reads Prometheus' text format as strictly as promtool checks it: help and type before the samples, no family twice, no sample
/// twice, counters that end in _total, histograms whose buckets grow up to their count.
/// </summary>
public sealed partial class PrometheusParser
{
    readonly Dictionary<string, string> _types = [];
    readonly Dictionary<string, double> _samples = [];

    PrometheusParser()
    {
    }

    public IReadOnlyDictionary<string, double> Samples => _samples;

    public static PrometheusParser Read(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var parser = new PrometheusParser();
        string? helped = null, family = null;
        foreach (var line in text[..^1].Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help)
            {
                helped = help.Groups["name"].Value;
            }
            else if (Type().Match(line) is { Success: true } type)
            {
                family = type.Groups["name"].Value;
                Assert.Equal(helped, family);
                Assert.True(parser._types.TryAdd(family, type.Groups["type"].Value), $"{family} comes twice.");
                Assert.Equal(type.Groups["type"].Value == "counter", family.EndsWith("_total", StringComparison.Ordinal));
            }
            else
            {
                parser.Take(line, family);
            }
        }

        parser.CheckHistograms();
        return parser;
    }

    void Take(string line, string? family)
    {
        var sample = Sample().Match(line);
        Assert.True(sample.Success, $"No line of the format: {line}");
        var name = sample.Groups["name"].Value;
        var isPart = _types[family!] == "histogram" && HistogramPart().Replace(name, "") == family;
        Assert.True(name == family || isPart, $"{name} stands below {family}.");
        var value = double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture);
        Assert.True(value >= 0, line);
        Assert.True(_samples.TryAdd(name + sample.Groups["labels"].Value, value), $"Twice: {line}");
    }

    void CheckHistograms()
    {
        var last = new Dictionary<string, double>();
        foreach (var (key, value) in _samples)
        {
            if (Bucket().Match(key) is not { Success: true } bucket) continue;
            var series = bucket.Groups["name"].Value + "_count{" + bucket.Groups["labels"].Value + "}";
            Assert.True(value >= last.GetValueOrDefault(series), $"The buckets of {series} shrink.");
            last[series] = value;
            if (bucket.Groups["le"].Value == "+Inf") Assert.Equal(_samples[series], value);
        }
    }

    [GeneratedRegex(@"^# HELP (?<name>[a-z_:][a-z0-9_:]*) [^\n]+$")]
    private static partial Regex Help();

    [GeneratedRegex("^# TYPE (?<name>[a-z_:][a-z0-9_:]*) (?<type>counter|gauge|histogram)$")]
    private static partial Regex Type();

    [GeneratedRegex("""^(?<name>[a-z_:][a-z0-9_:]*)(?<labels>\{[a-z_]+="([^"\\\n]|\\[\\"n])*"(,[a-z_]+="([^"\\\n]|\\[\\"n])*")*\})? (?<value>[0-9.eE+-]+)$""")]
    private static partial Regex Sample();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex HistogramPart();

    [GeneratedRegex("""^(?<name>.*)_bucket\{(?<labels>.*),le="(?<le>[^"]*)"\}$""")]
    private static partial Regex Bucket();
}
