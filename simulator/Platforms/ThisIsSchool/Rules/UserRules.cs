using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>What a run does with a user, before accounts are looked at.</summary>
enum Fate : byte
{
    /// <summary>Not shared, or marked tobedeleted.</summary>
    Absent,

    /// <summary>Not for This is School: an account that it had goes.</summary>
    Leaves,

    /// <summary>Left out for a fault in its data: an account that it has stays as it is.</summary>
    Stays,

    /// <summary>Gets or has an account.</summary>
    Synced,
}

/// <summary>A user's fate, and the rule and reason where it is not <see cref="Fate.Synced"/>.</summary>
readonly record struct Verdict(Fate Fate, Rule? Rule = null, string? Reason = null)
{
    public static Verdict Synced { get; } = new(Fate.Synced);
}

/// <summary>Which users are synced.</summary>
static class UserRules
{
    /// <summary>Judges by the user's own data.</summary>
    /// <param name="user">As shared.</param>
    /// <param name="username">The username that counts.</param>
    /// <param name="inPurchasedSchool">False when all its schools are left out.</param>
    /// <param name="needsClass">Whether students without class are left out and this one has none.</param>
    public static Verdict Judge(PulledUser user, string? username, bool inPurchasedSchool, bool needsClass)
    {
        if (user.Deleted) return new Verdict(Fate.Absent, RuleBook.ToBeDeleted, "The provider marked it tobedeleted.");
        if (user.Role is not null and not Account.Teacher and not Account.Student)
        {
            return new Verdict(
                Fate.Leaves, RuleBook.Roles,
                $"The role {user.Role} is not synced; if access is needed, give the role teacher in ClassLink.");
        }

        if (Missing(user, username) is { } missing) return missing;
        if (!inPurchasedSchool)
            return new Verdict(Fate.Leaves, RuleBook.OverSharing, "No access has been purchased for any school of this user.");
        return needsClass && user.Role == Account.Student
            ? new Verdict(Fate.Leaves, RuleBook.StudentsWithoutClass, "The student is enrolled in no class with a subject.")
            : Verdict.Synced;
    }

    static Verdict? Missing(PulledUser user, string? username)
    {
        var (field, place) = username is null ? ("username", Misplaced.Username)
            : user.GivenName is null ? ("givenName", Misplaced.GivenName)
            : user.FamilyName is null ? ("familyName", Misplaced.FamilyName)
            : user.Role is null ? ("role", Misplaced.Role)
            : (null, Misplaced.None);
        if (field is null) return null;
        if ((user.Misplaced & place) != 0)
            return new Verdict(Fate.Stays, RuleBook.Metadata, $"{field} is only in metadata; it must be in the field {field}.");
        return new Verdict(
            Fate.Stays,
            field == "username" ? RuleBook.MissingUsername : RuleBook.RequiredFields,
            $"{field} is missing.");
    }
}
