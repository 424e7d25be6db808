using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Journal;

/// <summary>What an exchange is about: the part of it that is packed when it is over.</summary>
sealed class ExchangeDetail(WireRequest request)
{
    Rule[] _rules = [];
    int _ruleCount;

    public WireRequest Request => request;

    public Reply? Reply { get; set; }

    public string? Explanation { get; set; }

    /// <summary>The stub that answered, or null.</summary>
    public Guid? Stub { get; set; }

    public ReadOnlySpan<Rule> Rules
    {
        get
        {
            // The count before the array: whoever looks at an open exchange sees rules that are there already.
            var count = Volatile.Read(ref _ruleCount);
            return _rules.AsSpan(0, count);
        }
    }

    public void Add(Rule rule)
    {
        if (Rules.Contains(rule)) return;
        if (_ruleCount == _rules.Length) Array.Resize(ref _rules, Math.Max(2, _ruleCount * 2));
        _rules[_ruleCount] = rule;
        Volatile.Write(ref _ruleCount, _ruleCount + 1);
    }
}
