namespace Simulators.ClassIn.State;

/// <summary>What a user is to a school. One user may be all three at once.</summary>
public enum MemberKind
{
    Student = 1,
    Teacher = 2,
    SubAccount = 3,
}

/// <summary>Whether a teacher may teach.</summary>
public enum MemberStatus
{
    Active,

    /// <summary>Being stopped: takes minutes (errno 800, 804, 805).</summary>
    Stopping,

    /// <summary>Stopped (errno 387, 388, 389).</summary>
    Stopped,
}

/// <summary>A user's relationship to a school.</summary>
/// <param name="Id">The relationship id that addTeacher answers. It is not a UID.</param>
/// <param name="School">Which school, see <see cref="ClassIn.State.School.Key"/>.</param>
/// <param name="Uid">Whose.</param>
/// <param name="Kind">As what.</param>
/// <param name="Name">What the school calls the person.</param>
/// <param name="Status">For teachers.</param>
/// <param name="HasAvatar">Whether the school set a picture.</param>
public sealed record Member(
    long Id,
    int School,
    long Uid,
    MemberKind Kind,
    string Name,
    MemberStatus Status = MemberStatus.Active,
    bool HasAvatar = false);
