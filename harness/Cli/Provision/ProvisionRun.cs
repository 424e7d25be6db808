using System.Security.Cryptography;
using Simulators.Cli.Console;
using Simulators.Integration;
using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Cli.Provision;

/// <summary>What the command line asks for.</summary>
sealed record ProvisionOrder(
    string File,
    string Platform,
    string? Target,
    string? Account,
    string State,
    string? Report,
    string Role,
    int Workers,
    bool DuplicateEmails);

/// <summary>One run of <c>provision</c>: reads, brings, reports.</summary>
sealed class ProvisionRun(ProvisionOrder order, Terminal terminal)
{
    const long LongestFile = 256L << 20;

    static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!File.Exists(order.File)) throw new ProvisionException($"'{order.File}' does not exist.", ExitCodes.Usage);
        if (new FileInfo(order.File).Length > LongestFile)
            throw new ProvisionException($"'{order.File}' has over {LongestFile >> 20} MB: divide it.", ExitCodes.Usage);
        var bytes = await File.ReadAllBytesAsync(order.File, cancellation);
        var people = PeopleFile.Read(bytes, order.File, order.Role);
        var access = order.Account is { } account
            ? AccessReader.Of(account, order.Platform)
            : await AccessReader.AtAsync(order.Target!, order.Platform, cancellation);
        using var store = OpenState();
        using var http = PlatformFactory.NewHttp(CallTimeout);
        var options = new IntegrationOptions { Electa = new ElectaOptions { AllowsDuplicateEmails = order.DuplicateEmails } };
        var platform = Platform(new PlatformFactory(http, store, terminal.Clock, options), access);
        return await BringAsync(store, platform, people, RunOf(platform, bytes), cancellation);
    }

    async Task<int> BringAsync(
        SqliteStateStore store,
        PlatformProvisioner platform,
        IReadOnlyList<PersonInRole> people,
        string run,
        CancellationToken cancellation)
    {
        var before = store.RunReports(run).Count;
        if (before > 0)
            terminal.Error.WriteLine($"going on with a run that broke off: {before} of {people.Count} people have their report");
        IReadOnlyList<PersonReport> reports;
        try
        {
            reports = await ProvisionProgress.ShowAsync(terminal, progress => new Provisioner(store).ProvisionAsync(
                platform, people, order.Workers, run, progress, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return terminal.Complain(
                $"interrupted after {store.RunReports(run).Count} of {people.Count} people: the same command goes on from there",
                ExitCodes.Interrupted);
        }

        Tell(reports);
        if (reports.All(report => report.IsSettled)) store.FinishRun(run);
        return ExitCodeOf(reports);
    }

    void Tell(IReadOnlyList<PersonReport> reports)
    {
        if (order.Report is { } file) PeopleReport.WriteFile(file, reports);
        else PeopleReport.WriteCsv(terminal.Out, reports);
        var counts = reports.GroupBy(report => report.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        terminal.Error.WriteLine($"{reports.Count} people: {string.Join(", ", counts)}");
    }

    static int ExitCodeOf(IReadOnlyList<PersonReport> reports)
    {
        if (reports.All(report => report.Error == IntegrationErrors.Unavailable)) return ExitCodes.NotReachable;
        return reports.All(report => report.Outcome is Outcome.Created or Outcome.Existing or Outcome.Updated)
            ? ExitCodes.Success
            : ExitCodes.Finding;
    }

    SqliteStateStore OpenState()
    {
        try
        {
            return new SqliteStateStore(order.State);
        }
        catch (StateException e)
        {
            throw new ProvisionException($"--state: {e.Message}", ExitCodes.Usage);
        }
    }

    PlatformProvisioner Platform(PlatformFactory factory, PlatformAccess access)
    {
        try
        {
            return factory.Create(order.Platform, access);
        }
        catch (ArgumentException e)
        {
            throw new ProvisionException(e.Message, ExitCodes.Usage);
        }
    }

    /// <summary>The same people at the same account: the same run. Another line in the file makes another.</summary>
    static string RunOf(PlatformProvisioner platform, byte[] bytes) =>
        $"{platform.Platform} {platform.Account} {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
