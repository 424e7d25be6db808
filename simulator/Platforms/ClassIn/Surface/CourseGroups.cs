using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>
/// A course's plan of groups, and the nicknames in its chat group [docs.eeo.cn classroom/addCourseGroup,
/// group/modifyGroupMemberNickname].
/// </summary>
static class CourseGroups
{
    const int LongestName = 20;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addCourseGroup", Add),
        new("editCourseGroup", Edit),
        new("delCourseGroup", Delete),
        new("modifyGroupMemberNickname", Nicknames),
    ];

    static Reply Add(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var name = read.Required("groupName", LongestName);
        if (Groups(call, read).Refuses(out var refused, out var groups)) return call.Reject(refused);
        if (CourseOf(call, courseId, Errors.GroupNotSet).Refuses(out refused, out var course)) return call.Reject(refused);
        if (GroupRules.HasPlan(call.Tables, courseId) is { } exists) return call.Reject(exists);
        if (GroupRules.Plan(call.Tables, call.School, courseId, groups).Refuses(out refused, out var plan))
            return call.Reject(refused);
        var groupId = call.Tables.NextId(ClassInSchema.NextGroup);
        call.Tables.CourseGroups.Insert(new CourseGroup(groupId, course.CourseId, name, plan.Groups));
        call.Decided(RuleBook.GroupMembers);
        if (plan.LeftOut.Count > 0) call.Explain($"No students of the course, so left out: {string.Join(", ", plan.LeftOut)}.");
        var error = plan.LeftOut.Count == 0 ? Errors.Success : Errors.SomeGroupMembersWrong;
        return call.AnswerErrorFirst(error, json => json.WriteNumber("data", groupId));
    }

    static Reply Edit(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var groupId = read.Id("groupId");
        var name = read.Required("groupName", LongestName);
        if (Groups(call, read).Refuses(out var refused, out var groups)) return call.Reject(refused);
        if (CourseOf(call, courseId, Errors.GroupNotSet).Rejection is { } noCourse) return call.Reject(noCourse);
        if (GroupRules.Existing(call.Tables, courseId, groupId).Refuses(out refused, out var existing))
            return call.Reject(refused);
        if (GroupRules.Strictly(GroupRules.Plan(call.Tables, call.School, courseId, groups)).Refuses(out refused, out var plan))
            return call.Reject(refused);
        call.Tables.CourseGroups.Update(existing with { GroupName = name, Groups = plan.Groups });
        call.Decided(RuleBook.GroupEdit);
        return call.Ok();
    }

    static Reply Delete(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var groupId = read.Id("groupId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CourseOf(call, courseId, Errors.GroupNotDeleted).Rejection is { } noCourse) return call.Reject(noCourse);
        if (GroupRules.Existing(call.Tables, courseId, groupId).Rejection is { } missing) return call.Reject(missing);
        call.Tables.CourseGroups.Delete(groupId);
        call.Decided(RuleBook.GroupExists);
        return call.Ok();
    }

    static Reply Nicknames(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Rejection is { } refused) return call.Reject(refused);
        List<long> failed = [];
        var members = MembersOf(call.Tables, courseId);
        foreach (var member in members)
        {
            if (NicknameRules.NameOf(call.Tables, call.School, member.Uid) is { } name)
                call.Tables.CourseMembers.Update(member with { Nickname = name });
            else
                failed.Add(member.Uid);
        }

        call.Decided(RuleBook.GroupNicknames);
        if (failed.Count == 0) return call.Ok();
        var failure = NicknameRules.Failed(failed, members.Count);
        if (failed.Count == members.Count) return call.Reject(failure);
        call.Decided(failure.Rule);
        call.Explain(failure.Explanation);
        return call.Answer(failure.Error, static _ => { });
    }

    static IReadOnlyList<CourseMember> MembersOf(ClassInTables tables, long courseId) =>
    [
        .. tables.CourseMembers.Where(ClassInSchema.CourseMembersByCourse, (courseId, Identity.Student)),
        .. tables.CourseMembers.Where(ClassInSchema.CourseMembersByCourse, (courseId, Identity.Auditor)),
    ];

    /// <summary>groupList, with whatever was wrong with the parameters before it.</summary>
    static Decision<IReadOnlyList<IReadOnlyList<GroupMember>>> Groups(V1Call call, Parameters read)
    {
        var text = read.Required("groupList");
        if (read.Problem is { } problem) return problem;
        var decision = GroupRules.Read(text);
        if (decision.Refuses(out var unreadable, out var groups)) return unreadable;
        var duplicate = call.Get(ClassInSettings.GroupDuplicateErrno) == "890" ? Errors.GroupNotSet : Errors.Parameters;
        var leaders = call.Get(ClassInSettings.GroupLeaderCountErrno) == "100" ? Errors.Parameters : Errors.LeaderWrong;
        if (call.Action == "editCourseGroup" && leaders == Errors.LeaderWrong) leaders = Errors.GroupNotSet;
        return GroupRules.Malformed(groups, duplicate, leaders) is { } malformed ? malformed : decision;
    }

    /// <summary>The course, or the group actions' own code for one that cannot be worked with.</summary>
    static Decision<Course> CourseOf(V1Call call, long courseId, ErrorEntry error)
    {
        var found = call.Course(courseId);
        return found.Rejection is { } refused && call.Get(ClassInSettings.GroupCourseErrno) == "group"
            ? new Rejection(error, RuleBook.GroupCourse, refused.Explanation)
            : found;
    }
}
