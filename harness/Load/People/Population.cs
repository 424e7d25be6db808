using Simulators.Roster;

namespace Simulators.Load.People;

/// <summary>
/// The students of a generated district, made before the run begins, so that inventing them costs the run nothing. A hundred
/// thousand take about four seconds and thirty megabytes.
/// </summary>
public sealed class Population
{
    readonly Person[] _students;

    Population(District district, Person[] students, IReadOnlyList<Teacher> teachers) =>
        (District, _students, Teachers) = (district, students, teachers);

    /// <summary>Which district: its classes, teachers and enrolments come from the same values.</summary>
    public District District { get; }

    /// <summary>All teachers, with a class or without one.</summary>
    public IReadOnlyList<Teacher> Teachers { get; }

    /// <summary>How many students.</summary>
    public int Count => _students.Length;

    /// <summary>A student by index, from 0: the same person for the same seed, however many there are.</summary>
    public Person this[long index] => _students[index];

    /// <summary>Makes the students of a district.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Population Of(District district, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(district);
        var users = new UserRecords(district, DistrictFacts.Of(district));
        var students = new Person[district.Students];
        var teachers = new List<Teacher>();
        var next = 0;
        foreach (var user in users.All())
        {
            if (user.Role == "teacher")
                teachers.Add(new Teacher(teachers.Count, user.SourcedId, user.GivenName, user.FamilyName, user.Email));
            if (user.Role != "student") continue;
            if (next % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            students[next] = new Person(
                next, user.SourcedId, user.GivenName, user.FamilyName, user.Email, user.Phone, user.Grade!);
            next++;
        }

        return new Population(district, students, teachers);
    }
}
