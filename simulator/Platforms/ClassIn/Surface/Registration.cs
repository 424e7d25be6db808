using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>One account's registration, for register and for each item of registerMultiple.</summary>
static class Registration
{
    /// <summary>Reads what register and the items of registerMultiple have in common.</summary>
    public static Decision<Applicant> Read(V1Call call, Parameters read)
    {
        if (AccountOf(call, read).Refuses(out var refused, out var account)) return refused;
        var asked = RegisterRules.MembershipAsked(read.Optional("addToSchoolMember"));
        var message = MessageRules.Wanted(IsSentMessage(call, read), asked, account);
        if (message.Rejection is { } noMessage) return noMessage;
        if (PasswordOf(call, read, message.Value, account).Refuses(out refused, out var password)) return refused;
        var nickname = read.Optional("nickname");
        if (read.Problem is { } problem) return problem;
        return new Applicant(account, password, nickname, asked);
    }

    /// <summary>Registers the account, or finds the existing one, and makes it a member where that is asked.</summary>
    public static Decision<Registered> Do(V1Call call, Applicant applicant)
    {
        if (call.Tables.User(applicant.Account) is not { } user) return Create(call, applicant, cancelled: null);
        if (!user.Cancelled) return Found(call, user, applicant);
        call.Decided(RuleBook.RegisterCancelled);
        return call.Get(ClassInSettings.RegisterCancelledAccount) == "new"
            ? Create(call, applicant, cancelled: user)
            : Found(call, user, applicant);
    }

    static Decision<Account> AccountOf(V1Call call, Parameters read)
    {
        var telephone = read.Optional("telephone");
        var email = read.Optional("email");
        if (telephone is null && email is null)
            return new Rejection(Errors.Parameters, RuleBook.RegisterAccount, "telephone or email is required.");
        if (telephone is not null && email is not null) call.Decided(RuleBook.RegisterAccount);
        var useEmail = telephone is null
            || (email is not null && call.Get(ClassInSettings.RegisterAccountPrecedence) == "email");
        return useEmail ? AccountRules.Email(email!, Accounts.MalformedEmail(call)) : AccountRules.Telephone(telephone!);
    }

    /// <summary>registerMultiple has no such parameter, and items of its own are not asked for it.</summary>
    static string? IsSentMessage(V1Call call, Parameters read) =>
        call.Action == "register" && call.Get(ClassInSettings.RegisterSendsMessages) ? read.Optional("isSentMessage") : null;

    static Decision<PasswordMd5> PasswordOf(V1Call call, Parameters read, bool message, Account account)
    {
        var password = read.Optional("password");
        if (!message) return Passwords.Read(call, password, read.Optional("md5pass"));
        call.Decided(RuleBook.RegisterMessagePassword);
        if (password is null)
        {
            password = SeededText.Key(call.Context.Seed, $"classin/message/{account.Text}", 8);
            call.Explain(
                $"The password {password} was made up, if the account is new; a text message would bring it to {account.Text}.");
        }

        return Passwords.Read(call, password, md5pass: null);
    }

    /// <param name="cancelled">The cancelled account whose number or address the new one takes over, or null.</param>
    static Decision<Registered> Create(V1Call call, Applicant applicant, User? cancelled)
    {
        if (applicant.Avatar is { } avatar && AvatarRules.Check(avatar) is { } bad) return bad;
        var account = applicant.Account;
        if (applicant.Asked is { } wanted
            && call.Get(ClassInSettings.RegisterOverTeacherQuota) == "845"
            && MemberRules.OverQuota(call.Tables, call.School, wanted, call.Get(ClassInSettings.TeacherQuota)) is { } over)
            return over;
        if (cancelled is not null) Release(call, cancelled, account);
        if (applicant.Nickname is null) call.Decided(RuleBook.RegisterNickname);
        var user = new User(
            call.Tables.NextId(ClassInSchema.NextUid),
            account.IsEmail ? null : account.Text,
            account.IsEmail ? account.Text : null,
            Names.Cut(call, applicant.Nickname ?? account.Text, Names.LongestName),
            applicant.PasswordMd5,
            HasAvatar: applicant.Avatar is not null,
            Cancelled: false,
            call.Now,
            applicant.Digest);
        call.Tables.Users.Insert(user);
        call.Decided(RuleBook.RegisterNew);
        var made = new Registered(Errors.Success, user.Uid, Made: true);
        if (applicant.Asked is not { } kind || Join(call, user, kind, user.Nickname) is not { } barrier) return made;
        var notAdded = RegisterRules.NotAdded(user.Uid, kind, barrier);
        call.Decided(notAdded.Rule);
        call.Explain(notAdded.Explanation);
        return made with { Error = notAdded.Error };
    }

    static Decision<Registered> Found(V1Call call, User user, Applicant applicant)
    {
        var isMember = applicant.Asked is { } kind && call.Tables.Member(call.School.Key, user.Uid, kind) is not null;
        var existing = RegisterRules.Existing(
            user,
            applicant.Account,
            applicant.Asked,
            isMember,
            call.Get(ClassInSettings.RegisterExistingWithMembership),
            call.Get(ClassInSettings.RegisterExistingMember));
        call.Decided(RuleBook.RegisterExistingKeepsPassword);
        if (!existing.Joins && existing.Error != Errors.Success)
            return new Rejection(existing.Error, existing.Rule, existing.Explanation, user.Uid);
        call.Decided(existing.Rule);
        if (existing.Joins && Join(call, user, applicant.Asked!.Value, applicant.Nickname ?? user.Nickname) is { } barrier)
        {
            return barrier.Error == Errors.TeacherQuota && call.Get(ClassInSettings.RegisterOverTeacherQuota) == "845"
                ? barrier
                : RegisterRules.NotAdded(user.Uid, applicant.Asked.Value, barrier);
        }

        call.Explain(existing.Explanation);
        return new Registered(existing.Error, user.Uid);
    }

    /// <summary>Makes the account a member; otherwise nothing is changed, and why is said.</summary>
    static Rejection? Join(V1Call call, User user, MemberKind kind, string name)
    {
        var barrier = MemberRules.Unfit(call.School, user, kind)
            ?? MemberRules.OverQuota(call.Tables, call.School, kind, call.Get(ClassInSettings.TeacherQuota));
        if (barrier is not null)
        {
            call.Decided(barrier.Rule);
            return barrier;
        }

        Memberships.Add(call, user.Uid, kind, Names.Cut(call, name, Names.LongestName));
        call.Decided(RuleBook.RegisterAddsMember);
        return null;
    }

    static void Release(V1Call call, User cancelled, Account account) =>
        call.Tables.Users.Update(account.IsEmail ? cancelled with { Email = null } : cancelled with { Telephone = null });
}

/// <summary>Somebody who is to be registered.</summary>
/// <param name="Nickname">As sent, or null.</param>
/// <param name="Asked">The membership asked for, or null.</param>
/// <param name="Avatar">A picture, or null.</param>
/// <param name="Digest">Of the whole call, or zero for an item of a batch.</param>
sealed record Applicant(
    Account Account,
    PasswordMd5 PasswordMd5,
    string? Nickname,
    MemberKind? Asked,
    UploadedFile? Avatar = null,
    long Digest = 0);

/// <summary>What a registration answers: usually 1, and by some readings another code though the account is there.</summary>
/// <param name="Made">Whether the account was made by this call.</param>
sealed record Registered(ErrorEntry Error, long Uid, bool Made = false);
