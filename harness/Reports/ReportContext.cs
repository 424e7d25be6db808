using Simulators.Reports.Gates;

namespace Simulators.Reports;

/// <summary>What reports know besides the messages of the run.</summary>
public sealed record ReportContext
{
    /// <summary>The clock by which progress is shown and expiry is judged.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>How many columns the terminal has.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether ANSI colours may be written.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether a person looks, and a line may be written over.</summary>
    public bool Interactive { get; init; }

    /// <summary>What the features were aimed at.</summary>
    public string Target { get; init; } = "simulator";

    /// <summary>Where it ran, as names and values: versions, system, options.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>The command line that runs one scenario again, of its path and line.</summary>
    public Func<string, int, string> Repeat { get; init; } = (path, line) => $"simulators conform {path}:{line}";

    /// <summary>The rule catalogue; empty where there is none.</summary>
    public IReadOnlyList<RuleRecord> Rules { get; init; } = [];

    /// <summary>What else than passing scenarios the run is held to.</summary>
    public RunGates Gates { get; init; } = new();

    /// <summary>How many scenarios will run; null when only the messages can tell.</summary>
    public int? Total { get; init; }
}
