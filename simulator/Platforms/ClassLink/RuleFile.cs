using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

/// <summary>The rule catalogue: the files of the folder rules, embedded.</summary>
static class RuleFile
{
    public static readonly RuleCatalogue All = RuleCatalogue.Embedded(typeof(RuleFile).Assembly);
}
