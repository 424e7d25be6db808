using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

/// <summary>The rules by name. Statements, sources and confidence are in the folder rules.</summary>
static partial class RuleBook
{
    static RuleCatalogue Catalogue => RuleFile.All;

    public static readonly Rule Daily = Catalogue["thisisschool/sync/daily"];
    public static readonly Rule OnDemand = Catalogue["thisisschool/sync/on-demand"];
    public static readonly Rule Snapshot = Catalogue["thisisschool/sync/snapshot"];
    public static readonly Rule Atomic = Catalogue["thisisschool/sync/atomic"];
    public static readonly Rule Version = Catalogue["thisisschool/sync/version"];
    public static readonly Rule Pages = Catalogue["thisisschool/sync/pages"];
    public static readonly Rule Unreachable = Catalogue["thisisschool/sync/unreachable"];
    public static readonly Rule Refused = Catalogue["thisisschool/sync/refused"];
    public static readonly Rule Malformed = Catalogue["thisisschool/sync/malformed"];
    public static readonly Rule Total = Catalogue["thisisschool/sync/total"];
    public static readonly Rule Moved = Catalogue["thisisschool/sync/moved"];
    public static readonly Rule Empty = Catalogue["thisisschool/sync/empty"];
    public static readonly Rule Concurrent = Catalogue["thisisschool/sync/concurrent"];
    public static readonly Rule ReportKept = Catalogue["thisisschool/sync/report"];
}
