namespace Simulators.Electa.State;

/// <summary>
/// A number for an e-mail address, the same in any letter case. Users are indexed by it rather than by a lower-case copy
/// of the text; who looks by it compares the addresses too.
/// </summary>
static class EmailKey
{
    public static long Of(string email)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in email) hash = unchecked((hash ^ char.ToLowerInvariant(character)) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
