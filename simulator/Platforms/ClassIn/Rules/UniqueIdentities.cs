using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>The partner's own id of a course or lesson: the platform's only way to be idempotent.</summary>
static class UniqueIdentities
{
    const int Longest = 32;

    /// <summary>Refuses an identity that is too long (100). Null passes: none was sent.</summary>
    public static Rejection? Malformed(string? identity) =>
        identity is not null && Texts.Length(identity) > Longest
            ? new Rejection(Errors.Parameters, RuleBook.UniqueIdentity, $"A unique identity has 1 to {Longest} characters; it is refused, not cut.")
            : null;

    /// <summary>398, with the id of what has the identity already.</summary>
    public static Rejection Taken(string identity, long id) => new(
        Errors.UniqueIdentityExists,
        RuleBook.UniqueIdentity,
        $"The identity '{identity}' is that of {id} (data): the call was made before, and nothing was created now.",
        id);
}
