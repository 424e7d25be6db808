namespace Simulators.ClassIn.State;

/// <summary>What a member is in a course: the wire's numbers.</summary>
public enum Identity
{
    Student = 1,
    Auditor = 2,
}

/// <summary>A student or auditor of a course.</summary>
/// <param name="Nickname">The name in the course's group.</param>
public sealed record CourseMember(long CourseId, long Uid, Identity Identity, string Nickname);

/// <summary>An entry of a course's teacher list (head teachers, teachers, co-teachers).</summary>
public sealed record CourseTeacher(long CourseId, long Uid);

/// <summary>A course's division into groups.</summary>
/// <param name="Groups">Each with its members.</param>
public sealed record CourseGroup(
    long GroupId,
    long CourseId,
    string GroupName,
    IReadOnlyList<IReadOnlyList<GroupMember>> Groups);

/// <summary>A member of a group, and whether it leads the group.</summary>
public sealed record GroupMember(long StudentUid, bool IsLeader);
