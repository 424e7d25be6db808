namespace Simulators.Roster.Areas;

/// <summary>Who teaches the classes of an area.</summary>
sealed class Staffing
{
    readonly SortedDictionary<long, (TeacherKey Key, SortedSet<int> Slots)> _teachers = [];

    public Staffing(Area area)
    {
        foreach (var key in area.Classes)
        {
            foreach (var (teacher, _) in TeachersOf(area, key))
            {
                var number = teacher.NumberIn(area);
                if (!_teachers.TryGetValue(number, out var known)) _teachers[number] = known = (teacher, []);
                known.Slots.Add(key.Slot);
            }
        }
    }

    /// <summary>The teachers who have a class, with the schools where they have one.</summary>
    public IEnumerable<(TeacherKey Key, IReadOnlyCollection<int> Slots)> Teachers =>
        _teachers.Values.Select(teacher => (teacher.Key, (IReadOnlyCollection<int>)teacher.Slots));

    /// <summary>The teachers of a class: one who answers for it, and in every eighth class an assistant.</summary>
    public static IEnumerable<(TeacherKey Teacher, bool Primary)> TeachersOf(Area area, ClassKey key)
    {
        yield return (TeacherKey.Of(key), true);
        if (TeacherKey.AssistantOf(key) is { } assistant && ClassFacts.IsAssisted(area, key)) yield return (assistant, false);
    }
}
