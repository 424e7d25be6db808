using Simulators.Client;

namespace Simulators.Steps.StudentGroups;

/// <summary>What a client of StudentGroups shows with a call, in a step's words.</summary>
/// <param name="Words">As the step says it.</param>
public sealed record GroupsCredential(string Words)
{
    /// <summary>The documentation's way: <c>Authorization: Token token=...</c>.</summary>
    public static GroupsCredential Token { get; } = new("its token");

    /// <summary>Both of version 2, as they came last.</summary>
    public static GroupsCredential BothTokens { get; } = new("both its tokens");

    /// <summary>What goes into the query as <c>token</c>, or null.</summary>
    public string? InQuery(string token) => Words switch
    {
        "its token in the query in quotes" => $"\"{token}\"",
        _ when Words.EndsWith("in the query", StringComparison.Ordinal) => token,
        _ => null,
    };

    /// <summary>The headers, by name.</summary>
    /// <param name="token">The instance's token.</param>
    /// <param name="pairs">The pairs of version 2 that came, oldest first.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Headers(string token, IReadOnlyList<GroupsTokens> pairs) => Words switch
    {
        "its token" => [Of("Authorization", $"Token token={token}")],
        "its token as a bearer token" => [Of("Authorization", $"Bearer {token}")],
        "its AccessToken alone" => [Of("AccessToken", Last(pairs).Access)],
        "its RefreshToken alone" => [Of("RefreshToken", Last(pairs).Refresh)],
        "both its tokens" => Both(Last(pairs)),
        "both its first tokens" => Both(pairs.Count > 0 ? pairs[0] : Last(pairs)),
        _ when Words.StartsWith("the token", StringComparison.Ordinal) => [Of("Authorization", $"Token token={Quoted}")],
        _ when Words.StartsWith("the AccessToken", StringComparison.Ordinal) => [Of("AccessToken", Quoted)],
        _ => [],
    };

    string Quoted => Words.Split('"')[1];

    static KeyValuePair<string, string>[] Both(GroupsTokens pair) =>
        [Of("AccessToken", pair.Access), Of("RefreshToken", pair.Refresh)];

    static KeyValuePair<string, string> Of(string name, string value) => KeyValuePair.Create(name, value);

    static GroupsTokens Last(IReadOnlyList<GroupsTokens> pairs) => pairs.Count > 0
        ? pairs[^1]
        : throw new ExpectationException(
            "The client has no tokens of version 2 yet: begin with"
            + " 'Given the client has got its two tokens from StudentGroups'.");
}

/// <summary>The two tokens that version 2 hands out.</summary>
public sealed record GroupsTokens(string Access, string Refresh)
{
    /// <summary>Those of an answer, or null where it has not both.</summary>
    public static GroupsTokens? Of(Exchange answer) =>
        answer.Headers["AccessToken"] is { } access && answer.Headers["RefreshToken"] is { } refresh
            ? new GroupsTokens(access, refresh)
            : null;
}

/// <summary>The parameter {groupsCredential}: what a client shows with each call.</summary>
[Binding]
public sealed class GroupsCredentialTransformation
{
    const string Pattern =
        "(no token"
        + "|its token(?: in the query(?: in quotes)?| as a bearer token)?"
        + "|the token \"[^\"]*\"(?: and its own in the query)?"
        + "|the AccessToken \"[^\"]*\""
        + "|its (?:AccessToken|RefreshToken) alone"
        + "|both its (?:first )?tokens)";

    /// <summary>A token, several, or none, and where they are written.</summary>
    [StepArgumentTransformation(Pattern, Name = "groupsCredential")]
    public GroupsCredential Credential(string words) => new(words);
}
