using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static partial class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule EmptyValues = Catalogue["classlink/answer/empty-values"];
    public static readonly Rule Headers = Catalogue["classlink/answer/headers"];
    public static readonly Rule Roles11 = Catalogue["classlink/answer/roles-of-1-1"];
    public static readonly Rule Roles12 = Catalogue["classlink/answer/roles-of-1-2"];
    public static readonly Rule OrgIdentifier = Catalogue["classlink/answer/org-identifier"];
    public static readonly Rule Discovery = Catalogue["classlink/answer/discovery"];
    public static readonly Rule ReadOnly = Catalogue["classlink/call/read-only"];
    public static readonly Rule UnknownAddress = Catalogue["classlink/call/unknown-address"];
    public static readonly Rule UnknownObject = Catalogue["classlink/single/unknown-object"];
    public static readonly Rule SingleOfOtherKind = Catalogue["classlink/single/other-kind"];
    public static readonly Rule Terms = Catalogue["classlink/collection/terms"];
    public static readonly Rule UnknownParent = Catalogue["classlink/nested/unknown-parent"];
    public static readonly Rule TeacherClasses = Catalogue["classlink/nested/teacher-classes"];
    public static readonly Rule SchoolCourses = Catalogue["classlink/nested/school-courses"];
    public static readonly Rule SchoolTerms = Catalogue["classlink/nested/school-terms"];
    public static readonly Rule Limit = Catalogue["classlink/page/limit"];
    public static readonly Rule MaximumLimit = Catalogue["classlink/page/maximum-limit"];
    public static readonly Rule InvalidPage = Catalogue["classlink/page/invalid"];
    public static readonly Rule PastTheEnd = Catalogue["classlink/page/past-the-end"];
    public static readonly Rule LinkHeader = Catalogue["classlink/page/link-header"];
    public static readonly Rule SortUnknown = Catalogue["classlink/sort/unknown-field"];
    public static readonly Rule SortOrder = Catalogue["classlink/sort/order"];
    public static readonly Rule SortOrderUnknown = Catalogue["classlink/sort/unknown-order"];
    public static readonly Rule Selection = Catalogue["classlink/fields/selection"];
    public static readonly Rule SelectionUnknown = Catalogue["classlink/fields/unknown"];
    public static readonly Rule SelectionBlank = Catalogue["classlink/fields/blank"];
    public static readonly Rule FilterSyntax = Catalogue["classlink/filter/syntax"];
    public static readonly Rule FilterUnknown = Catalogue["classlink/filter/unknown-field"];
    public static readonly Rule FilterDate = Catalogue["classlink/filter/date"];
    public static readonly Rule FilterList = Catalogue["classlink/filter/list"];
    public static readonly Rule FilterCase = Catalogue["classlink/filter/case"];
}
