using Simulators.Load.Running;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulators.Load.Files;

/// <summary>A scenario file: YAML with the names of the command line's options, and more than they can say.</summary>
public static class ScenarioFile
{
    const int LargestFile = 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="LoadException">It cannot be read, or a value is wrong; the message names the line.</exception>
    public static LoadSpec Read(string path)
    {
        if (Directory.Exists(path)) throw new LoadException($"'{path}' is a folder: name a scenario file in it.");
        if (!File.Exists(path)) throw new LoadException($"'{path}' does not exist.");
        if (new FileInfo(path).Length > LargestFile)
            throw new LoadException($"'{path}' is larger than a megabyte: that is no scenario.");
        return Parse(path, File.ReadAllText(path));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">What messages call it.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="LoadException">A value is wrong; the message names the line.</exception>
    public static LoadSpec Parse(string path, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new LoadException($"{path}:{e.Start.Line}: it is no YAML: {e.Message}");
        }

        if (yaml.Documents.Count != 1)
            throw new LoadException($"{path}: it must hold one YAML document, and holds {yaml.Documents.Count}.");
        var map = new YamlMap(path, yaml.Documents[0].RootNode);
        var retries = map.Map("retries");
        var spec = new LoadSpec
        {
            Platform = map.Text("platform"),
            Integration = map.Text("integration"),
            Users = map.Whole("users"),
            Seed = map.Whole("seed"),
            Workers = map.Stages("workers"),
            Arrivals = map.Stages("rate"),
            Pacing = map.Time("pacing"),
            Duration = map.Time("duration"),
            DropAfter = map.Time("dropAfter"),
            LateAfter = map.Time("lateAfter"),
            Timeout = map.Time("timeout"),
            RetriesAfterFailure = (int?)retries?.Whole("failures"),
            RetriesAfterThrottling = (int?)retries?.Whole("throttles"),
            Quotas = map.Text("quotas"),
            Time = map.Text("time"),
            Settings = map.Pairs("settings"),
            Target = map.Text("target"),
            Sandbox = map.Text("sandbox"),
            Out = map.Text("out"),
            Thresholds = map.Texts("thresholds"),
            Faults = [.. map.Maps("faults").Select(FaultOf)],
        };
        retries?.MustBeUsedUp();
        map.MustBeUsedUp();
        return spec;
    }

    static PlannedFault FaultOf(YamlMap map)
    {
        var fault = new PlannedFault(map.Time("at") ?? TimeSpan.Zero, map.Time("for"), map.Json("fault"));
        map.MustBeUsedUp();
        return fault;
    }
}
