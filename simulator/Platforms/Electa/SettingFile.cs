using Simulators.Kernel.Rules;

namespace Simulators.Electa;

/// <summary>All settings of Electa, area by area.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new(
    [
        .. ElectaSettings.OfEveryCall,
        .. ElectaSettings.OfTokens,
        .. ElectaSettings.OfUsers,
        .. ElectaSettings.OfClassrooms,
        .. ElectaSettings.OfErrorNumbers,
    ]);
}
