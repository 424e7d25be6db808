using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class RuleBook
{
    public static readonly Rule TokenPair = Catalogue["studentgroups/v2/token-pair"];
    public static readonly Rule V2Authorization = Catalogue["studentgroups/v2/authorization"];
    public static readonly Rule AccessTokenLife = Catalogue["studentgroups/v2/access-token-life"];
    public static readonly Rule TokenRenewal = Catalogue["studentgroups/v2/renewal"];
    public static readonly Rule RefreshTokenLife = Catalogue["studentgroups/v2/refresh-token-life"];
    public static readonly Rule TokenHeaders = Catalogue["studentgroups/v2/token-headers"];
    public static readonly Rule ClustersReadOnly = Catalogue["studentgroups/v2/clusters-read-only"];
    public static readonly Rule PagingHeaders = Catalogue["studentgroups/paging/headers"];
    public static readonly Rule Page = Catalogue["studentgroups/paging/page"];
    public static readonly Rule DefaultPerPage = Catalogue["studentgroups/paging/default-per-page"];
    public static readonly Rule MaximumPerPage = Catalogue["studentgroups/paging/maximum-per-page"];
    public static readonly Rule PageNumbers = Catalogue["studentgroups/paging/numbers"];
    public static readonly Rule SortBy = Catalogue["studentgroups/paging/sort-by"];
    public static readonly Rule SortByUnknown = Catalogue["studentgroups/paging/sort-by-unknown"];
    public static readonly Rule SortByMandatory = Catalogue["studentgroups/paging/sort-by-mandatory"];
}
