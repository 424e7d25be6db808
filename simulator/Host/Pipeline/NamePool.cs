using System.Text;

namespace Simulators.Host.Pipeline;

/// <summary>
/// Parameter names come again with every request: one string each serves them all. A bounded table in which a name
/// takes another's place when both hash alike; threads may race for a place, and then one makes a string too many.
/// </summary>
sealed class NamePool
{
    const int Places = 512;
    const int LongestName = 40;

    readonly string?[] _names = new string?[Places];

    public string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName) return Encoding.UTF8.GetString(name);
        ref var place = ref _names[PlaceOf(name)];
        var known = place;
        if (known is not null && known.Length == name.Length && Ascii.Equals(name, known)) return known;
        return place = Encoding.UTF8.GetString(name);
    }

    static uint PlaceOf(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var character in name) hash = unchecked((hash ^ character) * 16777619u);
        return hash % Places;
    }
}
