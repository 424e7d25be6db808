using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Why a run fails: the rule, and one sentence for whoever reads the report.</summary>
sealed record Failure(Rule Rule, string Reason);
