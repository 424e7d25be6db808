using System.CommandLine;
using Simulators.Cli.Check;
using Simulators.Cli.Console;
using Simulators.Testing;

namespace Simulators.Cli.Commands;

/// <summary><c>roster check</c>: what This is School would make of OneRoster data, without a sync.</summary>
static class RosterCheckCommand
{
    static readonly Argument<string> Source = new("PATH|URL")
    {
        Description = "A folder or zip of OneRoster CSV (1.1 or 1.2), or the base URL of a OneRoster provider.",
    };

    static readonly Option<string[]> Format = new("--format")
    {
        Description = "text, json or html, each with a file to go to: html:report.html. Repeatable; "
            + "without a file it goes to standard output.",
        HelpName = "NAME[:FILE]",
        DefaultValueFactory = _ => ["text"],
    };

    static readonly Option<bool> EnrolledOnly = new("--enrolled-only")
    {
        Description = "Of files: judge only users who have a class, which is what ClassLink shares "
            + "unless its 'Unenrolled Users' is on.",
    };

    static readonly Option<string?> ClientId = new("--client-id")
    {
        Description = "Of a provider: the consumer key or client id.",
        HelpName = "ID",
    };

    static readonly Option<string?> ClientSecret = new("--client-secret")
    {
        Description = "Of a provider: the secret that goes with it. "
            + "SIMULATORS_CLIENT_SECRET in the environment is not seen by other users of the machine.",
        HelpName = "SECRET",
    };

    static readonly Option<string?> Version = new Option<string?>("--version")
    {
        Description = "Of a provider: the version of OneRoster to ask for.",
    }.AcceptOnlyFromAmong("1.1", "1.2");

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "check",
            "Says what This is School would make of this OneRoster data, record by record, without syncing it. Ends with 0 when nothing "
            + "would be lost or skipped, 1 when something would or the files have faults, 2 for a wrong command line, 4 when the provider "
            + "cannot be pulled.")
        {
            Source, Format, EnrolledOnly, ClientId, ClientSecret, Version,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var source = parsed.GetRequiredValue(Source);
        var (outputs, problem) = ReportOutput.Parse(parsed.GetRequiredValue(Format));
        if (problem is not null) return terminal.Complain(problem);
        var provider = ProviderOf(parsed, source);
        if (provider is null && !Directory.Exists(source) && !File.Exists(source))
            return terminal.Complain($"'{source}' is neither a folder nor a zip that exists, nor an http or https URL.");

        if (provider is { ClientId: null } or { ClientSecret: null })
            return terminal.Complain("a provider needs --client-id and --client-secret, the credentials of its client.");

        using var simulator = new SimulatorHost();
        var check = new RosterCheck(await simulator.NewSandboxAsync(cancellation: cancellation));
        var report = await Progress.ShowAsync(terminal, "Checking the roster", say => provider is null
            ? check.OfPathAsync(source, parsed.GetValue(EnrolledOnly), say, cancellation)
            : check.OfProviderAsync(provider, say, cancellation));
        if (provider is not null && report.Run is { HasFailed: true } failed)
            return terminal.Complain($"{provider.Url} cannot be pulled: {failed.Reason}", ExitCodes.NotReachable);
        await WriteAsync(outputs, report, check.RecordsAsync(report, cancellation), terminal);
        return report.IsClean ? ExitCodes.Success : ExitCodes.Finding;
    }

    static Provider? ProviderOf(ParseResult parsed, string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new Provider(
                url!,
                parsed.GetValue(Version),
                parsed.GetValue(ClientId),
                parsed.GetValue(ClientSecret) ?? Environment.GetEnvironmentVariable("SIMULATORS_CLIENT_SECRET"))
            : null;

    static async Task WriteAsync(
        IReadOnlyList<ReportOutput> outputs, CheckReport report, IAsyncEnumerable<SyncRecord> records, Terminal terminal)
    {
        var opened = new List<TextWriter>();
        try
        {
            var writers = new List<IReportWriter>();
            foreach (var output in outputs)
            {
                var text = output.Open(terminal.Out);
                if (output.File is not null) opened.Add(text);
                writers.Add(output.WriterTo(text));
            }

            foreach (var writer in writers) writer.Begin(report);
            await foreach (var record in records)
                foreach (var writer in writers) writer.Add(record);
            foreach (var writer in writers) writer.End(report);
        }
        finally
        {
            foreach (var text in opened) await text.DisposeAsync();
        }
    }
}
