namespace Simulators.Reports.Gates;

/// <summary>How many of how many rules are covered.</summary>
public readonly record struct CoverageShare(int Covered, int Total)
{
    /// <summary>In whole percent, rounded down: 100 only when all are.</summary>
    public int Percent => Total == 0 ? 100 : (int)(Covered * 100L / Total);
}
