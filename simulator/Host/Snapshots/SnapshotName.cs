namespace Simulators.Host.Snapshots;

/// <summary>A snapshot's name is a file's name on every system, and never a way out of the folder.</summary>
static class SnapshotName
{
    const int Longest = 100;

    /// <summary>Windows opens a device by these, whatever the ending.</summary>
    static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>What is wrong with the name, or null.</summary>
    public static string? ProblemOf(string name)
    {
        if (name.Length is 0 or > Longest || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(IsAllowed))
            return $"'{name}' is no name of a snapshot: letters, digits, '-' and '_', at most {Longest}, the first a letter or digit.";
        var stem = name.TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            ? $"'{name}' is a device's name on Windows: choose another."
            : null;
    }

    static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
