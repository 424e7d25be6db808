using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static partial class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule Authentication = Catalogue["classin/v1/authentication"];
    public static readonly Rule TimestampWindow = Catalogue["classin/v1/timestamp-window"];
    public static readonly Rule SignatureMissing = Catalogue["classin/v1/signature-missing"];
    public static readonly Rule WithdrawnAction = Catalogue["classin/v1/withdrawn-action"];
    public static readonly Rule UnknownAction = Catalogue["classin/v1/unknown-action"];
    public static readonly Rule PostOnly = Catalogue["classin/v1/post-only"];
    public static readonly Rule FormOnly = Catalogue["classin/v1/form-only"];
    public static readonly Rule Parameters = Catalogue["classin/v1/parameters"];
    public static readonly Rule ArrayParameters = Catalogue["classin/v1/array-parameters"];
    public static readonly Rule RepeatedCall = Catalogue["classin/v1/repeated-call"];
}
