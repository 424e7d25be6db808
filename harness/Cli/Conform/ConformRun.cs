using System.Globalization;
using System.Runtime.InteropServices;
using Simulators.Bdd.Running;
using Simulators.Cli.Capsules;
using Simulators.Cli.Console;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Port;
using Simulators.Reports;
using Simulators.Reports.Comparison;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Steps.CommandLine;
using Simulators.Steps.Hazards;

namespace Simulators.Cli.Conform;

/// <summary>Runs what was ordered: reads the features, opens the target, selects, runs, reports and judges.</summary>
sealed class ConformRun(ConformOrder order, Terminal terminal)
{
    readonly ConformOptions _options = order.Options;
    readonly MessageIds _ids = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var features = Read();
        var opened = await OpenAsync(_options.Target, _options.Account, cancellation);
        await using var target = Recording(opened);
        await using var other = _options.Against is { } against ? (await OpenAsync(against, null, cancellation)).Target : null;
        var rules = opened.Target is SimulatorTarget simulator ? RuleCatalogue.Read(await simulator.RulesAsync(cancellation)) : [];
        var pickles = Select(features, rules);
        var result = await RunAsync(target, features, pickles, rules, cancellation);
        var code = Judge(result, rules, cancellation.IsCancellationRequested);
        if (target is RecordingTarget { Written: { Count: > 0 } capsules })
        {
            foreach (var capsule in capsules.Order(StringComparer.Ordinal))
                terminal.Error.WriteLine($"simulators: repeat its requests with: simulators replay-capsule {capsule}");
        }

        if (other is null || cancellation.IsCancellationRequested) return code;
        return Math.Max(code, await CompareAsync((target, result), other, features, pickles, rules, cancellation));
    }

    /// <summary>The target, so that scenarios that fail leave capsules where that is asked for.</summary>
    ITarget Recording(OpenTarget opened)
    {
        if (_options.Capsules is not { } folder) return opened.Target;
        Directory.CreateDirectory(folder);
        return new RecordingTarget(
            opened.Target,
            opened.Host,
            new CapsuleOptions(folder, _options.CapsulesUnredacted, _options.Integration),
            terminal.Clock);
    }

    Task<OpenTarget> OpenAsync(string target, string? account, CancellationToken cancellation) =>
        TargetOpener.OpenAsync(target, account, order.Integration is not null, terminal.Clock, cancellation);

    async Task<RunResult> RunAsync(
        ITarget target,
        IReadOnlyList<(ParsedFeature Feature, IReadOnlyList<int>)> features,
        IReadOnlyList<Pickle> pickles,
        IReadOnlyList<RuleRecord> rules,
        CancellationToken cancellation)
    {
        var collector = new RunCollector();
        var context = ContextOf(target, rules, pickles.Count);
        await using var integrations = Integrations(target);
        await using (var reports = new ReportSet([collector, .. order.Reports.Select(request => ReportFormats.Open(request, terminal.Out, context))]))
        {
            await RunnerFor(target, integrations, reports).RunAsync([.. features.Select(file => file.Feature)], pickles, cancellation);
        }

        collector.Complete();
        return collector.Result;
    }

    /// <summary>The same scenarios at a second target. Only how they ended is asked of it: the reports are of the first.</summary>
    async Task<int> CompareAsync(
        (ITarget Target, RunResult Result) first,
        ITarget other,
        IReadOnlyList<(ParsedFeature Feature, IReadOnlyList<int>)> features,
        IReadOnlyList<Pickle> pickles,
        IReadOnlyList<RuleRecord> rules,
        CancellationToken cancellation)
    {
        var collector = new RunCollector();
        await using var integrations = Integrations(other);
        await RunnerFor(other, integrations, collector).RunAsync([.. features.Select(file => file.Feature)], pickles, cancellation);
        collector.Complete();
        var comparison = RunComparison.Of(first.Target.Name, first.Result, other.Name, collector.Result, rules);
        ComparisonText.Write(comparison, terminal.Out);
        return comparison.Differences.Any() ? ExitCodes.Finding : ExitCodes.Success;
    }

    int Judge(RunResult result, IReadOnlyList<RuleRecord> rules, bool interrupted)
    {
        var gates = order.Gates.Judge(result, rules, terminal.Clock.GetUtcNow());
        if (!order.Reports.Any(report => report is { Format: "pretty" or "progress" or "github", File: null }))
        {
            foreach (var complaint in gates.Complaints) terminal.Error.WriteLine(Line.Of(complaint));
        }

        var verdict = Verdicts.Of(result, gates, interrupted, _options.DryRun);
        if (verdict == Verdict.NothingSelected) terminal.Error.WriteLine("simulators: no scenario was selected: nothing is proven.");
        return (int)verdict;
    }

    List<(ParsedFeature Feature, IReadOnlyList<int> Lines)> Read()
    {
        var parser = new FeatureParser(_ids);
        if (order.Hazards.Count > 0)
            return [.. order.Hazards.Select(hazard => (parser.Parse(SourceOf(hazard)), (IReadOnlyList<int>)[]))];
        return [.. order.Paths
            .SelectMany(path => path.Files().Select(file => (File: file, path.Lines)))
            .GroupBy(file => file.File)
            .Select(file => (parser.Parse(SourceOf(file.Key)), LinesOf(file.Select(part => part.Lines))))];
    }

    /// <summary>A file that is named once without lines is run as a whole.</summary>
    static IReadOnlyList<int> LinesOf(IEnumerable<IReadOnlyList<int>> parts)
    {
        var all = parts.ToList();
        return all.Exists(lines => lines.Count == 0) ? [] : [.. all.SelectMany(lines => lines)];
    }

    static Source SourceOf(Hazard hazard) => new(
        HazardFeatures.UriOf(hazard), HazardFeatures.TextOf(hazard), MediaTypes.Of(HazardFeatures.UriOf(hazard)));

    static Source SourceOf(string file) => new(
        Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(file)).Replace('\\', '/'),
        File.ReadAllText(file),
        MediaTypes.Of(file));

    IReadOnlyList<Pickle> Select(IReadOnlyList<(ParsedFeature, IReadOnlyList<int>)> features, IReadOnlyList<RuleRecord> rules)
    {
        var selection = order.Selection;
        if (_options.Level is { } level)
        {
            if (!LevelFilter.TryMake(level, rules, out var filter, out var mistake)) throw new ConformException($"--level: {mistake}.");
            selection = selection with { Level = filter.Keeps };
        }

        return selection.Of(features);
    }

    /// <summary>One integration for each scenario that runs at the same time.</summary>
    IntegrationPool Integrations(ITarget target)
    {
        if (order.Integration is not { } integration || _options.DryRun) return new IntegrationPool(null);
        var limits = IntegrationLimits.Default with { Command = TimeSpan.FromSeconds(_options.IntegrationTimeout) };
        return new IntegrationPool(
            () => integration.Open(limits, terminal.Clock, () => ReferenceIntegrations.Make(terminal.Clock, target.Http)));
    }

    TestRunner RunnerFor(ITarget target, IntegrationPool integrations, IMessageSink sink) => new(
        order.Library,
        new RunOptions
        {
            Parallel = order.Integration is { TakesTurns: true } ? 1 : _options.Parallel,
            Retry = _options.Retry,
            Order = order.Order,
            DryRun = _options.DryRun,
            Ids = _ids,
            Time = terminal.Clock,
            Register = container =>
            {
                container.RegisterInstanceAs(target);
                container.RegisterInstanceAs(integrations);
                container.RegisterInstanceAs<ICommandLine>(new OwnCommandLine(terminal.Clock));
            },
        },
        sink);

    ReportContext ContextOf(ITarget target, IReadOnlyList<RuleRecord> rules, int total) => new()
    {
        Clock = terminal.Clock,
        Width = terminal.Width,
        Colour = terminal.IsInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
        Interactive = terminal.IsInteractive,
        Target = target.Name,
        Environment =
        [
            new("simulators", typeof(ConformRun).Assembly.GetName().Version!.ToString(3)),
            new("runtime", RuntimeInformation.FrameworkDescription),
            new("system", RuntimeInformation.OSDescription),
            new("at once", _options.Parallel.ToString(CultureInfo.InvariantCulture)),
            .. order.Integration is { } integration
                ? [new("integration", integration.Text)]
                : Array.Empty<KeyValuePair<string, string>>(),
        ],
        Repeat = (path, line) => $"simulators conform {WhatOf(path, line)}"
            + (_options.Target == TargetOpener.InProcess ? "" : $" --target {_options.Target}")
            + (order.Integration is { } driven ? $" --integration {Quoted(driven.Text)}" : ""),
        Rules = rules,
        Gates = order.Gates,
        Total = total,
    };

    /// <summary>A hazard's feature lies in no file: it is repeated by the hazard's name.</summary>
    string WhatOf(string path, int line) => order.Hazards.FirstOrDefault(hazard => HazardFeatures.UriOf(hazard) == path) is { } hazard
        ? $"--hazards {hazard.Name}"
        : string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");

    /// <summary>As a shell takes it for one word.</summary>
    static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-' or '_')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
