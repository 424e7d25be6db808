using System.Text.Json.Nodes;
using Simulators.Load.Scenarios.ClassLink;

namespace Simulators.Load.Scenarios.ThisIsSchool;

/// <summary>
/// This is School's nights: a first sync that makes everybody's account from the district's roster, a day on which the district
/// corrects some students, and the next night's sync. A sync is one request, in which This is School pulls the whole roster.
/// </summary>
public sealed class ThisIsSchoolNight : ILoadScenario
{
    public string Name => "thisisschool";

    public string Platform => "thisisschool";

    public string Description => "the first night's sync of the district's roster, the district's changes, the next night's sync";

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var work = new Work(place, await ClassLinkDistrict.OpenAsync(place, cancellation));
        await work.NoteWhoIsThereAsync(cancellation);
        return work;
    }

    sealed class Work : ILoadWork
    {
        const string FirstNight = "first night";
        const string NextNight = "next night";

        readonly LoadPlace _place;
        readonly AdminCalls _desk;
        readonly Census _accounts = new("accounts");
        readonly Census _enrollments = new("enrollments");

        public Work(LoadPlace place, ClassLinkDistrict district)
        {
            (_place, _desk) = (place, new AdminCalls(place, "thisisschool"));
            Phases = [new LoadPhase(FirstNight, 1, SyncAsync), district.Changes, new LoadPhase(NextNight, 1, SyncAsync)];
        }

        public IReadOnlyList<LoadPhase> Phases { get; }

        public async Task NoteWhoIsThereAsync(CancellationToken cancellation)
        {
            await foreach (var row in _place.RowsAsync("thisisschool", "accounts", cancellation))
                _accounts.Before(row.Text("username") ?? "");
        }

        /// <summary>Everybody with a class must have an account: so This is School promises, and so ClassLink shares.</summary>
        public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
        {
            var end = progress[NextNight, 0] == ItemEnd.NotSent ? progress[FirstNight, 0] : progress[NextNight, 0];
            await foreach (var row in _place.RowsAsync("classlink", "users", cancellation))
            {
                var isShared = row.TryGetProperty("withheld", out var withheld) && !withheld.GetBoolean();
                if (isShared && row.Text("role") is "student" or "teacher") _accounts.Record(row.Text("username") ?? "", end);
            }

            var accounts = new HashSet<long>();
            await foreach (var row in _place.RowsAsync("thisisschool", "accounts", cancellation))
            {
                accounts.Add(row.Number("id") ?? 0);
                _accounts.Row(row.Text("username") ?? "");
            }

            await EnrollmentsAsync(accounts, end, cancellation);
            return [_accounts.Check(), _enrollments.Check()];
        }

        /// <summary>
        /// Which classes are synced, the rules of This is School decide; nobody is enrolled twice, or without account.
        /// </summary>
        async Task EnrollmentsAsync(HashSet<long> accounts, ItemEnd end, CancellationToken cancellation)
        {
            var (classes, seen) = (new HashSet<long>(), new HashSet<string>());
            await foreach (var row in _place.RowsAsync("thisisschool", "classes", cancellation)) classes.Add(row.Number("id") ?? 0);
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

        Task SyncAsync(LoadWorker worker, long item, CancellationToken cancellation) => worker.SendAsync(
            "sync",
            _place.People.Count,
            () => _desk.Post("thisisschool/sync", new JsonObject { ["limit"] = 1 }),
            Judge,
            cancellation);

        static Judgement Judge(LoadReply reply)
        {
            if (AdminCalls.ObjectOf(reply) is not { } run) return Judgement.OfFailed($"HTTP {reply.Status} without a run");
            if (run.Text("state") != "succeeded") return Judgement.OfFailed($"the run {run.Text("state")}");
            if (!run.TryGetProperty("summary", out var summary) || !summary.TryGetProperty("users", out var users))
                return Judgement.OfFailed("a run without a summary");
            int Of(string action) => (int)(users.Number(action) ?? 0);
            return new Judgement(
                RequestOutcome.Answered,
                Of("created") + Of("linked") + Of("updated"),
                Of("unchanged"),
                Reason: Of("skipped") > 0 ? "the rules leave some users out" : null);
        }
    }
}
