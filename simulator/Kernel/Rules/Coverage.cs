namespace Simulators.Kernel.Rules;

/// <summary>How often each rule of a platform has decided something since the last reset. Thread-safe.</summary>
public sealed class Coverage(int rules)
{
    readonly long[] _decided = new long[rules];

    public void Count(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Interlocked.Increment(ref _decided[rule.Ordinal]);
    }

    public long Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Interlocked.Read(ref _decided[rule.Ordinal]);
    }

    public void Reset() => Array.Clear(_decided);
}
