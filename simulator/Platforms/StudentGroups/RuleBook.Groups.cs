using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class RuleBook
{
    public static readonly Rule NameRequired = Catalogue["studentgroups/name/required"];
    public static readonly Rule NameLength = Catalogue["studentgroups/name/length"];
    public static readonly Rule NameCharacters = Catalogue["studentgroups/name/characters"];
    public static readonly Rule GroupCreate = Catalogue["studentgroups/group/create"];
    public static readonly Rule GroupCluster = Catalogue["studentgroups/group/cluster"];
    public static readonly Rule ClusterCreate = Catalogue["studentgroups/cluster/create"];
    public static readonly Rule OneRead = Catalogue["studentgroups/one/read"];
    public static readonly Rule OneUnknown = Catalogue["studentgroups/one/unknown"];
    public static readonly Rule ListAll = Catalogue["studentgroups/list/all"];
    public static readonly Rule ListOrder = Catalogue["studentgroups/list/order"];
    public static readonly Rule ListFilter = Catalogue["studentgroups/list/filter"];
    public static readonly Rule EditPartial = Catalogue["studentgroups/edit/partial"];
    public static readonly Rule EditUnchanged = Catalogue["studentgroups/edit/unchanged"];
    public static readonly Rule DeleteAnswer = Catalogue["studentgroups/delete/answer"];
    public static readonly Rule DeleteNotEmpty = Catalogue["studentgroups/delete/not-empty"];
}
