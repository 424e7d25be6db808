using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Simulators.Load.People;

namespace Simulators.Load.Scenarios.StudentGroups;

/// <summary>What is done at StudentGroups, phase by phase, and what must be there afterwards.</summary>
sealed class StudentGroupsWork : ILoadWork
{
    const string Clusters = "student_clusters";
    const string Groups = "student_groups";
    const string Students = "students";
    const string Renamed = " (autumn)";

    readonly LoadPlace _place;
    readonly StudentGroupsCalls _calls;
    readonly Timetable _timetable;
    readonly int[] _groupOf;
    readonly GivenIds _clusterIds;
    readonly GivenIds _groupIds;
    readonly Dictionary<string, int> _clustersByName = [];
    readonly Dictionary<string, int> _groupsByName = [];
    readonly Census _clusterCensus = new(Clusters);
    readonly Census _groupCensus = new(Groups);
    readonly Census _studentCensus = new(Students);

    public StudentGroupsWork(LoadPlace place, CancellationToken cancellation)
    {
        (_place, _calls) = (place, new StudentGroupsCalls(place.Platform));
        _timetable = Timetable.Of(place.People, cancellation);
        _groupOf = FirstClassOf(_timetable, place.People.Count);
        for (var i = 0; i < _timetable.Schools.Count; i++) _clustersByName[ClusterName(i)] = i;
        foreach (var one in _timetable.Classes) _groupsByName[GroupName(one)] = one.Index;
        _clusterIds = new GivenIds(_timetable.Schools.Count, cancel => LookAsync(Clusters, _clustersByName, cancel), place.Clock);
        _groupIds = new GivenIds(_timetable.Classes.Count, cancel => LookAsync(Groups, _groupsByName, cancel), place.Clock);
        Phases =
        [
            new LoadPhase(Clusters, _timetable.Schools.Count, AddClusterAsync),
            new LoadPhase(Groups, _timetable.Classes.Count, AddGroupAsync),
            new LoadPhase(Students, place.People.Count, AddStudentAsync),
            new LoadPhase("update", _timetable.Classes.Count, RenameGroupAsync),
        ];
    }

    public IReadOnlyList<LoadPhase> Phases { get; }

    /// <summary>The rows before the run.</summary>
    public async Task NoteWhatIsThereAsync(CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("studentgroups", Clusters, cancellation)) _clusterCensus.Before(row.Text("name") ?? "");
        await foreach (var row in _place.RowsAsync("studentgroups", Groups, cancellation)) _groupCensus.Before(Bare(row.Text("name")));
        await foreach (var row in _place.RowsAsync("studentgroups", Students, cancellation)) _studentCensus.Before(UidOf(row));
    }

    public async Task<IReadOnlyList<CollectionCheck>> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
    {
        foreach (var (name, index) in _clustersByName) _clusterCensus.Record(name, progress[Clusters, index]);
        foreach (var (name, index) in _groupsByName) _groupCensus.Record(name, progress[Groups, index]);
        for (var i = 0; i < _place.People.Count; i++) _studentCensus.Record(UidOf(i), progress[Students, i]);
        var clusters = new HashSet<long>();
        await foreach (var row in _place.RowsAsync("studentgroups", Clusters, cancellation))
        {
            clusters.Add(row.Number("id") ?? 0);
            _clusterCensus.Row(row.Text("name") ?? "");
        }

        var (groups, updates) = await GroupsAsync(progress, clusters, cancellation);
        await foreach (var row in _place.RowsAsync("studentgroups", Students, cancellation))
        {
            _studentCensus.Row(UidOf(row));
            if (IsOurs(row) && !groups.Contains(row.Number("student_group_id") ?? 0)) _studentCensus.Orphan(UidOf(row), "is in no group");
        }

        return [_clusterCensus.Check(), _groupCensus.Check(), _studentCensus.Check(), updates];
    }

    /// <summary>
    /// Groups, and whether each acknowledged update is there, and took nothing away: a partial update leaves the cluster as it
    /// was.
    /// </summary>
    async Task<(HashSet<long> Groups, CollectionCheck Updates)> GroupsAsync(
        WorkProgress progress, HashSet<long> clusters, CancellationToken cancellation)
    {
        var (groups, updates) = (new HashSet<long>(), new Census($"{Groups}, updated"));
        foreach (var (name, index) in _groupsByName) updates.Record(name + Renamed, progress["update", index]);
        await foreach (var row in _place.RowsAsync("studentgroups", Groups, cancellation))
        {
            var name = row.Text("name") ?? "";
            groups.Add(row.Number("id") ?? 0);
            _groupCensus.Row(Bare(name));
            if (!_groupsByName.ContainsKey(Bare(name))) continue;
            if (row.Number("student_cluster_id") is not { } cluster || !clusters.Contains(cluster)) _groupCensus.Orphan(name, "is in no cluster");
            if (name.EndsWith(Renamed, StringComparison.Ordinal)) updates.Row(name);
        }

        return (groups, updates.Check());
    }

    async Task AddClusterAsync(LoadWorker worker, long item, CancellationToken cancellation) => Keep(
        _clusterIds,
        item,
        await _calls.WriteAsync(
            worker, "student_clusters", HttpMethod.Post, Clusters, new JsonObject { ["name"] = ClusterName((int)item) }, cancellation));

    async Task AddGroupAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var one = _timetable.Classes[(int)item];
        var body = new JsonObject { ["name"] = GroupName(one) };
        if (await _clusterIds.FindAsync(one.School, cancellation) is { } cluster) body["student_cluster_id"] = cluster;
        else worker.Miss(Groups, "the cluster has no id: the group goes without one");
        Keep(_groupIds, item, await _calls.WriteAsync(worker, Groups, HttpMethod.Post, Groups, body, cancellation));
    }

    async Task AddStudentAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["uid"] = UidOf((int)item),
            ["civil_profile_attributes"] = new JsonObject { ["name"] = _place.People[item].DisplayName },
        };
        if (await _groupIds.FindAsync(_groupOf[item], cancellation) is { } group) body["student_group_id"] = group;
        else worker.Miss(Students, "the group has no id: the student goes without one");
        await _calls.WriteAsync(worker, Students, HttpMethod.Post, Students, body, cancellation);
    }

    async Task RenameGroupAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        if (await _groupIds.FindAsync(item, cancellation) is not { } id)
        {
            worker.Miss("student_groups update", "the group has no id");
            return;
        }

        var body = new JsonObject { ["name"] = GroupName(_timetable.Classes[(int)item]) + Renamed };
        var path = string.Create(CultureInfo.InvariantCulture, $"{Groups}/{id}");
        await _calls.WriteAsync(worker, "student_groups update", HttpMethod.Put, path, body, cancellation);
    }

    async IAsyncEnumerable<(long Item, long Id)> LookAsync(
        string collection, Dictionary<string, int> byName, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("studentgroups", collection, cancellation))
        {
            if (byName.TryGetValue(Bare(row.Text("name")), out var item) && row.Number("id") is { } id) yield return (item, id);
        }
    }

    /// <summary>A student is in one group: the first class that the student is in.</summary>
    static int[] FirstClassOf(Timetable timetable, int students)
    {
        var first = new int[students];
        for (var index = timetable.Classes.Count - 1; index >= 0; index--)
            foreach (var student in timetable.Classes[index].Students) first[student] = index;
        return first;
    }

    static void Keep(GivenIds ids, long item, long? id)
    {
        if (id is { } given) ids.Set(item, given);
        else ids.Refuse(item);
    }

    /// <summary>Several schools may have the same name; the number and the seed make it one of its own.</summary>
    string ClusterName(int school) => string.Create(
        CultureInfo.InvariantCulture, $"{_timetable.Schools[school]} ({_place.People.District.Seed}-{school + 1})");

    string GroupName(SchoolClass one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Title} [{_place.People.District.Seed}-{one.ExternalId}]");

    string UidOf(int student) =>
        string.Create(CultureInfo.InvariantCulture, $"{_place.People.District.Seed}-{_place.People[student].ExternalId}");

    bool IsOurs(System.Text.Json.JsonElement row) => UidOf(row).StartsWith(
        string.Create(CultureInfo.InvariantCulture, $"{_place.People.District.Seed}-"), StringComparison.Ordinal);

    static string UidOf(System.Text.Json.JsonElement row) => row.Text("uid") ?? $"student {row.Number("id")}";

    static string Bare(string? name) =>
        name is null ? "" : name.EndsWith(Renamed, StringComparison.Ordinal) ? name[..^Renamed.Length] : name;
}
