using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Teachers of the school [docs.eeo.cn user/addTeacher, editTeacher, stopUsingTeacher, restartUsingTeacher].</summary>
static class Teachers
{
    const string StoppedEvent = "teacherStopped";

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("addTeacher", AddTeacher),
        new("editTeacher", EditTeacher),
        new("stopUsingTeacher", StopUsingTeacher),
        new("restartUsingTeacher", RestartUsingTeacher),
    ];

    /// <summary>The minutes are over in which a teacher was being stopped.</summary>
    public static void OnDue(PlatformContext context, DueEvent due)
    {
        if (due.Kind != StoppedEvent) return;
        var members = ClassInTables.Of(context.Transaction).Members;
        if (members.Find(due.Subject) is { Status: MemberStatus.Stopping } teacher)
            members.Update(teacher with { Status = MemberStatus.Stopped });
    }

    static Reply AddTeacher(V1Call call)
    {
        if (Repeated.Refuses(call, out var digest) is { } repeated) return call.Reject(repeated);
        var read = call.Read();
        if (Accounts.Registered(call, read, "teacherAccount", "teacherUid").Refuses(out var refused, out var user))
            return call.Reject(AsTeacher(refused));
        var name = read.Required("teacherName");
        if (read.Problem is { } problem) return call.Reject(problem);
        refused = MemberRules.Unfit(call.School, user, MemberKind.Teacher)
            ?? MemberRules.AlreadyMember(call.Tables, call.School, user, MemberKind.Teacher)
            ?? MemberRules.OverQuota(call.Tables, call.School, MemberKind.Teacher, call.Get(ClassInSettings.TeacherQuota));
        if (refused is not null) return call.Reject(refused);
        if (Picture(call).Refuses(out refused, out var hasPicture)) return call.Reject(refused);
        name = Names.Cut(call, name, Names.LongestName);
        var added = Memberships.Add(call, user.Uid, MemberKind.Teacher, name, hasPicture);
        Repeated.Remember(call, digest);
        call.Decided(RuleBook.RelationshipId);
        return call.Ok(added.Id);
    }

    static Reply EditTeacher(V1Call call)
    {
        var read = call.Read();
        var uid = read.Id("teacherUid");
        var name = read.Required("teacherName");
        if (read.Problem is { } problem) return call.Reject(problem);
        var found = MemberRules.Of(
            call.Tables, call.School, uid, MemberKind.Teacher, Errors.NoSuchTeacherInfo, RuleBook.EditTeacher);
        if (found.Refuses(out var refused, out var teacher)) return call.Reject(refused);
        if (Picture(call).Refuses(out refused, out var hasPicture)) return call.Reject(refused);
        call.Decided(RuleBook.EditTeacher);
        call.Tables.Members.Update(teacher with
        {
            Name = Names.Cut(call, name, Names.LongestName),
            HasAvatar = teacher.HasAvatar || hasPicture,
        });
        return call.Ok();
    }

    static Reply StopUsingTeacher(V1Call call)
    {
        if (TeacherUid(call).Refuses(out var refused, out var uid)) return call.Reject(refused);
        var countCoTeaching = call.Get(ClassInSettings.StopCountsCoTeaching);
        var stoppable = StoppingRules.Stoppable(call.Tables, call.School, uid, call.UnixNow, countCoTeaching);
        if (stoppable.Refuses(out refused, out var teacher)) return call.Reject(refused);
        if (teacher.Status != MemberStatus.Active)
        {
            call.Decided(RuleBook.StopAgain);
            return call.Ok();
        }

        call.Decided(RuleBook.StopTeacher);
        call.Tables.Members.Update(teacher with { Status = MemberStatus.Stopping });
        call.Context.Schedule(call.Now + call.Get(ClassInSettings.TeacherStoppingTime), StoppedEvent, teacher.Id);
        return call.Ok();
    }

    static Reply RestartUsingTeacher(V1Call call)
    {
        if (TeacherUid(call).Refuses(out var refused, out var uid)) return call.Reject(refused);
        if (StoppingRules.Restartable(call.Tables, call.School, uid).Refuses(out refused, out var teacher))
            return call.Reject(refused);
        call.Decided(teacher.Status == MemberStatus.Active ? RuleBook.StopAgain : RuleBook.RestartTeacher);
        call.Tables.Members.Update(teacher with { Status = MemberStatus.Active });
        return call.Ok();
    }

    /// <summary>addTeacher has a code of its own for an account that is none (122).</summary>
    static Rejection AsTeacher(Rejection rejection) =>
        rejection.Rule == RuleBook.AccountFormat || rejection.Rule == RuleBook.EmailFormat
            ? rejection with { Error = Errors.TeacherAccountMalformed, Rule = RuleBook.TeacherAccount }
            : rejection;

    static Decision<long> TeacherUid(V1Call call)
    {
        var read = call.Read();
        var uid = read.Id("teacherUid");
        if (read.Problem is not { } problem) return uid;
        var malformed = read.Optional("teacherUid") is not null && call.Get(ClassInSettings.MalformedTeacherUidErrno) == "122";
        return malformed ? problem with { Error = Errors.TeacherAccountMalformed, Rule = RuleBook.TeacherUid } : problem;
    }

    /// <summary>Whether the teacher gets a picture by this call.</summary>
    static Decision<bool> Picture(V1Call call)
    {
        if (Pictures.Sent(call) is not { } picture) return false;
        if (AvatarRules.Check(picture) is not { } bad) return true;
        call.Decided(RuleBook.TeacherAvatar);
        return call.Get(ClassInSettings.BadTeacherAvatar) == "ignored"
            ? false
            : bad with { Error = Errors.FileNotStored, Rule = RuleBook.TeacherAvatar };
    }
}
