using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Surface;

/// <summary>
/// Brings the roster up to date before it is read: what is shared when permissions, settings or data have changed, and
/// tombstones whose life is over. Costs a few look-ups when there is nothing to do.
/// </summary>
static class Upkeep
{
    public static void Run(Call call)
    {
        var tables = RosterTables.Of(call.Transaction);
        if (TombstoneRules.Bury(tables, Instants.Whole(call.Now - call.Get(ClassLinkSettings.TombstoneLife))) > 0)
            call.Decided(RuleBook.TombstoneLife);
        var unenrolled = call.Get(ClassLinkSettings.UnenrolledUsers);
        var sharing = tables.Sharing;
        if (sharing.Stale || sharing.UnenrolledUsers != unenrolled) SharingRules.Refresh(tables, unenrolled);
        if (!unenrolled) call.Decided(RuleBook.UnenrolledUsers);
        if (sharing.Permission == Sharing.Custom) call.Decided(RuleBook.Custom);
        if (sharing.Permission == Sharing.SelectByClass) call.Decided(RuleBook.SelectByClass);
    }
}
