using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchoolSync;

/// <summary>
/// What no platform gives back. Each change is a line at the end of a file: what is lost between two calls is made twice after
/// the next start. The last line of a key counts; a line that was cut off in a crash counts as not written.
/// </summary>
sealed class StateFile
{
    readonly string? _file;

    /// <param name="file">Where; null: everything is in memory.</param>
    public StateFile(string? file)
    {
        _file = file;
        foreach (var line in file is not null && File.Exists(file) ? File.ReadLines(file) : []) Take(line);
    }

    public Dictionary<string, string> Rows { get; } = [];

    public void Put(string key, string value)
    {
        // The line break comes first: so a line that a crash cut off spoils none but itself.
        if (_file is not null) File.AppendAllText(_file, $"\n{JsonSerializer.Serialize([key, value], Json.Plain.ListString)}");
        Rows[key] = value;
    }

    void Take(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, Json.Default.ListString) is [var key, var value]) Rows[key] = value;
        }
        catch (JsonException)
        {
            // Empty, or cut off.
        }
    }
}

/// <summary>Rows of one school at one address: what was learned at another address says nothing here.</summary>
sealed class Store(StateFile state, string school)
{
    public T? Get<T>(string kind, string key)
        where T : class =>
        state.Rows.TryGetValue($"{school} {kind} {key}", out var value) ? JsonSerializer.Deserialize(value, InfoOf<T>()) : null;

    public T Put<T>(string kind, string key, T value)
        where T : class
    {
        state.Put($"{school} {kind} {key}", JsonSerializer.Serialize(value, InfoOf<T>()));
        return value;
    }

    static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)Json.Plain.GetTypeInfo(typeof(T))!;
}
