namespace Simulators.Integration.Clients.Electa;

/// <summary>
/// The token that all calls share. It is renewed before its twenty minutes are over, by one call however many wait; and a
/// log-in that was refused is never tried again, because five of them lock the account [KB 50052].
/// </summary>
/// <param name="clock">What its age is measured by.</param>
/// <param name="refusals">What outlives the process of log-ins that were refused.</param>
/// <param name="logIn">Asks for a new one.</param>
sealed class ElectaToken(
    TimeProvider clock,
    IElectaRefusals refusals,
    Func<CancellationToken, ValueTask<string>> logIn) : IDisposable
{
    /// <summary>Twenty minutes less what a slow call may take.</summary>
    static readonly TimeSpan UsedFor = TimeSpan.FromMinutes(19);

    const string NotTried = "credentials";

    static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    readonly SemaphoreSlim _gate = new(1);
    string? _value;
    DateTimeOffset _since;
    VendorErrorException? _refused;

    /// <summary>A token that holds, as far as anybody can tell from here.</summary>
    /// <exception cref="VendorErrorException">The log-in is refused, or was: then nothing is sent.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (_refused is not null || (refusals.Last is { } last && now - last < LockedFor)) throw _refused ?? RefusedBefore();
            if (_value is not null && now - _since < UsedFor && now >= _since) return _value;
            _value = await logIn(cancellation);
            _since = now;
            return _value;
        }
        catch (UnknownOutcomeException lost)
        {
            // The call that the token was for was not even sent.
            throw new NotDeliveredException(ElectaClient.Platform, $"There is no token to call with: {lost.Message}", lost)
            {
                RetryAfter = lost.RetryAfter,
            };
        }
        catch (VendorErrorException refused) when (refused.Kind == ErrorKind.Credentials)
        {
            Remember(refused);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The platform says that this token is over; another call may have renewed it meanwhile.</summary>
    public async ValueTask ForgetAsync(string token, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        if (_value == token) _value = null;
        _gate.Release();
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>A key that is wrong stays wrong; a lock ends by itself, and only then another log-in makes sense.</summary>
    void Remember(VendorErrorException refused)
    {
        if (refused.Code == NotTried) return;
        if (ElectaErrors.Of(refused.Code, refused.Text) == ElectaProblem.Key) _refused = refused;
        refusals.Last = clock.GetUtcNow();
    }

    static VendorErrorException RefusedBefore() => new(
        ElectaClient.Platform,
        NotTried,
        "The log-in was refused less than 15 minutes ago; it is not tried again yet, for five refusals lock the account.",
        ErrorKind.Credentials);
}
