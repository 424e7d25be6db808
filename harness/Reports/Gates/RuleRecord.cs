namespace Simulators.Reports.Gates;

/// <summary>One rule of a platform's catalogue.</summary>
/// <param name="Id">As scenarios are tagged with: <c>electa/token/lock</c>.</param>
/// <param name="Platform">Whose rule.</param>
/// <param name="Level">How binding it is.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Source">Where that is from.</param>
/// <param name="Confidence">How sure that is: documented, observed, assumed.</param>
public sealed record RuleRecord(string Id, string Platform, RuleLevel Level, string Statement, string Source, string Confidence);
