namespace Simulators.Kernel.Faults;

/// <summary>A fault plan as it is kept.</summary>
/// <param name="Number">How many faults were ever planned.</param>
/// <param name="Draws">How often chance was asked; the same seed asked as often goes on alike.</param>
/// <param name="Faults">What is planned.</param>
sealed record FaultPlanState(int Number, int Draws, IReadOnlyList<FaultState> Faults);

/// <summary>A planned fault as it is kept.</summary>
sealed record FaultState(
    string Id,
    FaultMatch Match,
    FaultEffect Effect,
    DateTimeOffset? ExpiresAt,
    int Matched,
    int Struck,
    long Second,
    int InSecond)
{
    public static FaultState Of(PlannedFault fault) => new(
        fault.Id, fault.Match, fault.Effect, fault.ExpiresAt, fault.Matched, fault.Struck, fault.Second, fault.InSecond);

    public PlannedFault Restored() => new(Id, Match, Effect, ExpiresAt)
    {
        Matched = Matched,
        Struck = Struck,
        Second = Second,
        InSecond = InSecond,
    };
}
