namespace Simulators.ThisIsSchool.State;

/// <summary>A school, shared by a sync or known because access was purchased for it.</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="DistrictId">The district it belongs to.</param>
/// <param name="SourcedId">The ClassLink id, or null while it is not shared.</param>
/// <param name="Name">Its name; a purchased school is recognised by it.</param>
/// <param name="Purchased">Whether access to This is School has been purchased for it.</param>
public sealed record School(long Id, long DistrictId, string? SourcedId, string Name, bool Purchased);
