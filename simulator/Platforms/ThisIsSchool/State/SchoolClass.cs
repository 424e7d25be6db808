namespace Simulators.ThisIsSchool.State;

/// <summary>A class.</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="DistrictId">The district it belongs to.</param>
/// <param name="SourcedId">The ClassLink id, or null for a custom class that was made by hand before the first sync.</param>
/// <param name="Title">Its title.</param>
/// <param name="CourseTitle">The title of its course, or null.</param>
/// <param name="Subject">The subject found in either title, or null for a custom class.</param>
/// <param name="SchoolId">The school, or null for a custom class.</param>
public sealed record SchoolClass(
    long Id,
    long DistrictId,
    string? SourcedId,
    string Title,
    string? CourseTitle,
    string? Subject,
    long? SchoolId);
