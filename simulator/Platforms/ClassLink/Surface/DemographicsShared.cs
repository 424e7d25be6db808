using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>The toggle 'Demographics': while it is off there are none.</summary>
static class DemographicsShared
{
    public static RowSet<Demographics> All(RosterView view) => IsOn(view)
        ? Sets.All(view, Resources.Demographics)
        : new RowSet<Demographics>(ListedRows<Demographics>.None, _ => false);

    public static bool Shows(RosterView view, Demographics row) => IsOn(view);

    static bool IsOn(RosterView view)
    {
        view.Call.Decided(RuleBook.SharesDemographics);
        return view.Call.Get(ClassLinkSettings.SharesDemographics);
    }
}
