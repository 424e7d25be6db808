using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Rules;

/// <summary>One comparison of a filter.</summary>
sealed record Predicate(string Field, Comparison Comparison, string Value);

/// <summary>A filter: one predicate or two.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second, or null.</param>
/// <param name="Either">Whether one of them suffices (<c>OR</c>).</param>
sealed record Filter(Predicate First, Predicate? Second, bool Either)
{
    public IEnumerable<Predicate> Predicates => Second is null ? [First] : [First, Second];
}
