using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class ThisIsSchoolSettings
{
    public static readonly Choice UnpurchasedSchools = new(
        "unpurchasedSchools", ["warn", "skip"],
        "What becomes of a shared school without purchased access: synced with a warning, or left out with those who are in no other.",
        "thisisschool/share/over-sharing");

    public static readonly Number ShrinkPercent = new(
        "shrinkPercent", 10, 0, 100,
        "More than this percentage of the linked accounts or classes removed by one run is a warning.",
        "thisisschool/change/shrink");

    public static readonly Choice ShrinkAction = new(
        "shrinkAction", ["warn", "stop"],
        "Whether a run that removes more than shrinkPercent is applied with a warning, or fails.",
        "thisisschool/change/shrink");

    public static readonly Choice ReplacedIds = new(
        "replacedIds", ["warn", "stop"],
        "Whether a run in which no sourcedId of a user is known is applied with a warning, or fails.",
        "thisisschool/change/replaced-ids-unannounced");

    public static readonly IReadOnlyList<Setting> OfWarnings =
    [
        UnpurchasedSchools,
        ShrinkPercent,
        ShrinkAction,
        ReplacedIds,
    ];
}
