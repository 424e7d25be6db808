using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class RuleBook
{
    public static readonly Rule ResultRecord = Catalogue["studentgroups/results/record"];
    public static readonly Rule ResultValue = Catalogue["studentgroups/results/value"];
    public static readonly Rule ResultAggregate = Catalogue["studentgroups/results/aggregate"];
    public static readonly Rule ResultOfStudent = Catalogue["studentgroups/results/of-student"];
}
