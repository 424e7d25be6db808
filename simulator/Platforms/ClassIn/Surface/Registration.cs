using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Surface;

/// <summary>One account's registration, for register and for each item of registerMultiple.</summary>
static class Registration
{
    const int LongestNickname = 24;

    public static Decision<Account> AccountOf(V1Call call, Parameters read)
    {
        var telephone = read.Optional("telephone");
        var email = read.Optional("email");
        if (telephone is null && email is null)
            return new Rejection(Errors.Parameters, RuleBook.RegisterAccount, "telephone or email is required.");
        var useEmail = telephone is null
            || (email is not null && call.Get(ClassInSettings.RegisterAccountPrecedence) == "email");
        return useEmail ? AccountRules.Email(email!) : AccountRules.Telephone(telephone!);
    }

    public static Decision<string> PasswordOf(V1Call call, Parameters read) => PasswordRules.Digest(
        read.Optional("password"),
        read.Optional("md5pass"),
        call.Get(ClassInSettings.PasswordPrecedence) == "md5pass",
        call.Get(ClassInSettings.MalformedMd5passErrno) == "137" ? Errors.PasswordLength : Errors.Parameters);

    /// <summary>Registers the account, or finds the existing one, and makes it a member where that is asked.</summary>
    public static Decision<Registered> Do(
        V1Call call,
        Account account,
        string password,
        string? nickname,
        MemberKind? asked)
    {
        if (call.Tables.User(account) is { } existing) return Found(call, existing, account, nickname, asked);
        var name = Texts.Truncate(nickname ?? account.Text, LongestNickname);
        var uid = call.Tables.NextId(ClassInSchema.NextUid);
        call.Tables.Users.Insert(new User(
            uid,
            account.IsEmail ? null : account.Text,
            account.IsEmail ? account.Text : null,
            name,
            password,
            HasAvatar: false,
            Cancelled: false,
            call.Now));
        call.Decided(RuleBook.RegisterNew);
        if (asked is { } kind) Join(call, uid, kind, name);
        return new Registered(Errors.Success, uid);
    }

    static Decision<Registered> Found(
        V1Call call,
        User user,
        Account account,
        string? nickname,
        MemberKind? asked)
    {
        var isMember = asked is { } kind && call.Tables.Member(call.School.Key, user.Uid, kind) is not null;
        var existing = RegisterRules.Existing(
            user,
            account,
            asked,
            isMember,
            call.Get(ClassInSettings.RegisterExistingWithMembership),
            call.Get(ClassInSettings.RegisterExistingMember));
        call.Decided(RuleBook.RegisterExistingKeepsPassword);
        if (!existing.Joins && existing.Error != Errors.Success)
            return new Rejection(existing.Error, existing.Rule, existing.Explanation, user.Uid);
        call.Decided(existing.Rule);
        call.Explain(existing.Explanation);
        if (existing.Joins) Join(call, user.Uid, asked!.Value, Texts.Truncate(nickname ?? user.Nickname, LongestNickname));
        return new Registered(existing.Error, user.Uid);
    }

    static void Join(V1Call call, long uid, MemberKind kind, string name)
    {
        call.Decided(RuleBook.RegisterAddsMember);
        call.Tables.Members.Insert(new Member(call.Tables.NextId(ClassInSchema.NextRelation), call.School.Key, uid, kind, name));
    }
}

/// <summary>What a registration answers: usually 1, and by one reading 135 or 461 though a member was added.</summary>
sealed record Registered(ErrorEntry Error, long Uid);
