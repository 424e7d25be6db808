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
        Add(context, long.Parse(context.Credentials.Selector, CultureInfo.InvariantCulture), OwnTelephone);
        Add(context, School.Neighbour.Sid, NeighbourTelephone);
    }

    /// <summary>The state came from a sandbox whose school had another SID: the account takes the new one.</summary>
    public static void Rename(PlatformContext context, string formerSelector)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var former = long.Parse(formerSelector, CultureInfo.InvariantCulture);
        if (tables.Users.Find(former) is not { } account) return;
        tables.Users.Delete(former);
        tables.Users.Insert(account with { Uid = long.Parse(context.Credentials.Selector, CultureInfo.InvariantCulture) });
    }

    static void Add(PlatformContext context, long sid, string telephone) =>
        ClassInTables.Of(context.Transaction).Users.Insert(new User(
            sid,
            telephone,
            Email: null,
            Nickname: $"School {sid}",
            PasswordMd5: "",
            HasAvatar: false,
            Cancelled: false,
            context.Now));
}
