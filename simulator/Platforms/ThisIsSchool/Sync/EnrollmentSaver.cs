using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Writes enrolments, and says so in the report.</summary>
sealed class EnrollmentSaver(MergeContext context)
{
    /// <summary>Who is in which class by this pull.</summary>
    public HashSet<Key2> Seen { get; } = [];

    public void Save(PulledEnrollment one, Key2 key)
    {
        if (!Seen.Add(key))
        {
            Skip(one, RuleBook.EnrollmentOnce, "The person is enrolled in the class by another record already.");
            return;
        }

        var known = context.Tables.Enrollments.Find(key);
        var row = new Enrollment(key.First, key.Second, one.SourcedId ?? "", one.Role);
        if (known is null)
        {
            context.Tables.Enrollments.Insert(row);
            Note(SyncAction.Created, RuleBook.EnrollmentSynced, one, "The class and the person are synced.");
        }
        else if (known != row)
        {
            context.Tables.Enrollments.Update(row);
            Note(SyncAction.Updated, RuleBook.Snapshot, one, "The data changed at the provider.");
        }
        else
        {
            Note(SyncAction.Unchanged, RuleBook.Snapshot, one, "Nothing changed.");
        }
    }

    public void Skip(PulledEnrollment one, Rule rule, string reason) => Note(SyncAction.Skipped, rule, one, reason);

    public void Remove(Enrollment row, SchoolClass of, Rule rule)
    {
        context.Tables.Enrollments.Delete(row.Key);
        if (!context.Report.Add(Kind.Enrollment, SyncAction.Removed, rule)) return;
        var reason = rule == RuleBook.EnrollmentOfClass ? "The class was removed."
            : rule == RuleBook.EnrollmentOfUser ? "The account was removed."
            : "The enrolment is no longer shared.";
        context.Report.Keep(Kind.Enrollment, SyncAction.Removed, rule, row.SourcedId, $"{row.Role} of {of.Title}", reason);
    }

    void Note(SyncAction action, Rule rule, PulledEnrollment one, string reason)
    {
        if (context.Report.Add(Kind.Enrollment, action, rule))
            context.Report.Keep(Kind.Enrollment, action, rule, one.SourcedId, NameOf(one), reason);
    }

    string NameOf(PulledEnrollment one)
    {
        var user = one.User < 0 ? null : context.Pull.Users[one.User];
        var title = one.Class < 0
            ? "a class that is not shared" : context.Pull.Classes[one.Class].Title ?? context.Pull.Classes[one.Class].SourcedId;
        return $"{(user is null ? "somebody" : $"{user.GivenName} {user.FamilyName}")} in {title}";
    }
}
