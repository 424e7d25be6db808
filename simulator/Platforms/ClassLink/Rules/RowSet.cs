using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Rules;

/// <summary>The rows of a collection before any filter.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Fits">Whether a shared row is one of them; null when all are.</param>
sealed record RowSet<TRow>(Rows<TRow> Rows, Func<TRow, bool>? Fits = null)
    where TRow : RosterRow;
