using System.Globalization;

namespace Simulators.Kernel.Rules;

/// <summary>The values a platform's settings have in one sandbox. Thread-safe.</summary>
public sealed class SettingValues
{
    readonly Lock _gate = new();
    readonly SettingCatalogue _catalogue;

    /// <summary>What the host was started with, where that is not the platform's default.</summary>
    readonly object?[] _initial;

    volatile object?[] _values;

    /// <summary>Values that begin, and after a reset begin again, with the defaults.</summary>
    /// <param name="catalogue">The platform's settings.</param>
    /// <param name="initial">Another default by name, of settings that the platform has.</param>
    public SettingValues(SettingCatalogue catalogue, params IReadOnlyList<KeyValuePair<string, string>> initial)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(initial);
        _catalogue = catalogue;
        _initial = new object?[catalogue.All.Count];
        foreach (var (name, text) in initial)
        {
            if (catalogue.Find(name) is { } setting) _initial[setting.Ordinal] = setting.Parse(text);
        }

        _values = _initial;
    }

    SettingValues(SettingCatalogue catalogue, object?[] initial, object?[] values) =>
        (_catalogue, _initial, _values) = (catalogue, initial, values);

    /// <summary>The value that holds now.</summary>
    public T Get<T>(Setting<T> setting)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(setting);
        return _values[setting.Ordinal] is T value ? value : setting.DefaultValue;
    }

    /// <summary>The value as JSON has it.</summary>
    public object Show(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return _values[setting.Ordinal] is { } value ? setting.Show(value) : setting.Default;
    }

    /// <summary>The default as JSON has it.</summary>
    public object ShowDefault(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return _initial[setting.Ordinal] is { } value ? setting.Show(value) : setting.Default;
    }

    /// <summary>The values that are not the default, by name, as JSON has them.</summary>
    public IReadOnlyDictionary<string, object> Changed() =>
        _catalogue.All.Where(setting => !Equals(_values[setting.Ordinal], _initial[setting.Ordinal]))
            .ToDictionary(setting => setting.Name, Show);

    /// <summary>The same as texts, in the order of the catalogue, as <see cref="Change"/> takes them.</summary>
    public Dictionary<string, string> Texts() =>
        Changed().ToDictionary(setting => setting.Key, setting => setting.Value is bool on ? (on ? "true" : "false") : TextOf(setting.Value));

    /// <summary>Changes all of the named settings, or none of them when one name or value is not valid.</summary>
    /// <param name="changes">Values by name; null goes back to the default.</param>
    /// <returns>Null, or what is wrong and what would be right.</returns>
    public string? Change(IReadOnlyDictionary<string, string?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate) return ChangeAll(changes);
    }

    /// <summary>Back to the defaults.</summary>
    public void Reset()
    {
        lock (_gate) _values = _initial;
    }

    /// <summary>Values of their own, the same now.</summary>
    public SettingValues Fork() => new(_catalogue, _initial, _values);

    /// <summary>Values of their own, with the defaults.</summary>
    public SettingValues Fresh() => new(_catalogue, _initial, _initial);

    string? ChangeAll(IReadOnlyDictionary<string, string?> changes)
    {
        var values = (object?[])_values.Clone();
        foreach (var (name, text) in changes)
        {
            if (_catalogue.Find(name) is not { } setting)
                return $"No setting '{name}'. The settings are: {string.Join(", ", _catalogue.All.Select(s => s.Name))}.";
            var value = text is null ? null : setting.Parse(text);
            if (text is not null && value is null) return $"'{text}' is no value of {name}. Valid: {setting.Valid}.";
            values[setting.Ordinal] = text is null ? _initial[setting.Ordinal] : value;
        }

        _values = values;
        return null;
    }

    /// <summary>Takes these values and the defaults for the rest; what this catalogue does not know is left out.</summary>
    internal void Take(IReadOnlyDictionary<string, string> texts)
    {
        var values = (object?[])_initial.Clone();
        foreach (var (name, text) in texts)
        {
            if (_catalogue.Find(name) is { } setting) values[setting.Ordinal] = setting.Parse(text);
        }

        lock (_gate) _values = values;
    }

    static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>Takes the values that others of the same catalogue have.</summary>
    internal void TakeOver(SettingValues others)
    {
        lock (_gate) _values = others._values;
    }
}
