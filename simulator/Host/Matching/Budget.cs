namespace Simulators.Host.Matching;

/// <summary>
/// How much work the patterns may make of one request: documents and expressions are the caller's, and some pairs of them would
/// keep a processor busy for hours.
/// </summary>
sealed class Budget
{
    /// <summary>About a second's worth.</summary>
    const int Most = 10_000_000;

    int _left = Most;

    public void Spend(int steps = 1)
    {
        _left -= steps;
        if (_left < 0) throw new TooCostlyException($"the pattern took more than {Most} steps on this request");
    }
}

/// <summary>A pattern that was given up: neither a match nor none.</summary>
sealed class TooCostlyException(string message) : Exception(message);
