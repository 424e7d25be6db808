using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

/// <summary>All settings of the platform, area by area.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new(
    [
        .. ThisIsSchoolSettings.OfSyncs,
        .. ThisIsSchoolSettings.OfUsers,
        .. ThisIsSchoolSettings.OfClasses,
        .. ThisIsSchoolSettings.OfWarnings,
    ]);
}
