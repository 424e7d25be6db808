using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Lists are read by offset and limit.</summary>
static class Paging
{
    const int DefaultLimit = 100;
    const int LargestLimit = 10_000;

    /// <summary>A page of rows that are read by position.</summary>
    public static Reply Answer<TRow>(Call call, int total, Func<int, int, IReadOnlyList<TRow>> read, JsonTypeInfo<TRow> type)
    {
        if (Whole(call, "offset", 0, 0, int.MaxValue).Refuses(out var refused, out var offset)
            || Whole(call, "limit", DefaultLimit, 1, LargestLimit).Refuses(out refused, out var limit))
            return ApiReply.Reject(call, refused);
        call.Decided(RuleBook.ApiPage);
        return ApiReply.Page(total, offset[0] >= total ? [] : read(offset[0], limit[0]), type);
    }

    static Decision<int[]> Whole(Call call, string name, int otherwise, int from, int to)
    {
        if (call.Request.QueryValue(name) is not { } text) return new[] { otherwise };
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to
            ? new[] { value }
            : new Rejection(Errors.InvalidPage, RuleBook.ApiPage, $"{name} must be a whole number from {from} to {to}.");
    }
}
