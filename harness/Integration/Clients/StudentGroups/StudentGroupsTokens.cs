namespace Simulators.Integration.Clients.StudentGroups;

/// <summary>
/// The tokens of v2 [api_doc]. The first call carries the AuthorizationToken; every answer may bring a new pair, and the last
/// one received holds. When that pair is refused, the AuthorizationToken begins a new one.
/// </summary>
/// <param name="authorization">The instance's AuthorizationToken.</param>
sealed class StudentGroupsTokens(string authorization)
{
    readonly Lock _gate = new();
    string? _access;
    string? _refresh;

    /// <summary>Puts the tokens that hold on a request.</summary>
    /// <returns>The AccessToken that it carries, or null when it carries the AuthorizationToken.</returns>
    public string? Sign(HttpRequestMessage request)
    {
        lock (_gate)
        {
            if (_access is null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Token token={authorization}");
                return null;
            }

            request.Headers.TryAddWithoutValidation("AccessToken", _access);
            if (_refresh is not null) request.Headers.TryAddWithoutValidation("RefreshToken", _refresh);
            return _access;
        }
    }

    /// <summary>Keeps what an answer brought.</summary>
    public void Take(PlatformAnswer answer)
    {
        if (answer.Header("AccessToken") is not { Length: > 0 } access) return;
        lock (_gate)
        {
            _access = access;
            _refresh = answer.Header("RefreshToken") ?? _refresh;
        }
    }

    /// <summary>The pair with this AccessToken was refused; another call may have brought a new one meanwhile.</summary>
    public void Forget(string access)
    {
        lock (_gate)
        {
            if (_access == access) (_access, _refresh) = (null, null);
        }
    }
}
