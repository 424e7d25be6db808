using System.Globalization;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>What somebody should look at before it does harm; some of it stops a run where a setting says so.</summary>
static class Warnings
{
    const int Named = 5;

    public static Failure? Judge(MergeContext context, SchoolMerge schools, UserMerge users, ClassMerge classes)
    {
        var report = context.Report;
        if (schools.OverShared.Count > 0) WarnOfOverSharing(report, schools.OverShared);
        if (users.LeftUnlinked > 0)
        {
            report.Warn(RuleBook.Unlinked, Text(
                $"{users.LeftUnlinked} accounts are not in the sync: they stay unchanged, linked to no ClassLink id; best remove them."));
        }

        if (classes.WithoutTeacher > 0)
            report.Warn(RuleBook.WithoutTeacher, Text(
                $"{classes.WithoutTeacher} classes are synced without a proper teacher enrolment."));
        if (classes.TeachersOutside > 0)
        {
            report.Warn(RuleBook.TeacherOutsideSchool, Text(
                $"{classes.TeachersOutside} enrolments are of teachers who are not enrolled in the school of the class."));
        }

        return ReplacedIds(context, users, classes)
            ?? Shrink(context, "accounts", users.LinkedBefore, report.Count(Kind.User, SyncAction.Removed))
            ?? Shrink(context, "classes", classes.LinkedBefore, report.Count(Kind.Class, SyncAction.Removed));
    }

    static void WarnOfOverSharing(Report report, List<string> names)
    {
        var first = string.Join(", ", names.Take(Named));
        var more = names.Count > Named ? Text($" and {names.Count - Named} more") : "";
        report.Warn(RuleBook.Purchased, Text(
            $"{names.Count} schools are shared without purchased access: {first}{more}. Share only those that need it."));
    }

    static Failure? ReplacedIds(MergeContext context, UserMerge users, ClassMerge classes)
    {
        if (users.LinkedBefore == 0 || users.Recognised > 0 || context.Pull.Users.Count == 0) return null;
        var removed = context.Report.Count(Kind.User, SyncAction.Removed);
        var lost = context.Report.Count(Kind.Class, SyncAction.Removed);
        var text = Text(
            $"None of the {users.LinkedBefore} known sourcedIds of users is shared any more: a total data replacement must be announced.")
            + Text($" {users.Relinked} accounts are connected again by e-mail address or username, {removed} are removed,")
            + Text($" and {lost} of {classes.LinkedBefore} classes are lost.");
        context.Report.Warn(RuleBook.ReplacedIds, text);
        return context.Get(ThisIsSchoolSettings.ReplacedIds) == "stop"
            ? new Failure(RuleBook.ReplacedIdsUnannounced, text) : null;
    }

    static Failure? Shrink(MergeContext context, string what, long before, long removed)
    {
        var percent = context.Get(ThisIsSchoolSettings.ShrinkPercent);
        if (removed == 0 || removed * 100 <= before * percent) return null;
        var text = Text($"{removed} of {before} linked {what} are removed, which is more than {percent} percent.");
        context.Report.Warn(RuleBook.Shrink, text);
        return context.Get(ThisIsSchoolSettings.ShrinkAction) == "stop" ? new Failure(RuleBook.Shrink, text) : null;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
