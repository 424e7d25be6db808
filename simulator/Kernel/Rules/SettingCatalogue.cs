namespace Simulators.Kernel.Rules;

/// <summary>All settings of a platform.</summary>
public sealed class SettingCatalogue
{
    readonly Dictionary<string, Setting> _byName;

    public SettingCatalogue(params IReadOnlyList<Setting> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        for (var i = 0; i < settings.Count; i++) settings[i].Ordinal = i;
        All = settings;
        _byName = settings.ToDictionary(setting => setting.Name);
    }

    public IReadOnlyList<Setting> All { get; }

    public Setting? Find(string name) => _byName.GetValueOrDefault(name);
}
