namespace Simulators.ClassIn.State;

/// <summary>A school. Every sandbox has two: its own, and a neighbour whose objects are not the caller's.</summary>
/// <param name="Key">What rows name the school by, so that a fork with another SID need not rewrite them.</param>
/// <param name="Sid">The school's id on the wire, which is the UID of the school account.</param>
/// <param name="Secret">What requests are signed with.</param>
/// <param name="Name">For people.</param>
public sealed record School(int Key, long Sid, string Secret, string Name)
{
    /// <summary>The sandbox's own school.</summary>
    public const int Own = 1;

    /// <summary>The neighbour: the same in every sandbox, and therefore no credential that selects one.</summary>
    public static School Neighbour { get; } = new(2, 2000000, "Neighbour00", "The neighbouring school");
}
