namespace Simulators.Host.Matching;

/// <summary>How far two texts are apart, for near misses: the share of characters that must be changed.</summary>
static class TextDistance
{
    /// <summary>Of longer texts only the beginning is looked at: the cost grows with the square.</summary>
    const int Longest = 400;

    /// <summary>From 0, the same, to 1, nothing in common.</summary>
    public static double Between(string one, string other, Budget budget)
    {
        var a = one.AsSpan(0, Math.Min(one.Length, Longest));
        var b = other.AsSpan(0, Math.Min(other.Length, Longest));
        var longest = Math.Max(a.Length, b.Length);
        if (longest == 0) return 0;
        budget.Spend(a.Length * b.Length / 8);
        return (double)Levenshtein(a, b) / longest;
    }

    static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
