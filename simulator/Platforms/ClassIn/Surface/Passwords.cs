using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Passwords [docs.eeo.cn user/modifyPassword, user/modifyPasswordByTelephone].</summary>
static class Passwords
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("modifyPassword", ModifyPassword),
        new("modifyPasswordByTelephone", ModifyPasswordByTelephone),
    ];

    /// <summary>The MD5 of the password that is sent plain or as its MD5.</summary>
    public static Decision<PasswordMd5> Read(V1Call call, string? password, string? md5pass)
    {
        if (password is not null && md5pass is not null) call.Decided(RuleBook.Password);
        return PasswordRules.Digest(
            password,
            md5pass,
            call.Get(ClassInSettings.PasswordPrecedence) == "md5pass",
            call.Get(ClassInSettings.MalformedMd5passErrno) == "137" ? Errors.PasswordLength : Errors.Parameters);
    }

    static Reply ModifyPassword(V1Call call)
    {
        var read = call.Read();
        var old = read.Required("oldMd5pass");
        if (ReadNew(call, read).Refuses(out var refused, out var wanted)) return call.Reject(refused);
        var unknown = call.Get(ClassInSettings.ModifyPasswordUnknownUidErrno) == "400"
            ? Errors.DataIllegal
            : Errors.AccountNotRegistered;
        if (UserOf(call, wanted.Uid, unknown).Refuses(out refused, out var user)) return call.Reject(refused);
        if (PasswordRules.Old(user, old, WrongOld(call)) is { } wrong) return call.Reject(wrong);
        call.Decided(RuleBook.OldPassword);
        return Change(call, user, wanted.PasswordMd5);
    }

    static Reply ModifyPasswordByTelephone(V1Call call)
    {
        if (ReadNew(call, call.Read()).Refuses(out var refused, out var wanted)) return call.Reject(refused);
        if (UserOf(call, wanted.Uid, Errors.DataIllegal).Refuses(out refused, out var user)) return call.Reject(refused);
        if (PasswordRules.OfSchool(call.Tables, call.School, user) is { } foreign) return call.Reject(foreign);
        call.Decided(RuleBook.PasswordOfSchool);
        return Change(call, user, wanted.PasswordMd5);
    }

    static Decision<NewPassword> ReadNew(V1Call call, Parameters read)
    {
        var uid = read.Id("uid");
        var (password, md5pass) = (read.Optional("password"), read.Optional("md5pass"));
        if (read.Problem is { } problem) return problem;
        return Read(call, password, md5pass).Refuses(out var refused, out var digest) ? refused : new NewPassword(uid, digest);
    }

    static Decision<User> UserOf(V1Call call, long uid, ErrorEntry unknown)
    {
        if (TeacherRules.User(call.Tables, uid).Refuses(out var nobody, out var user))
            return nobody with { Error = unknown, Rule = RuleBook.PasswordUnknownUser };
        var cancelled = call.Get(ClassInSettings.CancelledPasswordErrno) == "888"
            ? Errors.UserCancelled
            : Errors.AccountNotRegistered;
        return PasswordRules.Cancelled(user, cancelled) is { } refused ? refused : user;
    }

    static ErrorEntry WrongOld(V1Call call) => call.Get(ClassInSettings.WrongOldPasswordErrno) switch
    {
        "227" => Errors.NoRightToChangePassword,
        "102" => Errors.NoPermission,
        "100" => Errors.Parameters,
        _ => Errors.OperationFailed,
    };

    static Reply Change(V1Call call, User user, PasswordMd5 password)
    {
        call.Tables.Users.Update(user with { PasswordMd5 = password });
        return call.Ok();
    }

    /// <summary>Whose password becomes what.</summary>
    sealed record NewPassword(long Uid, PasswordMd5 PasswordMd5);
}
