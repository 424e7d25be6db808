using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>All settings of ClassIn, area by area.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new(
    [
        .. ClassInSettings.OfEveryCall,
        .. ClassInSettings.OfUsers,
        .. ClassInSettings.OfMembers,
        .. ClassInSettings.OfCourses,
        .. ClassInSettings.OfLessons,
        .. ClassInSettings.OfLibrary,
        .. ClassInSettings.OfVersion2,
        .. ClassInSettings.OfSubscriptions,
    ]);
}
