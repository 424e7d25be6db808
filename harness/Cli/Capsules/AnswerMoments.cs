using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Capsules;

/// <summary>
/// Moments in answers. A request that waited for another one was carried out after it was received, by so much that nobody wrote
/// down; at the replay nothing waits. So a moment may be earlier now by what a request waits at the most, and no later.
/// </summary>
static partial class AnswerMoments
{
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Both answers are the same but for such moments.</summary>
    public static bool AreAlike(byte[] then, byte[] now)
    {
        var (before, after) = (Encoding.UTF8.GetString(then), Encoding.UTF8.GetString(now));
        if (Shape().Replace(before, "") != Shape().Replace(after, "")) return false;
        return Of(before).Zip(Of(after)).All(pair => pair.First - pair.Second is var wait
            && wait >= TimeSpan.Zero && wait <= LongestWait);
    }

    static IEnumerable<DateTime> Of(string text) => Shape().Matches(text).Select(moment =>
        DateTime.TryParse(moment.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : default);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
