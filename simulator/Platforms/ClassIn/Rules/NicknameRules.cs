using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What members of a course are called in its chat group [docs.eeo.cn group/modifyGroupMemberNickname].</summary>
static class NicknameRules
{
    /// <summary>The name that the school has for the person, or null when there is none to take.</summary>
    public static string? NameOf(ClassInTables tables, School school, long uid) =>
        tables.Users.Find(uid) is { Cancelled: false } ? tables.Member(school.Key, uid, MemberKind.Student)?.Name : null;

    /// <summary>Some of the members, or all, keep the nickname they have.</summary>
    public static Rejection Failed(IReadOnlyList<long> failed, int members) => new(
        failed.Count == members ? Errors.AllNicknamesFailed : Errors.SomeNicknamesFailed,
        RuleBook.GroupNicknameFailures,
        $"No students of the school, or cancelled accounts: {string.Join(", ", failed)}; their nicknames stay as they are.");
}
