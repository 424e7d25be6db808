using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static partial class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule Slashes = Catalogue["studentgroups/call/slashes"];
    public static readonly Rule Companies = Catalogue["studentgroups/call/companies"];
    public static readonly Rule UnknownAddress = Catalogue["studentgroups/call/unknown-address"];
    public static readonly Rule Method = Catalogue["studentgroups/call/method"];
    public static readonly Rule BodyRequired = Catalogue["studentgroups/call/body-required"];
    public static readonly Rule QueryParameters = Catalogue["studentgroups/call/query-parameters"];
    public static readonly Rule BodyParameters = Catalogue["studentgroups/call/body-parameters"];
    public static readonly Rule JsonAsForm = Catalogue["studentgroups/call/json-as-form"];
    public static readonly Rule FormAsJson = Catalogue["studentgroups/call/form-as-json"];
    public static readonly Rule MalformedBody = Catalogue["studentgroups/call/malformed-body"];
    public static readonly Rule RepeatedMember = Catalogue["studentgroups/call/repeated-member"];
    public static readonly Rule UnknownParameters = Catalogue["studentgroups/call/unknown-parameters"];
    public static readonly Rule Types = Catalogue["studentgroups/call/types"];
    public static readonly Rule IdsAsText = Catalogue["studentgroups/call/ids-as-text"];
    public static readonly Rule ZeroIsNone = Catalogue["studentgroups/call/zero-is-none"];
    public static readonly Rule Timestamps = Catalogue["studentgroups/answer/timestamps"];
}
