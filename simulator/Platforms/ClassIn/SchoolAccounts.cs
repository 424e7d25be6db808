using System.Globalization;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn;

/// <summary>A school is an account too: its SID is a UID.</summary>
static class SchoolAccounts
{
    const string OwnTelephone = "13800000000";
    const string NeighbourTelephone = "13800000009";

    public static void Seed(PlatformContext context)
    {
        Add(context, SidOf(context.Credentials.Selector), OwnTelephone);
        Add(context, School.Neighbour.Sid, NeighbourTelephone);
    }

    /// <summary>
    /// The state came from a sandbox whose school had another SID: the account takes the new one, and with it all that
    /// the school is itself, as a teacher of its own lessons or a student in them.
    /// </summary>
    public static void Rename(PlatformContext context, string formerSelector)
    {
        var (former, sid) = (SidOf(formerSelector), SidOf(context.Credentials.Selector));
        var tables = ClassInTables.Of(context.Transaction);
        if (former == sid || tables.Users.Find(former) is not { } account) return;
        tables.Users.Delete(former);
        tables.Users.Insert(account with
        {
            Uid = sid,
            Nickname = account.Nickname == NicknameOf(former) ? NicknameOf(sid) : account.Nickname,
        });
        SchoolAccountRows.Rename(tables, former, sid);
    }

    static void Add(PlatformContext context, long sid, string telephone) =>
        ClassInTables.Of(context.Transaction).Users.Insert(new User(
            sid,
            telephone,
            Email: null,
            NicknameOf(sid),
            PasswordMd5: PasswordMd5.None,
            HasAvatar: false,
            Cancelled: false,
            context.Now));

    static string NicknameOf(long sid) => $"School {sid}";

    static long SidOf(string selector) => long.Parse(selector, CultureInfo.InvariantCulture);
}
