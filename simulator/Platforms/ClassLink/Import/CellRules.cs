using System.Globalization;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Import;

/// <summary>What is wrong with a cell: the rule and the sentence.</summary>
readonly record struct CellProblem(Rule Rule, string Text);

/// <summary>Whether a cell may hold what it holds, looked at by itself: pure functions of column, value and manner.</summary>
static class CellRules
{
    public const string NoUtf8 = "There are bytes that are no UTF-8: save the file as UTF-8.";

    const int LongestSourcedId = 255;

    static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <param name="column">The column.</param>
    /// <param name="value">The cell.</param>
    /// <param name="isDelta">Whether its file is a delta.</param>
    /// <param name="plainIds">Whether a sourcedId has only the characters of version 1.2's CSV binding.</param>
    public static CellProblem? Check(CsvColumn column, string value, bool isDelta, bool plainIds)
    {
        if (value.Contains(CsvRows.Undecodable))
            return new(RuleBook.ImportEncoding, NoUtf8);
        if (column.Kind is CellKind.Status or CellKind.Modified) return Lifecycle(column, value, isDelta);
        if (value.Length == 0)
            return column.Required ? new(RuleBook.ImportRequired, $"{column.Name} must not be empty: fill it in.") : null;
        return column.Kind switch
        {
            CellKind.SourcedId or CellKind.Reference => SourcedId(value, plainIds),
            CellKind.References => References(value, plainIds),
            CellKind.List => List(value),
            CellKind.UserIds => UserIds(value),
            CellKind.Word => Word(column, value),
            CellKind.Truth => value is "true" or "false" ? null : new(RuleBook.ImportFormat, "It must be true or false, in lower case."),
            CellKind.Date => IsDate(value) ? null : new(RuleBook.ImportFormat, "It must be a day of the calendar, written yyyy-mm-dd."),
            CellKind.Year => IsYear(value) ? null : new(RuleBook.ImportFormat, "It must be a year of four digits, that in which the school year ends."),
            _ => null,
        };
    }

    /// <summary>In bulk both are blank, in delta both are there.</summary>
    static CellProblem? Lifecycle(CsvColumn column, string value, bool isDelta)
    {
        if (!isDelta)
        {
            return value.Length == 0
                ? null
                : new(RuleBook.ImportBulkBlank, $"In a bulk file {column.Name} must be blank: empty it, or declare the file delta.");
        }

        if (value.Length == 0)
            return new(RuleBook.ImportDeltaLifecycle, $"In a delta file {column.Name} must not be blank: fill it in, or declare the file bulk.");
        if (column.Kind == CellKind.Status)
        {
            return value is "active" or "tobedeleted"
                ? null
                : new(RuleBook.ImportDeltaLifecycle, "status must be active or tobedeleted.");
        }

        return DateTimeOffset.TryParseExact(value, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? null
            : new(RuleBook.ImportDeltaLifecycle, "dateLastModified must be a UTC moment such as 2026-09-01T08:00:00.000Z.");
    }

    static CellProblem? SourcedId(ReadOnlySpan<char> value, bool plainIds)
    {
        if (value.Length > LongestSourcedId)
            return new(RuleBook.ImportSourcedId, $"A sourcedId has at most {LongestSourcedId} characters: shorten it.");
        if (!plainIds) return null;
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_' or '/' or '@'))
                return new(RuleBook.ImportSourcedId, "A sourcedId has letters and digits of ASCII and . - _ / @ only: replace the others.");
        }

        return null;
    }

    static CellProblem? References(string value, bool plainIds)
    {
        foreach (var item in value.AsSpan().Split(','))
        {
            if (value.AsSpan()[item].IsEmpty) return EmptyItem;
            if (SourcedId(value.AsSpan()[item], plainIds) is { } problem) return problem;
        }

        return null;
    }

    static CellProblem? List(string value)
    {
        foreach (var item in value.AsSpan().Split(','))
        {
            if (value.AsSpan()[item].IsEmpty) return EmptyItem;
        }

        return null;
    }

    static CellProblem? UserIds(string value)
    {
        foreach (var range in value.AsSpan().Split(','))
        {
            var item = value.AsSpan()[range];
            var colon = item.IndexOf(':');
            if (colon < 2 || colon >= item.Length - 2 || item[0] != '{' || item[^1] != '}')
                return new(RuleBook.ImportList, "Each userId is written {type:identifier}, comma separated: {Fed:1234},{SIS:77}.");
        }

        return null;
    }

    static CellProblem? Word(CsvColumn column, string value)
    {
        foreach (var word in column.Words!)
        {
            if (word == value) return null;
        }

        if (column.Extensible && value.Length > 4 && value.StartsWith("ext:", StringComparison.Ordinal)) return null;
        return new(
            RuleBook.ImportEnumeration,
            $"{column.Name} must be one of: {string.Join(", ", column.Words)}{(column.Extensible ? ", or ext: and a word" : "")}.");
    }

    static CellProblem EmptyItem =>
        new(RuleBook.ImportList, "The list has an empty item: separate its items by one comma each, inside one quoted cell.");

    static bool IsYear(string value) => value.Length == 4 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');

    static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
