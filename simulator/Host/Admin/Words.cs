using Simulators.Kernel.People;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Admin;

/// <summary>Enumerations as the admin API spells them.</summary>
static class Words
{
    static readonly string[] Outcomes = [.. Enum.GetNames<Outcome>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    public static IReadOnlyList<string> AllOutcomes => Outcomes;

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    public static string Of(FindingKind kind) => kind == FindingKind.WrongRole ? "wrong-role" : kind.ToString().ToLowerInvariant();

    public static string Of(PersonRoles role) => role.ToString().ToLowerInvariant();

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Documented => "documented",
        Confidence.Observed => "observed",
        _ => "assumed",
    };
}
