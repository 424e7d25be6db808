using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Students and auditors of courses [docs.eeo.cn classroom/addCourseStudent and its three sisters].</summary>
static class CourseMembers
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addCourseStudent", Add),
        new("addCourseStudentMultiple", AddMultiple),
        new("delCourseStudent", Delete),
        new("delCourseStudentMultiple", DeleteMultiple),
    ];

    static Reply Add(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var identity = IdentityOf(read, read.Number("identity"));
        var uid = read.Id("studentUid");
        var name = read.Optional("studentName");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        return Join(call, course, uid, identity, name) is { } no ? call.Reject(no) : call.Ok();
    }

    static Reply AddMultiple(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var identity = IdentityOf(read, read.OptionalNumber("identity") ?? (long)Identity.Student);
        var items = read.Array("studentJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        HashSet<long> seen = [];
        return Batch(call, items, item => AddItem(call, course, identity, item, seen));
    }

    static Reply Delete(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var identity = IdentityOf(read, read.Number("identity"));
        var uid = read.Id("studentUid");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        var absent = call.Get(ClassInSettings.AbsentMemberErrno) == "106" ? Errors.NoData : Errors.NotCourseMember;
        return Leave(call, course, uid, identity, absent) is { } no ? call.Reject(no) : call.Ok();
    }

    static Reply DeleteMultiple(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var identity = IdentityOf(read, read.Number("identity"));
        var items = read.Array("studentUidJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Course(courseId).Refuses(out var refused, out var course)) return call.Reject(refused);
        return Batch(call, items, item => DeleteItem(call, course, identity, item));
    }

    static ItemReply AddItem(V1Call call, Course course, Identity identity, JsonElement item, HashSet<long> seen)
    {
        var column = JsonText.CustomColumn(item);
        var read = JsonText.Parameters(item);
        var uid = read.Id("uid");
        var name = read.Optional("name");
        if (read.Problem is { } problem) return ItemReply.Reject(problem, column);
        if (!seen.Add(uid)) return ItemReply.Reject(CourseMemberRules.Repeated(uid), column);
        return Join(call, course, uid, identity, name) is { } no ? ItemReply.Reject(no, column) : ItemReply.Ok(column);
    }

    static ItemReply DeleteItem(V1Call call, Course course, Identity identity, JsonElement item)
    {
        var read = new Parameters(_ => JsonText.Scalar(item));
        var uid = read.Id("a UID in studentUidJson");
        if (read.Problem is { } problem) return ItemReply.Reject(problem);
        return Leave(call, course, uid, identity, Errors.NotCourseMember) is { } no ? ItemReply.Reject(no) : ItemReply.Ok();
    }

    static Reply Batch(V1Call call, IReadOnlyList<JsonElement> items, Func<JsonElement, ItemReply> one)
    {
        call.Decided(RuleBook.CourseBatchLevels);
        return call.Batch(items, one);
    }

    static Rejection? Join(V1Call call, Course course, long uid, Identity identity, string? name)
    {
        var readings = new JoinReadings(
            call.Get(ClassInSettings.MemberRoleConflictErrno) == "129",
            call.Get(ClassInSettings.AuditorsAreSchoolStudents),
            call.Get(ClassInSettings.SchoolAccountAsCourseStudent),
            call.Get(ClassInSettings.StudentsPerCourse),
            call.Get(ClassInSettings.AuditorsPerCourse));
        var decision = CourseMemberRules.Join(call.Tables, call.School, course, uid, identity, name, readings);
        if (decision.Refuses(out var no, out var member)) return no;
        call.Tables.CourseMembers.Insert(member);
        NoteJoin(call, member);
        Sync.CourseStudent(call, Sync.Add, course.CourseId, uid, identity);
        return null;
    }

    static void NoteJoin(V1Call call, CourseMember member)
    {
        call.Decided(RuleBook.CourseJoin);
        if (member.Identity == Identity.Auditor) call.Decided(RuleBook.AuditorName);
        if (call.Tables.Member(call.School.Key, member.Uid, MemberKind.Student) is not null) return;
        call.Decided(member.Uid == call.School.Sid ? RuleBook.SchoolAccountInCourse : RuleBook.AuditorMembership);
    }

    static Rejection? Leave(V1Call call, Course course, long uid, Identity identity, ErrorEntry absent)
    {
        if (CourseMemberRules.Leave(call.Tables, course.CourseId, uid, identity, absent).Rejection is { } no) return no;
        call.Tables.CourseMembers.Delete(new(course.CourseId, uid));
        call.Decided(RuleBook.CourseLeave);
        Sync.CourseStudent(call, Sync.Delete, course.CourseId, uid, identity);
        LeaveGroups(call.Tables, course.CourseId, uid);
        foreach (var lesson in LessonsOfCourse.All(call.Tables, course.CourseId))
        {
            if (call.Tables.LessonStudents.Find(new(lesson.ClassId, uid))?.Attendance == Attendance.TransferredOut)
                call.Tables.LessonStudents.Delete(new(lesson.ClassId, uid));
        }

        return null;
    }

    static void LeaveGroups(ClassInTables tables, long courseId, long uid)
    {
        foreach (var plan in tables.CourseGroups.Where(ClassInSchema.CourseGroupsByCourse, courseId))
            tables.CourseGroups.Update(plan with { Groups = [.. plan.Groups.Select(group => Without(group, uid))] });
    }

    static IReadOnlyList<GroupMember> Without(IReadOnlyList<GroupMember> group, long uid) =>
        [.. group.Where(member => member.StudentUid != uid)];

    static Identity IdentityOf(Parameters read, long identity) => identity is 1 or 2
        ? (Identity)identity
        : read.Wrong("identity", identity.ToString(CultureInfo.InvariantCulture), "1 (student) or 2 (auditor)", Identity.Student);
}
