using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class RuleBook
{
    public static readonly Rule Token = Catalogue["studentgroups/access/token"];
    public static readonly Rule QueryToken = Catalogue["studentgroups/access/query-token"];
    public static readonly Rule Bearer = Catalogue["studentgroups/access/bearer"];
    public static readonly Rule ForeignInstance = Catalogue["studentgroups/access/foreign-instance"];
}
