namespace Simulators.Bdd;

/// <summary>A step's table: a header and rows.</summary>
public class DataTable(params string[] header) : Table(header);
