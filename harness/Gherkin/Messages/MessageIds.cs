using System.Globalization;

namespace Simulators.Gherkin.Messages;

/// <summary>Ids that count up from 0: one for all messages of a run, so that no two have the same.</summary>
public sealed class MessageIds
{
    long _next;

    public string Next() => (Interlocked.Increment(ref _next) - 1).ToString(CultureInfo.InvariantCulture);
}
