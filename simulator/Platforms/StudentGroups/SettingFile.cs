using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

/// <summary>All settings of the platform, area by area.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new(
    [
        .. StudentGroupsSettings.OfEveryCall,
        .. StudentGroupsSettings.OfStudents,
        .. StudentGroupsSettings.OfV2,
    ]);
}
