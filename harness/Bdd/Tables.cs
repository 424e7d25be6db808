namespace Simulators.Bdd;

/// <summary>A step's table.</summary>
public class DataTable
{
}
