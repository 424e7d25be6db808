using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>All that a provider shares, as compact as a million users ask for.</summary>
sealed class Pull
{
    public List<PulledSchool> Schools { get; } = [];

    public Dictionary<string, string?> Courses { get; } = new(StringComparer.Ordinal);

    public List<PulledClass> Classes { get; } = [];

    public List<PulledUser> Users { get; } = [];

    public List<PulledEnrollment> Enrollments { get; } = [];

    public Dictionary<string, int> SchoolPlaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> ClassPlaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> UserPlaces { get; } = new(StringComparer.Ordinal);

    /// <summary>How many enrolments were marked tobedeleted: they count as not shared and are not kept.</summary>
    public int DeletedEnrollments { get; set; }
}
