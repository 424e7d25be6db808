using System.Globalization;
using Simulators.Integration.Clients;
using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Rosters;

/// <summary>How a sync is to be made.</summary>
public sealed record SyncOptions
{
    /// <summary>Only what changed since the last sync that succeeded.</summary>
    public bool Delta { get; init; }

    /// <summary>A OneRoster filter on users, not encoded; null: everybody.</summary>
    public string? Filter { get; init; }

    /// <summary>1.1 or 1.2.</summary>
    public string Version { get; init; } = "1.1";

    /// <summary>The greatest share, 0 to 1, of those known from the source that one sync may take out.</summary>
    public double RemovalThreshold { get; init; } = 0.1;

    /// <summary>How many calls are under way at once.</summary>
    public int Workers { get; init; } = 4;
}

/// <summary>What came of a sync.</summary>
public sealed record SyncReport
{
    /// <summary>Updated, existing (nothing was to be changed), or rejected (the target was left alone).</summary>
    public required Outcome Outcome { get; init; }

    public string? Error { get; init; }

    public string? Message { get; init; }

    /// <summary>How many records of each collection were read.</summary>
    public IReadOnlyDictionary<string, int> Pulled { get; init; } = new Dictionary<string, int>();

    /// <summary>Person by person: those in the roster, then those who were taken out.</summary>
    public IReadOnlyList<PersonReport> Items { get; init; } = [];
}

/// <summary>
/// Makes a target agree with a roster. First all is read and judged; only a roster that is whole, and that takes out no more
/// people than it may, changes anything.
/// </summary>
/// <param name="source">Which district: what was learned of another says nothing about it.</param>
/// <param name="pull">Reads.</param>
/// <param name="store">What is kept.</param>
public sealed class RosterSync(string source, RosterPull pull, IStateStore store)
{
    /// <summary>Reads, judges, and carries out.</summary>
    /// <param name="target">Whom to bring people to; null: only read.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far it is, or null.</param>
    /// <param name="cancellation">Stops between calls.</param>
    public async Task<SyncReport> RunAsync(
        PlatformProvisioner? target,
        SyncOptions options,
        IProgress<BulkProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var since = options.Delta ? store.Mark(MarkOf(target)) : null;
        var pulled = new Dictionary<string, int>();
        if (options.Delta && options.Filter is not null)
            return Rejected(IntegrationErrors.Invalid, "A delta is of everybody: leave the filter out.", pulled);
        RosterPlan plan;
        try
        {
            var users = await ReadAsync(options, since, pulled, cancellation);
            plan = RosterPlan.Of(users, store.Roster(ScopeOf(target)), isWhole: since is null && options.Filter is null);
        }
        catch (ShortPullException broken)
        {
            return Rejected(IntegrationErrors.ShortPull, broken.Message, pulled);
        }
        catch (PlatformException failure)
        {
            return Rejected(Failures.ErrorOf(failure), failure.Message, pulled);
        }

        if (Refuses(plan, options.RemovalThreshold) is { } tooMany)
            return Rejected(IntegrationErrors.MassRemoval, tooMany, pulled);
        if (target is null) return new SyncReport { Outcome = Outcome.Existing, Pulled = pulled };
        var items = await CarryOutAsync(target, plan, options.Workers, progress, cancellation);
        if (plan.LatestChange is { } latest && items.All(item => item.IsSettled)) store.SetMark(MarkOf(target), latest);
        var changed = items.Any(item => item.Removed || item.Outcome is Outcome.Created or Outcome.Updated);
        return new SyncReport { Outcome = changed ? Outcome.Updated : Outcome.Existing, Pulled = pulled, Items = items };
    }

    /// <summary>
    /// Everything in a full sync, for a link that is cut is found by reading all of it; in a delta the users who changed. The
    /// moment comes from the server's own records: clocks differ.
    /// </summary>
    async Task<IReadOnlyList<RosterUser>> ReadAsync(
        SyncOptions options,
        string? since,
        Dictionary<string, int> pulled,
        CancellationToken cancellation)
    {
        var filter = since is null ? options.Filter : $"dateLastModified>='{since}'";
        var users = await pull.AllAsync(options.Version, "users", filter, cancellation);
        pulled["users"] = users.Count;
        if (since is null && options.Filter is null)
        {
            foreach (var collection in (string[])["orgs", "classes", "enrollments"])
                pulled[collection] = (await pull.AllAsync(options.Version, collection, null, cancellation)).Count;
        }

        return [.. users.Select(RosterUser.Read)];
    }

    static string? Refuses(RosterPlan plan, double threshold)
    {
        return plan.Removals.Count <= plan.Known * threshold
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Removals.Count} of {plan.Known} people would be taken out, above the threshold of {threshold:P0}.");
    }

    async Task<IReadOnlyList<PersonReport>> CarryOutAsync(
        PlatformProvisioner target,
        RosterPlan plan,
        int workers,
        IProgress<BulkProgress>? progress,
        CancellationToken cancellation)
    {
        PersonInRole[] people =
            [.. plan.Present.Select(user => new PersonInRole { Person = user.ToPerson(), Role = user.Role! })];
        var reports = await new Provisioner(store).ProvisionAsync(target, people, workers, null, progress, cancellation);
        for (var i = 0; i < reports.Count; i++) Keep(target, plan.Present[i], reports[i]);
        var all = new List<PersonReport>(reports);
        if (reports.Any(report => report.StopsRun)) return all;
        foreach (var gone in plan.Removals)
        {
            var report = await target.RemoveAsync(gone.SourcedId, cancellation);
            if (report.Error == IntegrationErrors.UnknownPerson) report = NeverThere(gone.SourcedId);
            if (report.Removed) store.RemoveFromRoster(ScopeOf(target), gone.SourcedId);
            all.Add(report);
            if (report.StopsRun) break;
        }

        return all;
    }

    void Keep(PlatformProvisioner target, RosterUser user, PersonReport report)
    {
        if (report.Outcome is Outcome.Rejected or Outcome.Unknown && report.UserId is null) return;
        store.Save(new RosterEntry
        {
            Source = ScopeOf(target),
            SourcedId = user.SourcedId,
            Role = user.Role!,
            FirstName = user.FirstName,
            LastName = user.LastName,
            Email = user.Email,
            Username = user.Username,
        });
    }

    /// <summary>Somebody who never came to the target is gone from it already.</summary>
    static PersonReport NeverThere(string externalId) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Existing,
        Removed = true,
    };

    /// <summary>Each target has its own last state of the roster: one may be behind another.</summary>
    string ScopeOf(PlatformProvisioner? target) => target is null ? source : $"{source} > {target.Platform} {target.Account}";

    string MarkOf(PlatformProvisioner? target) => $"roster {ScopeOf(target)}";

    static SyncReport Rejected(string error, string message, IReadOnlyDictionary<string, int> pulled) => new()
    {
        Outcome = Outcome.Rejected,
        Error = error,
        Message = message,
        Pulled = pulled,
    };
}
