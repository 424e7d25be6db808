using Simulators.Electa.State;
using Simulators.Electa.Surface;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa;

/// <summary>What every account has from the start: its creator and one room. README.md lists them, with their ids.</summary>
static class AccountSeed
{
    public static void Fill(PlatformContext context)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var owner = new Applicant("owner@example.com", "Account", "Owner", UserType.ADM) { IsMasterAdministrator = true };
        UserMaking.Make(context, owner);
        tables.Rooms.Insert(new Room(tables.NextId(ElectaSchema.NextRoom), "Main Classroom"));
    }

    /// <summary>
    /// The state came from another sandbox: the tokens issued there, and the log-ins that failed there, are of its credentials.
    /// </summary>
    public static void Forget(PlatformContext context)
    {
        var tables = ElectaTables.Of(context.Transaction);
        while (tables.Tokens.First(ElectaSchema.TokensByEnd) is { } token) tables.Tokens.Delete(token.TokenId);
        while (tables.FailedLogins.First(ElectaSchema.FailedLoginsByTime) is { } failed) tables.FailedLogins.Delete(failed.Id);
    }
}
