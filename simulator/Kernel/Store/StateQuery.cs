using System.Text.Json.Nodes;

namespace Simulators.Kernel.Store;

/// <summary>Which rows of a table somebody wants to look at.</summary>
/// <param name="Offset">How many rows to skip.</param>
/// <param name="Limit">At most how many rows.</param>
/// <param name="Field">A JSON member that must have <paramref name="Value"/>, or null for all rows.</param>
/// <param name="Value">The text of that member.</param>
public sealed record StateQuery(int Offset, int Limit, string? Field = null, string? Value = null);

/// <summary>A page of rows and how many rows there are in all.</summary>
public sealed record StatePage(int Total, IReadOnlyList<JsonObject> Items);
