using Simulators.Load.Scenarios.ClassLink;

namespace Simulators.Load.Scenarios.ThisIsSchool;

/// <summary>A night, a day, a night; afterwards everybody who is shared must have one account, and nobody who left any.</summary>
sealed class ThisIsSchoolWork : ILoadWork
{
    const string FirstNight = "first night";
    const string NextNight = "next night";

    /// <summary>The district's desk opens so long after the sync.</summary>
    static readonly TimeSpan s_untilDay = TimeSpan.FromHours(7);

    readonly LoadPlace _place;
    readonly ClassLinkDistrict _district;
    readonly NightlySync _sync;
    readonly Census _accounts = new("accounts");
    readonly Census _enrollments = new("enrollments");

    public ThisIsSchoolWork(LoadPlace place, ClassLinkDistrict district)
    {
        (_place, _district, _sync) = (place, district, new NightlySync(place));
        Phases =
        [
            new LoadPhase(FirstNight, 1, FirstAsync),
            district.Changes,
            district.Leavers,
            new LoadPhase(NextNight, 1, (worker, _, cancellation) => PassAsync(worker, 1, cancellation)),
        ];
    }

    public IReadOnlyList<LoadPhase> Phases { get; }

    /// <summary>Notes who has an account already, and enables the nightly sync.</summary>
    public async Task EnableAsync(CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("thisisschool", "accounts", cancellation))
            _accounts.Before(row.Text("username") ?? "");
        await _sync.EnableAsync(cancellation);
    }

    public Task LeaveAsync(CancellationToken cancellation) => _sync.DisableAsync(cancellation);

    /// <summary>Everybody with a class must have an account: so This is School promises, and so ClassLink shares.</summary>
    public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
    {
        var last = progress[NextNight, 0];
        var end = last == ItemEnd.NotSent ? progress[FirstNight, 0] : last;
        var left = LeftBy(progress);
        var gone = new HashSet<string>();
        await foreach (var row in _place.RowsAsync("classlink", "users", cancellation))
        {
            var username = row.Text("username") ?? "";
            var isShared = row.TryGetProperty("withheld", out var withheld) && !withheld.GetBoolean();
            if (left.Contains(row.Text("sourcedId") ?? "")) gone.Add(username);
            else if (isShared && row.Text("role") is "student" or "teacher") _accounts.Record(username, end);
        }

        var accounts = new HashSet<long>();
        await foreach (var row in _place.RowsAsync("thisisschool", "accounts", cancellation))
        {
            accounts.Add(row.Number("id") ?? 0);
            var username = row.Text("username") ?? "";
            if (!gone.Contains(username)) _accounts.Row(username);
            else if (last == ItemEnd.Acknowledged) _accounts.Orphan(username, "left the district and still has an account");
        }

        await EnrollmentsAsync(accounts, end, cancellation);
        return [_accounts.Check(), _enrollments.Check()];
    }

    /// <summary>The sourcedIds of those whom the district has withdrawn, or may have.</summary>
    HashSet<string> LeftBy(WorkProgress progress)
    {
        var left = new HashSet<string>();
        for (var item = 0L; item < _district.Leavers.Items; item++)
        {
            if (progress[_district.Leavers.Name, item] != ItemEnd.NotSent) left.Add(_district.Left(item).ExternalId);
        }

        return left;
    }

    /// <summary>
    /// Which classes are synced, the rules of This is School decide; nobody is enrolled twice, or without account.
    /// </summary>
    async Task EnrollmentsAsync(HashSet<long> accounts, ItemEnd end, CancellationToken cancellation)
    {
        var (classes, seen) = (new HashSet<long>(), new HashSet<string>());
        await foreach (var row in _place.RowsAsync("thisisschool", "classes", cancellation))
            classes.Add(row.Number("id") ?? 0);
        await foreach (var row in _place.RowsAsync("thisisschool", "enrollments", cancellation))
        {
            var key = $"account {row.Number("accountId")} in class {row.Number("classId")}";
            if (!accounts.Contains(row.Number("accountId") ?? 0)) _enrollments.Orphan(key, "has no account");
            else if (!classes.Contains(row.Number("classId") ?? 0)) _enrollments.Orphan(key, "has no class");
            else Enrolled(key, seen.Add(key), end);
        }
    }

    void Enrolled(string key, bool isFirst, ItemEnd end)
    {
        if (isFirst) _enrollments.Record(key, end);
        _enrollments.Row(key);
    }

    async Task FirstAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        await PassAsync(worker, 0, cancellation);
        try
        {
            await _sync.RestAsync(0, s_untilDay, cancellation);
        }
        catch (Exception e) when (e
            is HttpRequestException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            // The simulator is gone: the run itself notices.
        }
    }

    async Task PassAsync(LoadWorker worker, int night, CancellationToken cancellation) =>
        await worker.DoAsync("sync", _place.People.Count, cancel => _sync.PassAsync(night, cancel), cancellation);
}
