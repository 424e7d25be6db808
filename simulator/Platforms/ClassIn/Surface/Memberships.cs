using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Writes memberships.</summary>
static class Memberships
{
    /// <summary>Makes an account a member of the calling school.</summary>
    public static Member Add(V1Call call, long uid, MemberKind kind, string name, bool hasAvatar = false)
    {
        if (call.Tables.Members.Where(ClassInSchema.MembersByUid, uid).Any(member => member.School == call.School.Key))
            call.Decided(RuleBook.SeveralKinds);
        var added = new Member(
            call.Tables.NextId(ClassInSchema.NextRelation), call.School.Key, uid, kind, name, HasAvatar: hasAvatar);
        call.Tables.Members.Insert(added);
        return added;
    }
}
