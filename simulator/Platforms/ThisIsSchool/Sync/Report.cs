using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>What a record is.</summary>
enum Kind
{
    School,
    User,
    Class,
    Enrollment,
}

/// <summary>
/// What a run did: all counted, and of each action as many records kept as the setting says, so that a million new
/// accounts do not crowd out the one class that was left out.
/// </summary>
sealed class Report(PlatformInstance instance)
{
    static readonly int Actions = Enum.GetValues<SyncAction>().Length;

    readonly long _limit = instance.Settings.Get(ThisIsSchoolSettings.RecordsPerAction);
    readonly long[] _counts = new long[4 * Actions];
    readonly long[] _kept = new long[Actions];
    readonly List<RunRecord> _records = [];
    readonly List<Warning> _warnings = [];

    public IReadOnlyList<RunRecord> Records => _records;

    public IReadOnlyList<Warning> Warnings => _warnings;

    public long LeftOut => _counts.Sum() - _records.Count;

    public Summary Summary => new(Of(Kind.School), Of(Kind.User), Of(Kind.Class), Of(Kind.Enrollment));

    public long Count(Kind kind, SyncAction action) => _counts[((int)kind * Actions) + (int)action];

    /// <summary>Notes that a rule decided something that is no record of its own.</summary>
    public void Decided(Rule rule) => instance.Coverage.Count(rule);

    /// <summary>Counts a record; true when there is room to keep it too.</summary>
    public bool Add(Kind kind, SyncAction action, Rule rule)
    {
        instance.Coverage.Count(rule);
        _counts[((int)kind * Actions) + (int)action]++;
        return _kept[(int)action] < _limit;
    }

    /// <summary>Keeps a record that was counted.</summary>
    public void Keep(Kind kind, SyncAction action, Rule rule, string? sourcedId, string name, string reason)
    {
        _kept[(int)action]++;
        _records.Add(new RunRecord(0, 0, NameOf(kind), sourcedId ?? "", name, action, rule.Id, reason));
    }

    public void Warn(Rule rule, string text)
    {
        instance.Coverage.Count(rule);
        _warnings.Add(new Warning(rule.Id, text));
    }

    Counts Of(Kind kind) => new(
        Count(kind, SyncAction.Created),
        Count(kind, SyncAction.Linked),
        Count(kind, SyncAction.Updated),
        Count(kind, SyncAction.Unchanged),
        Count(kind, SyncAction.Removed),
        Count(kind, SyncAction.Skipped));

    static string NameOf(Kind kind) => kind switch
    {
        Kind.School => "school",
        Kind.User => "user",
        Kind.Class => "class",
        _ => "enrollment",
    };
}
