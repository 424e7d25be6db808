using System.Text.Json;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>Answers that several resources give.</summary>
static class Answers
{
    /// <summary>A bare array; in v2 a page, with its two headers.</summary>
    public static Reply List<TRow>(ApiCall call, Decision<Slice<TRow>> read, Action<Utf8JsonWriter, TRow, View> write)
    {
        if (read.Refuses(out var refused, out var slice)) return call.Reject(refused);
        var reply = call.AnswerArray(slice.Rows, write);
        return slice.PerPage is { } perPage ? JsonReply.WithTotal(reply, slice.Total, perPage) : reply;
    }

    /// <summary>What was deleted, by the default reading.</summary>
    public static Reply Deleted<TRow>(ApiCall call, TRow row, Action<Utf8JsonWriter, TRow, View> write)
    {
        call.Decided(RuleBook.DeleteAnswer);
        var reply = call.Get(StudentGroupsSettings.DeleteAnswer) == "empty"
            ? call.Answer(row, static (json, _, _) =>
            {
                json.WriteStartObject();
                json.WriteEndObject();
            })
            : call.Answer(row, write);
        return call.Get(StudentGroupsSettings.DeleteAnswer) == "noContent" ? reply with { Status = 204, Body = default } : reply;
    }

    /// <summary>Keeps an edited row; by the default reading its updated_at moves whatever has changed.</summary>
    /// <param name="table">Where it is.</param>
    /// <param name="before">The row so far.</param>
    /// <param name="after">The row with what was sent, and its former updated_at.</param>
    /// <param name="touched">The row as it is after this moment.</param>
    public static TRow Edited<TRow>(ApiCall call, ITable<long, TRow> table, TRow before, TRow after, TRow touched)
        where TRow : class
    {
        call.Decided(RuleBook.EditPartial);
        if (after.Equals(before))
        {
            call.Decided(RuleBook.EditUnchanged);
            if (call.Get(StudentGroupsSettings.UpdatedAtMoves) == "onChange") return before;
        }

        table.Update(touched);
        return touched;
    }
}
