using Simulators.Kernel.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Rules;

/// <summary>Pages and their order, in v2 [wiki api2:getting_started].</summary>
static class ListRules
{
    /// <summary>A page or per_page: a whole number from 1 on, or the default when it was not sent.</summary>
    public static Decision<long> Positive(Sent sent, string name, long otherwise)
    {
        if (sent.IsAbsent || sent.IsBlank) return otherwise;
        return sent.TryInteger(out var number) && number > 0
            ? number
            : new Rejection(Errors.PageInvalid, RuleBook.PageNumbers, $"{name} is a whole number from 1 on.");
    }

    /// <summary>Takes sort_by apart: <c>name.asc,id.desc</c>. A name that was there already changes nothing.</summary>
    /// <param name="sent">The parameter.</param>
    /// <param name="known">The names of the resource's attributes.</param>
    public static Decision<List<SortKey>> SortBy(Sent sent, IReadOnlyList<string> known)
    {
        List<SortKey> keys = [];
        if (sent.IsAbsent || sent.IsBlank) return keys;
        if (sent.Kind != Kind.Text) return Unknown(known);
        foreach (var range in sent.Text.AsSpan().Split(','))
        {
            var part = sent.Text.AsSpan()[range].Trim();
            var dot = part.IndexOf('.');
            var direction = dot < 0 ? "asc" : part[(dot + 1)..];
            var attribute = IndexOf(known, dot < 0 ? part : part[..dot]);
            if (attribute < 0 || direction is not ("asc" or "desc")) return Unknown(known);
            if (!keys.Exists(key => key.Attribute == attribute)) keys.Add(new SortKey(attribute, direction is "desc"));
        }

        return keys;
    }

    /// <summary>A page beyond the first asks for an order, where the setting says so.</summary>
    public static Rejection? Unordered(long page, int keys) => page > 1 && keys == 0
        ? new Rejection(Errors.SortByMissing, RuleBook.SortByMandatory, "Send sort_by with page, for instance sort_by=id.asc.")
        : null;

    static Rejection Unknown(IReadOnlyList<string> known) => new(
        Errors.SortByInvalid,
        RuleBook.SortByUnknown,
        $"Write sort_by as attribute.asc or attribute.desc, separated by commas; the attributes are {string.Join(", ", known)}.");

    static int IndexOf(IReadOnlyList<string> known, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (name.SequenceEqual(known[i])) return i;
        }

        return -1;
    }
}

/// <summary>One key of an order.</summary>
/// <param name="Attribute">Which of the resource's attributes.</param>
/// <param name="Descending">From the last to the first.</param>
readonly record struct SortKey(int Attribute, bool Descending);
