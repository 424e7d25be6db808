using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Classes: judge them, count their teachers, save, remove; then their enrolments.</summary>
sealed class ClassMerge
{
    readonly MergeContext _context;
    readonly SchoolMerge _schools;
    readonly UserMerge _users;
    readonly Verdict[] _verdicts;
    readonly long[] _ids;
    readonly Dictionary<string, SchoolClass> _linked = new(StringComparer.Ordinal);
    readonly bool _strictSchool;

    public ClassMerge(MergeContext context, SchoolMerge schools, UserMerge users)
    {
        (_context, _schools, _users) = (context, schools, users);
        _verdicts = new Verdict[context.Pull.Classes.Count];
        _ids = new long[context.Pull.Classes.Count];
        _strictSchool = context.Get(ThisIsSchoolSettings.TeacherOutsideSchool) == "skip";
    }

    /// <summary>How many classes were linked before the run.</summary>
    public int LinkedBefore => _linked.Count;

    /// <summary>How many are synced although they have no teacher.</summary>
    public int WithoutTeacher { get; private set; }

    /// <summary>How many teachers are in classes of schools that they are not in.</summary>
    public int TeachersOutside { get; private set; }

    public void Run()
    {
        Dictionary<long, SchoolClass> before = [];
        foreach (var one in _context.Tables.Classes.Where(ThisIsSchoolSchema.ClassesByDistrict, _context.District.Id))
        {
            before.Add(one.Id, one);
            if (one.SourcedId is { } id) _linked.Add(id, one);
        }

        Judge();
        for (var place = 0; place < _ids.Length; place++) Save(place);
        var seen = SaveEnrollments();
        RemoveEnrollments(before, seen);
        foreach (var one in _linked.Values) RemoveUnlessSynced(one);
    }

    void Judge()
    {
        var subjects = _context.Get(ThisIsSchoolSettings.Subjects);
        _context.Report.Decided(RuleBook.SubjectList);
        _context.Report.Decided(RuleBook.SubjectMatch);
        for (var place = 0; place < _verdicts.Length; place++)
        {
            var one = _context.Pull.Classes[place];
            _verdicts[place] = ClassRules.Judge(one, one.SchoolId is { } school && _schools.IdOf(school) is not null, subjects);
        }

        var hasTeacher = WithTeacher();
        var strict = _context.Get(ThisIsSchoolSettings.ClassWithoutTeacher) == "skip";
        for (var place = 0; place < _verdicts.Length; place++)
        {
            if (_verdicts[place].Fate != Fate.Synced || hasTeacher[place]) continue;
            if (strict)
                _verdicts[place] = new Verdict(
                    Fate.Leaves, RuleBook.TeacherRequired, "No synced teacher of its school is enrolled in the class as teacher.");
            else WithoutTeacher++;
        }
    }

    bool[] WithTeacher()
    {
        var found = new bool[_verdicts.Length];
        foreach (var enrollment in _context.Pull.Enrollments)
        {
            if (enrollment.Role == Account.Teacher && IsPossible(enrollment)
                && FaultOf(enrollment) is null) found[enrollment.Class] = true;
        }

        return found;
    }

    /// <summary>Whether class and user are both synced.</summary>
    bool IsPossible(PulledEnrollment one) =>
        one is { User: >= 0, Class: >= 0 } && _verdicts[one.Class].Fate == Fate.Synced && _users.AccountIds[one.User] != 0;

    (Rule Rule, string Reason)? FaultOf(PulledEnrollment one) =>
        ClassRules.Fault(one.Role, _context.Pull.Users[one.User], _context.Pull.Classes[one.Class], _strictSchool);

    void Save(int place)
    {
        var one = _context.Pull.Classes[place];
        var known = _linked.GetValueOrDefault(one.SourcedId);
        var (fate, rule, reason) = _verdicts[place];
        if (fate != Fate.Synced)
        {
            if (fate != Fate.Absent && known is null) Note(SyncAction.Skipped, rule!, one.SourcedId, NameOf(one), reason!);
            return;
        }

        var row = new SchoolClass(
            known?.Id ?? _context.Tables.NextId(ThisIsSchoolSchema.NextClass),
            _context.District.Id, one.SourcedId, one.Title!, one.CourseTitle, one.Subject, _schools.IdOf(one.SchoolId!));
        _ids[place] = row.Id;
        if (known is null)
        {
            _context.Tables.Classes.Insert(row);
            Note(SyncAction.Created, RuleBook.Subject, one.SourcedId, NameOf(one),
                $"It includes the subject name {one.Subject}.");
        }
        else if (known != row)
        {
            _context.Tables.Classes.Update(row);
            Note(SyncAction.Updated, RuleBook.Snapshot, one.SourcedId, NameOf(one), "The data changed at the provider.");
        }
        else
        {
            Note(SyncAction.Unchanged, RuleBook.Snapshot, one.SourcedId, NameOf(one), "Nothing changed.");
        }
    }

    HashSet<Key2> SaveEnrollments()
    {
        var saver = new EnrollmentSaver(_context);
        foreach (var one in _context.Pull.Enrollments)
        {
            if (!IsPossible(one))
            {
                var ofClass = one.Class < 0 || _verdicts[one.Class].Fate != Fate.Synced;
                saver.Skip(
                    one,
                    ofClass ? RuleBook.EnrollmentOfClass : RuleBook.EnrollmentOfUser,
                    ofClass ? (one.Class < 0 ? "The class is not shared." : "The class is not synced.")
                        : one.User < 0 ? "The user is not shared." : "The user is not synced.");
            }
            else if (FaultOf(one) is var (rule, reason))
            {
                saver.Skip(one, rule, reason);
            }
            else
            {
                if (!_strictSchool
                    && ClassRules.IsOutside(_context.Pull.Users[one.User], _context.Pull.Classes[one.Class])) TeachersOutside++;
                saver.Save(one, new Key2(_ids[one.Class], _users.AccountIds[one.User]));
            }
        }

        return saver.Seen;
    }

    /// <summary>Of linked classes, what the pull does not have; of custom ones, those of people who are gone.</summary>
    void RemoveEnrollments(Dictionary<long, SchoolClass> before, HashSet<Key2> seen)
    {
        List<(Enrollment Row, SchoolClass Class)> gone = [];
        if (before.Count == 0) return;
        foreach (var row in ThisIsSchoolTables.All(_context.Tables.Enrollments))
        {
            if (!before.TryGetValue(row.ClassId, out var one) || seen.Contains(row.Key)) continue;
            if (one.SourcedId is not null || _users.Removed.Contains(row.AccountId)) gone.Add((row, one));
        }

        var saver = new EnrollmentSaver(_context);
        foreach (var (row, one) in gone)
        {
            var classStays = one.SourcedId is null
                || (_context.Pull.ClassPlaces.TryGetValue(one.SourcedId, out var place) && _ids[place] != 0);
            saver.Remove(row, one, !classStays ? RuleBook.EnrollmentOfClass
                : _users.Removed.Contains(row.AccountId) ? RuleBook.EnrollmentOfUser : RuleBook.NotShared);
        }
    }

    void RemoveUnlessSynced(SchoolClass known)
    {
        var isShared = _context.Pull.ClassPlaces.TryGetValue(known.SourcedId!, out var place);
        if (isShared && _ids[place] != 0) return;
        foreach (var work in _context.Tables.Assignments.Where(ThisIsSchoolSchema.AssignmentsByClass, known.Id))
            _context.Tables.Assignments.Delete(work.Id);
        _context.Tables.Classes.Delete(known.Id);
        Note(
            SyncAction.Removed,
            isShared ? _verdicts[place].Rule! : RuleBook.NotShared,
            known.SourcedId!,
            known.Title,
            isShared ? _verdicts[place].Reason! : "The class is no longer shared.");
    }

    void Note(SyncAction action, Rule rule, string sourcedId, string name, string reason)
    {
        if (_context.Report.Add(Kind.Class, action, rule))
            _context.Report.Keep(Kind.Class, action, rule, sourcedId, name, reason);
    }

    static string NameOf(PulledClass one) => one.Title ?? one.CourseTitle ?? "";
}
