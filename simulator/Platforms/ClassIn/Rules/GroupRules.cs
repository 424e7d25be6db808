using System.Text.Json;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a plan of groups became once those who cannot be in one were left out.</summary>
/// <param name="Groups">The groups that are set.</param>
/// <param name="LeftOut">Who is not in them.</param>
sealed record GroupPlan(IReadOnlyList<IReadOnlyList<GroupMember>> Groups, IReadOnlyList<long> LeftOut);

/// <summary>How a course may be divided into groups [docs.eeo.cn classroom/addCourseGroup].</summary>
static class GroupRules
{
    /// <summary>Reads groupList: an array of groups, each an array of members.</summary>
    public static Decision<IReadOnlyList<IReadOnlyList<GroupMember>>> Read(string? groupList)
    {
        if (JsonText.Array(groupList) is not { Count: > 0 } outer)
            return Unreadable("it is no JSON array, or an empty one");
        List<IReadOnlyList<GroupMember>> groups = [];
        foreach (var inner in outer)
        {
            if (inner.ValueKind != JsonValueKind.Array)
                return Unreadable($"the group {Texts.Quote(inner.GetRawText())} is no array");
            List<GroupMember> members = [];
            foreach (var item in inner.EnumerateArray())
            {
                if (MemberOf(item) is not { } member)
                    return Unreadable($"{Texts.Quote(item.GetRawText())} lacks studentUid (a UID) or isLeader (0 or 1)");
                members.Add(member);
            }

            groups.Add(members);
        }

        return groups;
    }

    /// <summary>Refuses a plan in which somebody comes twice, or a group that has not exactly one leader.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="duplicate">What the setting <c>groupDuplicateErrno</c> says.</param>
    /// <param name="leaders">What the setting <c>groupLeaderCountErrno</c> says.</param>
    public static Rejection? Malformed(IReadOnlyList<IReadOnlyList<GroupMember>> groups, ErrorEntry duplicate, ErrorEntry leaders)
    {
        HashSet<long> seen = [];
        foreach (var member in groups.SelectMany(group => group))
        {
            if (!seen.Add(member.StudentUid))
                return new Rejection(duplicate, RuleBook.GroupNoDuplicates, $"{member.StudentUid} comes twice in groupList.");
        }

        foreach (var group in groups)
        {
            var count = group.Count(member => member.IsLeader);
            if (count != 1)
                return new Rejection(leaders, RuleBook.GroupOneLeader, $"A group has one leader (isLeader 1), not {count}.");
        }

        return null;
    }

    /// <summary>The plan that can be set: those who are no students of the course are left out.</summary>
    public static Decision<GroupPlan> Plan(
        ClassInTables tables,
        School school,
        long courseId,
        IReadOnlyList<IReadOnlyList<GroupMember>> groups)
    {
        List<GroupMember> all = [.. groups.SelectMany(group => group)];
        if (all.TrueForAll(member => tables.Member(school.Key, member.StudentUid, MemberKind.Student) is null))
        {
            return new Rejection(
                Errors.NoneIsSchoolStudent,
                RuleBook.GroupMembers,
                "Nobody in groupList is a student of the school; studentUid is the UID that register answers.");
        }

        bool InCourse(GroupMember member) =>
            tables.CourseMembers.Find(new(courseId, member.StudentUid))?.Identity == Identity.Student;
        List<long> leftOut = [.. all.Where(member => !InCourse(member)).Select(member => member.StudentUid)];
        if (leftOut.Count == all.Count)
        {
            return new Rejection(
                Errors.NoneIsInCourse,
                RuleBook.GroupMembers,
                $"Nobody in groupList is a student of the course {courseId}; add them with addCourseStudent first.");
        }

        if (all.Find(member => member.IsLeader && !InCourse(member)) is { } leader)
        {
            return new Rejection(
                Errors.LeaderWrong,
                RuleBook.GroupOneLeader,
                $"The leader {leader.StudentUid} is no student of the course {courseId}.");
        }

        return new GroupPlan([.. groups.Select(group => (IReadOnlyList<GroupMember>)[.. group.Where(InCourse)])], leftOut);
    }

    /// <summary>What editCourseGroup, whose page has one code for it, makes of members that addCourseGroup refuses.</summary>
    public static Decision<GroupPlan> Strictly(Decision<GroupPlan> decision)
    {
        if (decision.Refuses(out var refused, out var plan)) return NotSet(refused.Explanation);
        return plan.LeftOut.Count == 0 ? decision : NotSet($"No students of the course: {string.Join(", ", plan.LeftOut)}.");
    }

    /// <summary>The course's plan.</summary>
    public static Decision<CourseGroup> Existing(ClassInTables tables, long courseId, long groupId) =>
        tables.CourseGroups.Find(groupId) is { } group && group.CourseId == courseId
            ? group
            : new Rejection(Errors.NoSuchGroup, RuleBook.GroupExists, $"The course {courseId} has no group plan {groupId}.");

    /// <summary>A course has one plan at most.</summary>
    public static Rejection? HasPlan(ClassInTables tables, long courseId) =>
        tables.CourseGroups.Where(ClassInSchema.CourseGroupsByCourse, courseId) is [var group, ..]
            ? new Rejection(
                Errors.GroupExists,
                RuleBook.GroupOnePlan,
                $"The course {courseId} has the group plan {group.GroupId}; change it with editCourseGroup.")
            : null;

    static GroupMember? MemberOf(JsonElement item) =>
        V1Call.TryNumber(JsonText.Member(item, "studentUid"), out var uid) && uid > 0
            ? JsonText.Member(item, "isLeader") switch
            {
                "1" => new GroupMember(uid, true),
                "0" => new GroupMember(uid, false),
                _ => null,
            }
            : null;

    static Rejection NotSet(string explanation) => new(Errors.GroupNotSet, RuleBook.GroupEdit, explanation);

    static Rejection Unreadable(string problem) => new(
        Errors.Parameters,
        RuleBook.Parameters,
        $"groupList must be [[{{\"studentUid\":1000152,\"isLeader\":1}},...],...]: {problem}.");
}
