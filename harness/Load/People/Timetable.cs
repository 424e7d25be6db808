using Simulators.Roster;
using Simulators.Roster.Areas;

namespace Simulators.Load.People;

/// <summary>
/// Who teaches whom in a generated district: schools, classes, and the students in them. Like the students, the same for the same
/// seed, and made before the run begins.
/// </summary>
public sealed class Timetable
{
    Timetable(IReadOnlyList<string> schools, IReadOnlyList<Teacher> teachers, IReadOnlyList<SchoolClass> classes) =>
        (Schools, Teachers, Classes) = (schools, teachers, classes);

    /// <summary>The names of the schools.</summary>
    public IReadOnlyList<string> Schools { get; }

    /// <summary>The teachers who answer for a class.</summary>
    public IReadOnlyList<Teacher> Teachers { get; }

    /// <summary>The classes, area by area.</summary>
    public IReadOnlyList<SchoolClass> Classes { get; }

    /// <summary>The students of all classes in parts of at most so many: what a call of a platform takes at once.</summary>
    /// <param name="most">1 or more.</param>
    public IReadOnlyList<(SchoolClass Class, int First, int Count)> InBatches(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var batches = new List<(SchoolClass, int, int)>();
        foreach (var one in Classes)
            for (var first = 0; first < one.Students.Count; first += most)
                batches.Add((one, first, Math.Min(most, one.Students.Count - first)));
        return batches;
    }

    /// <summary>Makes the timetable of a population.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Timetable Of(Population people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var staff = people.Teachers.ToDictionary(teacher => teacher.ExternalId);
        var (schools, teachers, classes) = (new List<string>(), new Dictionary<string, Teacher>(), new List<SchoolClass>());
        var calendar = new Calendar(people.District.SchoolYear);
        foreach (var area in Area.Of(people.District))
        {
            cancellation.ThrowIfCancellationRequested();
            var slots = new Dictionary<int, int>();
            foreach (var slot in area.Slots)
            {
                slots[slot] = schools.Count;
                schools.Add(area.SchoolName(slot));
            }

            foreach (var (key, students) in RollOf(area))
            {
                var id = TeacherKey.Of(key).IdIn(area);
                if (!teachers.TryGetValue(id, out var teacher))
                    teachers[id] = teacher = staff[id] with { Index = teachers.Count };
                var facts = ClassFacts.Of(area, key, teacher.LastName, calendar);
                classes.Add(new SchoolClass(classes.Count, facts.SourcedId, facts.Title, slots[key.Slot], teacher, students));
            }
        }

        return new Timetable(schools, [.. teachers.Values], classes);
    }

    /// <summary>The students of each class of an area.</summary>
    static IEnumerable<(ClassKey Key, List<int> Students)> RollOf(Area area)
    {
        var rolls = area.Classes.ToDictionary(key => key, _ => new List<int>());
        for (var i = 0; i < area.Count; i++)
        {
            var student = area.First + i;
            foreach (var key in area.ClassesOf(Placement.Of(area.District.Seed, student))) rolls[key].Add((int)student);
        }

        return rolls.Select(roll => (roll.Key, roll.Value));
    }
}
