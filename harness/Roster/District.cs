namespace Simulators.Roster;

/// <summary>
/// Which district, and how large. The same values give the same bytes on every machine; more students only add to what
/// fewer gave: student 17 is the same person in a district of 100 and of 1,000,000.
/// </summary>
/// <param name="Students">How many students; teachers, classes and guardians follow from them.</param>
/// <param name="Seed">Another seed gives another district.</param>
public sealed record District(long Students, long Seed)
{
    /// <summary>The school year that is made when none is asked for.</summary>
    public const int DefaultSchoolYear = 2027;

    /// <summary>The largest district: every numbered id still has the same length.</summary>
    public const long MaximumStudents = 9_999_999;

    /// <summary>The calendar year in which the school year ends, as OneRoster's schoolYear counts.</summary>
    public int SchoolYear { get; init; } = DefaultSchoolYear;

    /// <summary>
    /// True leaves out what a consumer of language classes does not need: guardians, principals, and classes of other
    /// subjects than
    /// those that This is School names.
    /// </summary>
    public bool RequiredOnly { get; init; }
}
