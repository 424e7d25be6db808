using System.Globalization;

namespace Simulators.StudentGroups.Wire;

/// <summary>Ids as clients write them: digits.</summary>
static class Ids
{
    public static bool TryParse(ReadOnlySpan<char> text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
