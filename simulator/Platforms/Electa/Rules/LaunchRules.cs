using Simulators.Electa.State;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Whom a launch lets in: a user who is known, or a new one [KB 50053].</summary>
static class LaunchRules
{
    /// <summary>The user whom the keys name, null for somebody new, or a refusal because another has the address.</summary>
    /// <param name="tables">The account's tables.</param>
    /// <param name="uniqueUserName">The caller's own key for the user, or null.</param>
    /// <param name="email">The e-mail address, or nothing.</param>
    /// <param name="duplicatesAllowed">The account's option.</param>
    public static Decision<Known> Find(ElectaTables tables, string? uniqueUserName, string email, bool duplicatesAllowed)
    {
        if (uniqueUserName is not null
            && tables.Users.Find(ElectaSchema.UserByUniqueUserName, uniqueUserName.ToLowerInvariant()) is { } byKey)
            return new Known(byKey);
        if (email.Length == 0) return new Known(null);
        var ofEmail = tables.UsersOf(email).ToList();
        var found = ofEmail.Find(user => uniqueUserName is null || user.UniqueUserName is null);
        if (found is not null || ofEmail.Count == 0 || duplicatesAllowed) return new Known(found);
        return UserRules.EmailTaken(email);
    }
}

/// <summary>A user who is known, or nobody.</summary>
readonly record struct Known(User? User);
