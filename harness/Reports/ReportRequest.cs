namespace Simulators.Reports;

/// <summary>A report that someone asked for: <c>--format NAME[:FILE]</c>.</summary>
/// <param name="Format">Its name.</param>
/// <param name="File">Where to; null for standard output.</param>
public sealed record ReportRequest(string Format, string? File);
