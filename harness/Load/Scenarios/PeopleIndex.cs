using Simulators.Load.People;

namespace Simulators.Load.Scenarios;

/// <summary>Finds people of the generated district by what a platform's rows have of them.</summary>
sealed class PeopleIndex
{
    readonly Dictionary<string, int> _students = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, int> _teachers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By e-mail address.</summary>
    public PeopleIndex(Population people, IReadOnlyList<Teacher> teachers)
    {
        for (var i = 0; i < people.Count; i++) _students[people[i].Email] = i;
        foreach (var teacher in teachers) _teachers[teacher.Email] = teacher.Index;
    }

    /// <summary>A student's index, or null.</summary>
    public int? StudentOf(string? email) => email is not null && _students.TryGetValue(email, out var index) ? index : null;

    /// <summary>A teacher's index, or null.</summary>
    public int? TeacherOf(string? email) => email is not null && _teachers.TryGetValue(email, out var index) ? index : null;
}
