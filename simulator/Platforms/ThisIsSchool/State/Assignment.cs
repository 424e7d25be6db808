namespace Simulators.ThisIsSchool.State;

/// <summary>Work given to some or all students of a class: the one thing that teachers still do by hand once synced.</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="ClassId">The class.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Accounts">The students it is for.</param>
public sealed record Assignment(long Id, long ClassId, string Title, IReadOnlyList<long> Accounts);
