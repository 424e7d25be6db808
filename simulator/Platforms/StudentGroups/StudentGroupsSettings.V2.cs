using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

static partial class StudentGroupsSettings
{
    const int LongestPage = 1_000_000;

    public static readonly Duration RefreshTokenLife = new(
        "refreshTokenLife", TimeSpan.FromDays(14),
        "How long a RefreshToken lives.",
        "studentgroups/v2/refresh-token-life");

    public static readonly Choice Renewal = new(
        "renewal", ["both", "accessToken"],
        "Whether an expired AccessToken is answered with a new pair, or with a new AccessToken beside the same RefreshToken.",
        "studentgroups/v2/renewal");

    public static readonly Choice TokenHeaders = new(
        "tokenHeaders", ["always", "whenNew"],
        "Whether every answer of v2 carries the tokens that hold now, or only one that brings new ones.",
        "studentgroups/v2/token-headers");

    public static readonly Choice V2StudentClusters = new(
        "v2StudentClusters", ["editable", "readOnly"],
        "Whether v2 lets clusters be made, edited and deleted, or only read (405), as the gem's class of that time has it.",
        "studentgroups/v2/clusters-read-only");

    public static readonly Number DefaultPerPage = new(
        "defaultPerPage", 50, 1, LongestPage,
        "How many rows a page of v2 has when per_page is not sent.",
        "studentgroups/paging/default-per-page");

    public static readonly Number MaximumPerPage = new(
        "maximumPerPage", 2000, 1, LongestPage,
        "How many rows a page of v2 has at most, whatever per_page says; the header Per-Page tells how many it has.",
        "studentgroups/paging/maximum-per-page");

    public static readonly Switch SortByMandatory = new(
        "sortByMandatory", false,
        "Whether a page beyond the first needs sort_by.",
        "studentgroups/paging/sort-by-mandatory");

    public static readonly IReadOnlyList<Setting> OfV2 =
    [
        RefreshTokenLife,
        Renewal,
        TokenHeaders,
        V2StudentClusters,
        DefaultPerPage,
        MaximumPerPage,
        SortByMandatory,
    ];
}
