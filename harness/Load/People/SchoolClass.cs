namespace Simulators.Load.People;

/// <summary>A class of the generated district.</summary>
/// <param name="Index">From 0; the place among the classes.</param>
/// <param name="ExternalId">The district's own id: <c>class-0001-07-spa-1</c>.</param>
/// <param name="Title">As the school calls it; several classes may have the same.</param>
/// <param name="School">The index of its school in <see cref="Timetable.Schools"/>.</param>
/// <param name="Teacher">Who answers for it.</param>
/// <param name="Students">The indexes of its students, rising.</param>
public sealed record SchoolClass(
    int Index,
    string ExternalId,
    string Title,
    int School,
    Teacher Teacher,
    IReadOnlyList<int> Students);
