using Simulators.Kernel.Rules;

namespace Simulators.Electa;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static partial class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule PathSpelling = Catalogue["electa/call/path-spelling"];
    public static readonly Rule UnknownPath = Catalogue["electa/call/unknown-path"];
    public static readonly Rule Method = Catalogue["electa/call/method"];
    public static readonly Rule Form = Catalogue["electa/call/form"];
    public static readonly Rule ParameterMissing = Catalogue["electa/call/parameter-missing"];
    public static readonly Rule ParameterNumber = Catalogue["electa/call/parameter-number"];
    public static readonly Rule Boolean = Catalogue["electa/call/boolean"];
    public static readonly Rule TextLength = Catalogue["electa/call/text-length"];
    public static readonly Rule ParameterTwice = Catalogue["electa/call/parameter-twice"];
    public static readonly Rule ParameterRepeated = Catalogue["electa/call/parameter-repeated"];
    public static readonly Rule Failure = Catalogue["electa/reply/failure"];
    public static readonly Rule Characters = Catalogue["electa/reply/characters"];

    public static readonly Rule TokenIssue = Catalogue["electa/token/issue"];
    public static readonly Rule TokenKey = Catalogue["electa/token/key"];
    public static readonly Rule TokenLife = Catalogue["electa/token/life"];
    public static readonly Rule TokenLifeBegins = Catalogue["electa/token/life-begins"];
    public static readonly Rule TokensSeveral = Catalogue["electa/token/several"];
    public static readonly Rule TokenCase = Catalogue["electa/token/letter-case"];
    public static readonly Rule TokenRequired = Catalogue["electa/token/required"];
    public static readonly Rule Lock = Catalogue["electa/token/lock"];
    public static readonly Rule LockKey = Catalogue["electa/token/lock-key"];
    public static readonly Rule LockCovers = Catalogue["electa/token/lock-covers"];
    public static readonly Rule FailuresForgotten = Catalogue["electa/token/failures-forgotten"];
    public static readonly Rule Token21Xml = Catalogue["electa/v21/xml"];
    public static readonly Rule Token21Csv = Catalogue["electa/v21/csv"];
    public static readonly Rule Launch21 = Catalogue["electa/v21/launch"];
}
