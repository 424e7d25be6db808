using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Schools: known by sourcedId; a purchased one that was not shared before by its name.</summary>
sealed class SchoolMerge(MergeContext context)
{
    readonly long[] _ids = new long[context.Pull.Schools.Count];
    readonly Dictionary<string, School> _bySourcedId = new(StringComparer.Ordinal);
    readonly Dictionary<string, School> _byName = new(StringComparer.Ordinal);
    bool _anyPurchased;

    /// <summary>The names of shared schools without purchased access.</summary>
    public List<string> OverShared { get; } = [];

    /// <summary>Our id of a school, or null when it is not synced.</summary>
    public long? IdOf(string sourcedId) =>
        context.Pull.SchoolPlaces.TryGetValue(sourcedId, out var place) && _ids[place] != 0 ? _ids[place] : null;

    public void Run()
    {
        var known = context.Tables.Schools.Where(ThisIsSchoolSchema.SchoolsByDistrict, context.District.Id);
        foreach (var school in known)
        {
            _anyPurchased |= school.Purchased;
            if (school.SourcedId is { } id) _bySourcedId.Add(id, school);
            else _byName.TryAdd(school.Name, school);
        }

        for (var place = 0; place < _ids.Length; place++) Take(place);
        foreach (var school in _bySourcedId.Values) RemoveUnlessSynced(school);
    }

    void Take(int place)
    {
        var shared = context.Pull.Schools[place];
        if (shared.Deleted) return;
        var name = shared.Name ?? shared.SourcedId;
        var known = _bySourcedId.GetValueOrDefault(shared.SourcedId);
        if (known is null) _byName.Remove(name, out known);
        if (_anyPurchased && known?.Purchased != true)
        {
            OverShared.Add(name);
            if (context.Get(ThisIsSchoolSettings.UnpurchasedSchools) == "skip")
            {
                if (known is null)
                    Note(SyncAction.Skipped, RuleBook.OverSharing, shared.SourcedId, name, "No access has been purchased for this school.");
                return;
            }
        }

        _ids[place] = Save(shared, name, known);
    }

    long Save(PulledSchool shared, string name, School? known)
    {
        var schools = context.Tables.Schools;
        if (known is null)
        {
            var school = new School(
                context.Tables.NextId(ThisIsSchoolSchema.NextSchool),
                context.District.Id, shared.SourcedId, name, Purchased: false);
            schools.Insert(school);
            Note(SyncAction.Created, RuleBook.SchoolShared, shared.SourcedId, name, "The school is shared for the first time.");
            return school.Id;
        }

        var (action, reason) = known.SourcedId is null ? (SyncAction.Linked, "A purchased school of this name was known.")
            : known.Name != name ? (SyncAction.Updated, $"It was called {known.Name}.")
            : (SyncAction.Unchanged, "Nothing changed.");
        if (action != SyncAction.Unchanged) schools.Update(known with { SourcedId = shared.SourcedId, Name = name });
        Note(action, RuleBook.SchoolShared, shared.SourcedId, name, reason);
        return known.Id;
    }

    void RemoveUnlessSynced(School school)
    {
        if (IdOf(school.SourcedId!) is not null) return;
        if (school.Purchased) context.Tables.Schools.Update(school with { SourcedId = null });
        else context.Tables.Schools.Delete(school.Id);
        var isShared = context.Pull.SchoolPlaces.TryGetValue(school.SourcedId!, out var place);
        var (rule, reason) = !isShared ? (RuleBook.NotShared, "The school is no longer shared.")
            : context.Pull.Schools[place].Deleted ? (RuleBook.ToBeDeleted, "The provider marked it tobedeleted.")
            : (RuleBook.OverSharing, "No access has been purchased for this school.");
        Note(SyncAction.Removed, rule, school.SourcedId!, school.Name, reason);
    }

    void Note(SyncAction action, Rule rule, string sourcedId, string name, string reason)
    {
        if (context.Report.Add(Kind.School, action, rule))
            context.Report.Keep(Kind.School, action, rule, sourcedId, name, reason);
    }
}
