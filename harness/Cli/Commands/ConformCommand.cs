using System.CommandLine;
using Simulators.Cli.Conform;
using Simulators.Cli.Console;
using Simulators.Reports;

namespace Simulators.Cli.Commands;

/// <summary><c>conform</c>: runs features against a target, reports, and is a gate.</summary>
static class ConformCommand
{
    static readonly Argument<string[]> Paths = new("PATH[:LINE]")
    {
        Description = "Feature files or folders; a line selects the scenario that it lies in; @FILE reads such paths from a file, "
            + "as the report rerun writes it. Without any: the folder features.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    static readonly Option<string> Target = new("--target")
    {
        Description = "simulator: one that is started in this process. Or the URL of a running one, or with --account that of a vendor.",
        HelpName = "simulator|URL",
        DefaultValueFactory = _ => TargetOpener.InProcess,
    };

    static readonly Option<string?> Against = new("--against")
    {
        Description = "A second target: the same scenarios run there too, and the two stand side by side, rule by rule. "
            + "Ends with 1 when they differ.",
        HelpName = "simulator|URL",
    };

    static readonly Option<string?> Integration = new("--integration")
    {
        Description = "The integration to drive through the features under features/integration: the one that comes with the "
            + "harness, a program that reads commands from standard input and writes answers to standard output, or a URL that "
            + "they are posted to.",
        HelpName = "reference|stdio:COMMAND|http:URL",
    };

    static readonly Option<int> IntegrationTimeout = new Option<int>("--integration-timeout")
    {
        Description = "How many seconds the integration may take to answer one command; one over many people five times as long.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 60,
    }.Between(1, 3600);

    static readonly Option<string?> Hazards = new("--hazards")
    {
        Description = "In place of features: has the integration do its work while these things go wrong, and sees whether anybody is "
            + "made twice, lost or taken out, and whether the next run mends it. Without names: all that simulators hazards lists.",
        HelpName = "NAME,...",
        Arity = ArgumentArity.ZeroOrOne,
    };

    static readonly Option<string?> Capsules = new("--capsules")
    {
        Description = "Writes a file into this folder for each scenario that fails, with all that replay-capsule needs to show "
            + "it again. "
            + "Names, e-mail addresses before the @, telephone numbers, dates of birth and passwords of people are replaced by others "
            + "of the same shape. Not replaced: e-mail domains, the school's own ids, titles, single characters, numbers below five "
            + "digits, and a name that is also a word that requests are made of. Look before you pass one on.",
        HelpName = "DIR",
    };

    static readonly Option<bool> CapsulesUnredacted = new("--capsules-unredacted")
    {
        Description = "Capsules hold people's data as they were sent: byte for byte, for a machine that may have them.",
    };

    static readonly Option<string?> Account = new("--account")
    {
        Description = "The target is a vendor's own test account: its credentials, in the form of GET /__admin/sandboxes/default. "
            + "Scenarios tagged @needs-clock are left out, and those tagged @writes unless --writes is given.",
        HelpName = "FILE",
    };

    static readonly Option<bool> Writes = new("--writes")
    {
        Description = "At a vendor's own account: run scenarios tagged @writes too; what they make stays there.",
    };

    static readonly Option<string?> Tags = new("--tags")
    {
        Description = "A tag expression: \"@electa and not @slow\".",
        HelpName = "EXPR",
    };

    static readonly Option<string?> Name = new("--name")
    {
        Description = "A regular expression that matches a part of a scenario's name.",
        HelpName = "RX",
    };

    static readonly Option<string?> Level = new("--level")
    {
        Description = "Only scenarios that test a rule of this level or above: MUST, SHOULD or INFO.",
        HelpName = "LEVEL",
    };

    static readonly Option<string[]> Format = new("--format")
    {
        Description = $"A report, with a file to go to: {string.Join(", ", ReportFormats.Names)}. Repeatable; without a file it goes to "
            + "standard output.",
        HelpName = "NAME[:FILE]",
        DefaultValueFactory = _ => ["progress"],
    };

    static readonly Option<string?> Baseline = new("--baseline")
    {
        Description = "Failures that are expected: a JSON array of {scenario, reason, owner, expires}.",
        HelpName = "FILE",
    };

    static readonly Option<int?> MinRuleCoverage = new Option<int?>("--min-rule-coverage")
    {
        Description = "How many percent of the target's MUST rules the scenarios must cover.",
        HelpName = "N",
    };

    static readonly Option<int> Parallel = new Option<int>("--parallel")
    {
        Description = "How many scenarios run at once, each in a sandbox of its own.",
        HelpName = "N",
        DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, ConformOrder.MostAtOnce),
    }.Between(1, ConformOrder.MostAtOnce);

    static readonly Option<int> Retry = new Option<int>("--retry")
    {
        Description = "How often a scenario that failed is tried again; one that passes then is counted as flaky.",
        HelpName = "N",
    }.Between(0, 100);

    static readonly Option<string> Order = new("--order")
    {
        Description = "defined (as in the files), reverse, or random:SEED, which is the same order for the same seed.",
        HelpName = "ORDER",
        DefaultValueFactory = _ => "defined",
    };

    static readonly Option<string?> Shard = new("--shard")
    {
        Description = "Only this part of the scenarios: 2/3 is the second of three parts.",
        HelpName = "I/N",
    };

    static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Matches steps and runs none.",
    };

    static readonly Option<string[]> Steps = new("--steps")
    {
        Description = "An assembly with step definitions of your own, beside ours. Repeatable.",
        HelpName = "DLL",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "conform",
            "Runs Gherkin features against a target. Ends with 0 when all passed, 1 when a scenario or a gate failed, 2 for a wrong "
            + "command line, 3 when nothing was selected, 4 when a feature does not parse, 5 when steps are undefined or pending.")
        {
            Paths, Target, Against, Integration, IntegrationTimeout, Hazards, Capsules, CapsulesUnredacted, Account, Writes, Tags,
            Name, Level, Format, Baseline, MinRuleCoverage, Parallel, Retry, Order, Shard, DryRun, Steps,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var order = ConformOrder.Read(new ConformOptions
            {
                Paths = PathsOf(parsed),
                Integration = parsed.GetValue(Integration),
                IntegrationTimeout = parsed.GetValue(IntegrationTimeout),
                Hazards = HazardsOf(parsed),
                Capsules = parsed.GetValue(Capsules),
                CapsulesUnredacted = parsed.GetValue(CapsulesUnredacted),
                Target = parsed.GetRequiredValue(Target),
                Against = parsed.GetValue(Against),
                Account = parsed.GetValue(Account),
                Writes = parsed.GetValue(Writes),
                Tags = parsed.GetValue(Tags),
                Name = parsed.GetValue(Name),
                Level = parsed.GetValue(Level),
                Formats = parsed.GetRequiredValue(Format),
                Baseline = parsed.GetValue(Baseline),
                MinRuleCoverage = parsed.GetValue(MinRuleCoverage),
                Parallel = parsed.GetValue(Parallel),
                Retry = parsed.GetValue(Retry),
                Order = parsed.GetRequiredValue(Order),
                Shard = parsed.GetValue(Shard),
                DryRun = parsed.GetValue(DryRun),
                Steps = parsed.GetValue(Steps) ?? [],
            });
            return await new ConformRun(order, terminal).RunAsync(cancellation);
        }
        catch (ConformException e)
        {
            return terminal.Complain(e.Message);
        }
    }

    static string[] PathsOf(ParseResult parsed) => parsed.GetValue(Paths) switch
    {
        { Length: > 0 } paths => paths,
        _ when parsed.GetResult(Hazards) is not null => [],
        _ => [parsed.GetValue(Integration) is null ? "features" : "features/integration"],
    };

    /// <summary>Null when the option was not given; empty when it was, without a name.</summary>
    static string[]? HazardsOf(ParseResult parsed) => parsed.GetResult(Hazards) is null
        ? null
        : (parsed.GetValue(Hazards) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
