using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Students and sub-accounts of the school [docs.eeo.cn user/addSchoolStudent, user/editSchoolStudent].</summary>
static class Members
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addSchoolStudent", AddSchoolStudent),
        new("editSchoolStudent", EditSchoolStudent),
        new("deleteSubSchoolAccount", DeleteSubSchoolAccount),
    ];

    static Reply AddSchoolStudent(V1Call call)
    {
        if (Repeated.Refuses(call, out var digest) is { } repeated) return call.Reject(repeated);
        var read = call.Read();
        if (Accounts.Registered(call, read, "studentAccount", "studentUid").Refuses(out var refused, out var user))
            return call.Reject(refused);
        var name = read.Required("studentName");
        if (read.Problem is { } problem) return call.Reject(problem);
        refused = MemberRules.Unfit(call.School, user, MemberKind.Student)
            ?? MemberRules.AlreadyMember(call.Tables, call.School, user, MemberKind.Student);
        if (refused is not null) return call.Reject(refused);
        var added = Memberships.Add(call, user.Uid, MemberKind.Student, Names.Cut(call, name, Names.LongestName));
        Repeated.Remember(call, digest);
        call.Decided(RuleBook.RelationshipId);
        return call.Get(ClassInSettings.AddSchoolStudentReturnsRelationId) ? call.Ok(added.Id) : call.Ok();
    }

    static Reply EditSchoolStudent(V1Call call)
    {
        var read = call.Read();
        var uid = read.Id("studentUid");
        var name = read.Required("studentName");
        if (read.Problem is { } problem) return call.Reject(problem);
        var found = MemberRules.Of(
            call.Tables, call.School, uid, MemberKind.Student, Errors.NotSchoolStudent, RuleBook.EditStudent);
        if (found.Refuses(out var refused, out var student)) return call.Reject(refused);
        call.Decided(RuleBook.EditStudent);
        call.Tables.Members.Update(student with { Name = Names.Cut(call, name, Names.LongestName) });
        return call.Ok();
    }

    static Reply DeleteSubSchoolAccount(V1Call call)
    {
        var read = call.Read();
        var uid = read.Id("UID");
        if (read.Problem is { } problem) return call.Reject(problem);
        var found = MemberRules.Of(
            call.Tables, call.School, uid, MemberKind.SubAccount, Errors.NoSuchSubAccount, RuleBook.SubAccountDelete);
        if (found.Refuses(out var refused, out var account)) return call.Reject(refused);
        call.Decided(RuleBook.SubAccountDelete);
        call.Tables.Members.Delete(account.Id);
        return call.Ok();
    }
}
