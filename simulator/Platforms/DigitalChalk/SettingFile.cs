using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk;

/// <summary>All settings of DigitalChalk.</summary>
static class SettingFile
{
    public static readonly SettingCatalogue All = new([.. DigitalChalkSettings.InOrder]);
}
