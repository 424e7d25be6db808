using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups.Rules;

/// <summary>Who may call v1, and for which instance any call may be.</summary>
static class AccessRules
{
    /// <summary>v1: the token, and nothing but the token.</summary>
    /// <param name="sent">The token that was sent, or null.</param>
    /// <param name="header">The header Authorization, to say what is wrong with it.</param>
    /// <param name="expected">The instance's token.</param>
    public static Rejection? V1(string? sent, string? header, string expected)
    {
        if (sent == expected) return null;
        var mistake = sent is not null ? "The token is not this instance's: compare it with the credentials of the sandbox"
            : header is not null ? "The header Authorization has no token: write it as 'Token token=...'"
            : "The call has no token: send the header 'Authorization: Token token=...' or ?token=...";
        return new Rejection(Errors.Forbidden, RuleBook.Token, mistake + ".");
    }

    /// <summary>The address names the instance that the token is of.</summary>
    public static Rejection? Instance(ReadOnlySpan<char> named, string instance) => named.SequenceEqual(instance)
        ? null
        : new Rejection(
            Errors.Forbidden,
            RuleBook.ForeignInstance,
            $"The token is of instance {instance}, and the address names another: write /instances/{instance}/.");
}
