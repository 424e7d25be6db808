using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Port;

/// <summary>
/// What a program under test has started, however deep, even after their parents have ended: all of them inherit a mark in
/// their environment. Found on Linux; elsewhere only the tree of a living program is ended.
/// </summary>
static class Descendants
{
    /// <summary>The environment variable that carries the mark.</summary>
    public const string Variable = "SIMULATORS_INTEGRATION";

    public static string NewMark() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Ends every process that carries the mark.</summary>
    public static void Kill(string mark)
    {
        if (!OperatingSystem.IsLinux()) return;
        var wanted = Encoding.ASCII.GetBytes($"{Variable}={mark}");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Carries(folder, wanted))
                Kill(id);
        }
    }

    static bool Carries(string folder, byte[] wanted)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ")).AsSpan().IndexOf(wanted) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or ended in between.
            return false;
        }
    }

    static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // Ended in between.
        }
    }
}
