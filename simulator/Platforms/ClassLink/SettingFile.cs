using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

/// <summary>All settings of the platform, area by area.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new(
    [
        .. ClassLinkSettings.OfRostering,
        .. ClassLinkSettings.OfSharing,
        .. ClassLinkSettings.OfImport,
        .. ClassLinkSettings.OfAuthentication,
        .. ClassLinkSettings.OfQuotas,
    ]);
}
