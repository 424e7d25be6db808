using Simulators.Kernel.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Rules;

/// <summary>Results of students: ours, for the seed promises their aggregate and shows no way to it.</summary>
static class ResultRules
{
    const int Highest = 100;

    public static Decision<int> Value(Sent sent) => sent.TryInteger(out var value) && value is >= 0 and <= Highest
        ? (int)value
        : new Rejection(
            Errors.ValueInvalid,
            RuleBook.ResultValue,
            $"Send value, a whole number from 0 to {Highest}.");
}
