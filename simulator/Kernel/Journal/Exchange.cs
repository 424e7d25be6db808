using System.Text;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Journal;

/// <summary>One request and its answer. Written by the request's own flow, read by anybody once it is closed.</summary>
public sealed class Exchange(long sequence, Guid id, WireRequest request, DateTimeOffset receivedAt, long startedAt)
{
    /// <summary>An explanation quotes what was sent, which may be megabytes, and travels in a response header.</summary>
    const int LongestExplanation = 1000;

    Rule[] _rules = [];
    int _ruleCount;

    /// <summary>Its place in the order of all exchanges of the host.</summary>
    public long Sequence => sequence;

    public Guid Id => id;

    public WireRequest Request => request;

    /// <summary>When it was received, by the sandbox's clock.</summary>
    public DateTimeOffset ReceivedAt => receivedAt;

    /// <summary>The machine's timestamp at receipt, in the wall clock's ticks.</summary>
    public long StartedAt => startedAt;

    /// <summary>The platform, or null when the path names none.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The operation, or null when none lies at that address.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The answer, or null while there is none.</summary>
    public Reply? Reply { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>What was wrong and how to mend it, for the developer; null when nothing was.</summary>
    public string? Explanation { get; private set; }

    /// <summary>How long the answer took, in wall time.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>The rules that decided, in the order in which they did, each once.</summary>
    public ReadOnlySpan<Rule> Rules
    {
        get
        {
            // The count before the array: whoever looks at an open exchange sees rules that are there already.
            var count = Volatile.Read(ref _ruleCount);
            return _rules.AsSpan(0, count);
        }
    }

    /// <summary>What the journal counts this entry as: what it keeps alive, roughly.</summary>
    public int Bytes { get; internal set; }

    /// <summary>Its place in the order of what all journals hold, or null when it is held no longer.</summary>
    internal LinkedListNode<(Journal, Exchange)>? Place { get; set; }
    /// <summary>True when it was taken out of the journal before it was answered: it does not count any more.</summary>
    internal bool Removed { get; set; }

    /// <summary>The rules' ids, separated by a comma and a space; null when no rule decided.</summary>
    public string? RuleIds()
    {
        var rules = Rules;
        if (rules.Length < 2) return rules.IsEmpty ? null : rules[0].Id;
        var ids = new StringBuilder(rules[0].Id);
        foreach (var rule in rules[1..]) ids.Append(", ").Append(rule.Id);
        return ids.ToString();
    }

    internal void Add(Rule rule)
    {
        if (Rules.Contains(rule)) return;
        if (_ruleCount == _rules.Length) Array.Resize(ref _rules, Math.Max(2, _ruleCount * 2));
        _rules[_ruleCount] = rule;
        Volatile.Write(ref _ruleCount, _ruleCount + 1);
    }

    /// <summary>The first explanation is the cause; later ones (of a batch's other items) are not kept.</summary>
    public void Explain(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        Explanation ??= explanation.Length <= LongestExplanation ? explanation : explanation[..LongestExplanation] + "...";
    }

    internal void Close(Reply? reply, Outcome outcome, TimeSpan elapsed) =>
        (Reply, Outcome, Elapsed) = (reply, outcome, elapsed);
}
