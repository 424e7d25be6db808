using System.Reflection;
using System.Text.RegularExpressions;
using Simulators.Bdd.Running;
using Simulators.Gherkin.Tags;
using Simulators.Port;
using Simulators.Reports;
using Simulators.Reports.Gates;
using Simulators.Steps.Hazards;

namespace Simulators.Cli.Conform;

/// <summary>What <c>conform</c> is asked to do, once all of it is seen to make sense.</summary>
sealed record ConformOrder(ConformOptions Options)
{
    public const int MostAtOnce = 64;

    /// <summary>How long a scenario's name may take to match.</summary>
    static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    public required IReadOnlyList<FeaturePath> Paths { get; init; }

    public required IReadOnlyList<ReportRequest> Reports { get; init; }

    public required StepLibrary Library { get; init; }

    public required Selection Selection { get; init; }

    public required RunOrder Order { get; init; }

    public required RunGates Gates { get; init; }

    /// <summary>The hazards that the integration has to live with; none when features are run.</summary>
    public required IReadOnlyList<Hazard> Hazards { get; init; }

    /// <summary>The integration that is driven, or null.</summary>
    public IntegrationAddress? Integration { get; init; }

    /// <exception cref="ConformException">Something makes no sense.</exception>
    public static ConformOrder Read(ConformOptions options)
    {
        if (options.MinRuleCoverage is < 0 or > 100) throw new ConformException("--min-rule-coverage must be from 0 to 100.");
        if (options is { Account: not null, Target: TargetOpener.InProcess })
            throw new ConformException("--account goes with --target URL: it says that the vendor's own account is there.");
        if (options is { Account: not null, Integration: not null })
        {
            throw new ConformException(
                "--integration goes with a simulator: at a vendor's own account nobody can look at what it did.");
        }

        if (options is { CapsulesUnredacted: true, Capsules: null })
            throw new ConformException("--capsules-unredacted goes with --capsules DIR.");
        if (options is { Hazards: not null, Integration: null })
            throw new ConformException("--hazards goes with --integration: it is the integration that has to live with them.");
        if (options is { Hazards: not null, Paths.Count: > 0 })
            throw new ConformException("--hazards brings scenarios of its own: leave the paths out, or run them by themselves.");
        return new ConformOrder(options)
        {
            Hazards = options.Hazards is null ? [] : HazardsOf(options.Hazards),
            Integration = IntegrationOf(options.Integration),
            Paths = FeaturePath.ParseAll(options.Paths),
            Reports = [.. options.Formats.Select(ReportOf)],
            Library = LibraryOf(options.Steps),
            Selection = new Selection
            {
                Tags = TagsOf(options),
                Name = NameOf(options.Name),
                Shard = options.Shard is null
                    ? (1, 1)
                    : Shard.Parse(options.Shard) ?? throw new ConformException($"--shard: '{options.Shard}' is no I/N, such as 2/3."),
            },
            Order = OrderOf(options.Order),
            Gates = new RunGates
            {
                Baseline = BaselineOf(options.Baseline),
                MinRuleCoverage = options.MinRuleCoverage,
                Partial = options.Shard is not null || options.Paths is not ["features" or "features/integration"],
            },
        };
    }

    /// <summary>Our step definitions, and those of the assemblies.</summary>
    /// <exception cref="ConformException">An assembly or a binding cannot be used.</exception>
    public static StepLibrary LibraryOf(IEnumerable<string> assemblies)
    {
        try
        {
            return StepLibrary.Of([typeof(Steps.World).Assembly, .. assemblies.Select(AssemblyOf)]);
        }
        catch (InvalidBindingException e)
        {
            throw new ConformException(e.Message);
        }
    }

    static Assembly AssemblyOf(string path)
    {
        try
        {
            return Assembly.LoadFrom(Path.GetFullPath(path));
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new ConformException($"--steps {path}: {e.Message}");
        }
    }

    static ReportRequest ReportOf(string text) =>
        ReportFormats.TryParse(text, out var request, out var mistake) ? request : throw new ConformException($"--format: {mistake}.");

    /// <summary>At a vendor's own account there is no clock, and nobody writes without having said so.</summary>
    static TagExpression? TagsOf(ConformOptions options)
    {
        var parts = new List<string>();
        if (!string.IsNullOrWhiteSpace(options.Tags)) parts.Add($"( {Checked(options.Tags)} )");
        if (options.Account is not null) parts.Add("not @needs-clock");
        if (options is { Account: not null, Writes: false }) parts.Add("not @writes");
        return parts.Count == 0 ? null : TagExpression.Parse(string.Join(" and ", parts));
    }

    static string Checked(string tags)
    {
        try
        {
            TagExpression.Parse(tags);
            return tags;
        }
        catch (TagExpressionException e)
        {
            throw new ConformException($"--tags: {e.Message}");
        }
    }

    static IntegrationAddress? IntegrationOf(string? text)
    {
        try
        {
            return text is null ? null : IntegrationAddress.Parse(text);
        }
        catch (FormatException e)
        {
            throw new ConformException($"--integration: {e.Message}");
        }
    }

    static IReadOnlyList<Hazard> HazardsOf(IReadOnlyList<string> names)
    {
        try
        {
            return names.Count == 0 ? HazardCatalogue.All : [.. names.Distinct().Select(HazardCatalogue.Named)];
        }
        catch (ArgumentException e)
        {
            throw new ConformException($"--hazards: {e.Message}");
        }
    }

    static RunOrder OrderOf(string order)
    {
        try
        {
            return RunOrder.Parse(order);
        }
        catch (FormatException e)
        {
            throw new ConformException($"--order: {e.Message}");
        }
    }

    static Regex? NameOf(string? pattern)
    {
        try
        {
            return pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, MatchTime);
        }
        catch (ArgumentException e)
        {
            throw new ConformException($"--name: {e.Message}");
        }
    }

    static Baseline? BaselineOf(string? file)
    {
        if (file is null) return null;
        if (!File.Exists(file)) throw new ConformException($"--baseline: '{file}' does not exist.");
        var (baseline, mistakes) = BaselineReader.Read(file, File.ReadAllText(file));
        return mistakes.Count == 0 ? baseline : throw new ConformException($"--baseline {string.Join(" ", mistakes)}");
    }
}
