using System.Globalization;

namespace Simulators.Cli.Conform;

/// <summary><c>--shard I/N</c>.</summary>
static class Shard
{
    /// <returns>The part and the number of parts, or null when the text is no such pair.</returns>
    public static (int Index, int Count)? Parse(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count
            ? (index, count)
            : null;
    }
}
