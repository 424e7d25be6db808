using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Rules;

/// <summary>The scopes of the token endpoint: three names under each version of OneRoster [1.2 OpenAPI file].</summary>
static class OAuthScopes
{
    const string Root = "https://purl.imsglobal.org/spec/or/";

    static readonly (string Version, Scope Scope, string Text)[] Offered =
    [
        .. from version in (string[])["v1p1", "v1p2"]
           from scope in (Scope[])[Scope.RosterCore, Scope.Roster, Scope.Demographics]
           select (version, scope, $"{Root}{version}/scope/{NameOf(scope)}"),
    ];

    /// <summary>All of them, as a token names what it was granted.</summary>
    public static string All { get; } = string.Join(' ', Offered.Select(offered => offered.Text));

    /// <summary>What is granted of what is asked for.</summary>
    /// <param name="asked">As sent, or null.</param>
    /// <param name="missingIsAll">Whether nothing asked for is all.</param>
    /// <param name="unknownIsIgnored">Whether what is not offered is left out.</param>
    public static Decision<string> Grant(string? asked, bool missingIsAll, bool unknownIsIgnored)
    {
        var names = (asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (names.Count == 0)
        {
            return missingIsAll ? All : new Rejection(
                Errors.InvalidScope, RuleBook.ScopeMissing, $"scope is missing; the scopes are: {All}.");
        }

        var granted = names.FindAll(name => Array.Exists(Offered, offered => offered.Text == name));
        if (granted.Count == names.Count || (unknownIsIgnored && granted.Count > 0)) return string.Join(' ', granted);
        var unknown = names.Find(name => !granted.Contains(name))!;
        return new Rejection(
            Errors.InvalidScope,
            RuleBook.ScopeUnknown,
            $"No scope is called '{(unknown.Length <= 100 ? unknown : unknown[..100] + "...")}'; separate scopes by blanks, "
                + $"not by commas. The scopes are: {All}.");
    }

    /// <summary>Refuses a token that was not granted any of the scopes.</summary>
    /// <param name="granted">What the token was granted.</param>
    /// <param name="version">The version of the path: <c>v1p1</c> or <c>v1p2</c>.</param>
    /// <param name="eitherVersion">Whether the other version's scopes will do.</param>
    /// <param name="anyOf">Scopes of which one is enough.</param>
    public static Rejection? Check(string granted, string version, bool eitherVersion, ReadOnlySpan<Scope> anyOf)
    {
        var names = granted.Split(' ');
        if (anyOf.IsEmpty || Holds(names, version, anyOf)) return null;
        var other = Holds(names, version == "v1p1" ? "v1p2" : "v1p1", anyOf);
        if (other && eitherVersion) return null;
        var wanted = string.Join(" or ", anyOf.ToArray().Select(scope => $"{Root}{version}/scope/{NameOf(scope)}"));
        return new Rejection(
            Errors.Forbidden,
            other ? RuleBook.ScopeVersion : RuleBook.ScopeNeeded,
            $"This call needs {wanted}, and the token was granted {granted}: ask for it in "
                + $"scope{(other ? "; a scope opens the paths of its own version only" : "")}.");
    }

    static bool Holds(string[] names, string version, ReadOnlySpan<Scope> anyOf)
    {
        foreach (var (offeredVersion, scope, text) in Offered)
        {
            if (offeredVersion == version && anyOf.Contains(scope) && names.Contains(text)) return true;
        }

        return false;
    }

    static string NameOf(Scope scope) => scope switch
    {
        Scope.RosterCore => "roster-core.readonly",
        Scope.Roster => "roster.readonly",
        _ => "roster-demographics.readonly",
    };
}
