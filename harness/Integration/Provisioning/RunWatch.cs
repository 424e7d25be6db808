using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Stops a bulk run that can help nobody: at once when the credentials are refused, and when one call after the other finds
/// nobody at home.
/// </summary>
sealed class RunWatch
{
    /// <summary>So many calls in a row, each repeated as patiently as it was to be.</summary>
    const int MostInVain = 8;

    readonly Lock _gate = new();
    int _inVain;
    string? _reason;

    /// <summary>Whether nobody else is to be tried.</summary>
    public bool IsStopped
    {
        get
        {
            lock (_gate) return _reason is not null;
        }
    }

    /// <summary>Looks at what a call brought.</summary>
    public void See(IReadOnlyList<PersonReport> made)
    {
        lock (_gate)
        {
            var inVain = made.All(report => report.Error is IntegrationErrors.Unavailable or IntegrationErrors.NoAnswer);
            _inVain = inVain ? _inVain + 1 : 0;
            if (made.Any(report => report.StopsRun)) _reason = IntegrationErrors.Credentials;
            else if (_inVain >= MostInVain) _reason ??= IntegrationErrors.Unavailable;
        }
    }

    /// <summary>Somebody whom the run never came to.</summary>
    public PersonReport NotTried(string externalId) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Rejected,
        Error = _reason,
        Message = _reason == IntegrationErrors.Credentials
            ? "Not tried: the platform refused the credentials before it was this person's turn."
            : "Not tried: the platform was not to be had before it was this person's turn.",
        IsSettled = false,
    };
}
