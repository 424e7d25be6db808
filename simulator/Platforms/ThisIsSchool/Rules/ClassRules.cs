using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>Which classes and which enrolments are synced.</summary>
static class ClassRules
{
    /// <summary>Judges a class by its own data; its teachers come later.</summary>
    /// <param name="one">As shared.</param>
    /// <param name="schoolIsSynced">Whether its school is.</param>
    /// <param name="subjects">For the explanation.</param>
    public static Verdict Judge(PulledClass one, bool schoolIsSynced, IReadOnlyList<string> subjects)
    {
        if (one.Deleted) return new Verdict(Fate.Absent, RuleBook.ToBeDeleted, "The provider marked it tobedeleted.");
        if (Missing(one) is { } missing) return missing;
        if (one.Subject is null)
        {
            var course = one.CourseTitle is null ? "no course title" : $"course '{one.CourseTitle}'";
            return new Verdict(
                Fate.Leaves, RuleBook.Subject,
                $"Neither class title nor course title ({course}) includes a subject name: {string.Join(", ", subjects)}.");
        }

        return schoolIsSynced
            ? Verdict.Synced
            : new Verdict(Fate.Leaves, RuleBook.ClassSchool, $"The school {one.SchoolId} of the class is not synced.");
    }

    static Verdict? Missing(PulledClass one)
    {
        var (field, place) = one.Title is null
            ? ("title", Misplaced.Title) : one.SchoolId is null ? ("school", Misplaced.School) : (null, Misplaced.None);
        if (field is null) return null;
        return (one.Misplaced & place) != 0
            ? new Verdict(Fate.Leaves, RuleBook.Metadata, $"{field} is only in metadata; it must be in the field {field}.")
            : new Verdict(Fate.Leaves, RuleBook.RequiredFields, $"{field} is missing.");
    }

    /// <summary>Judges an enrolment whose class and user are both synced: the rule it breaks and why, or null.</summary>
    public static (Rule Rule, string Reason)? Fault(string role, PulledUser user, PulledClass one, bool strictSchool)
    {
        if (role != user.Role)
            return (RuleBook.EnrollmentRole,
                $"The enrolment says {(role.Length == 0 ? "no role" : role)}, and the user is a {user.Role}.");
        return strictSchool && IsOutside(user, one)
            ? (RuleBook.TeacherSchool, $"The teacher is not enrolled in the school {one.SchoolId} of the class.")
            : null;
    }

    /// <summary>Whether it is a teacher who is not enrolled in the class's school.</summary>
    public static bool IsOutside(PulledUser user, PulledClass one) =>
        user.Role == State.Account.Teacher && one.SchoolId is not null
            && !user.Schools.Contains(one.SchoolId, StringComparer.Ordinal);
}
