using System.Xml;

namespace Simulators.Kernel.Rules;

/// <summary>Lengths of time as ISO 8601 writes them.</summary>
public static class IsoDuration
{
    /// <summary>Reads <c>PT24H</c>, <c>P1D</c> and the like; false for anything else, or when it is too long.</summary>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        if (string.IsNullOrEmpty(text)) return false;
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}
