using System.Globalization;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Rules;

/// <summary>What a collection's query parameters may say [1.2 OpenAPI; 1.1 as its servers and clients have it].</summary>
static class QueryRules
{
    /// <summary>A whole number from a minimum on; one that is too large for us is as large as we can count.</summary>
    public static Decision<int> Number(string name, string? sent, int standard, int minimum)
    {
        if (sent is null) return standard;
        if (sent.Length > 0 && sent.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var number = long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : long.MaxValue;
            if (number >= minimum) return (int)Math.Min(number, int.MaxValue);
        }

        return new Rejection(
            Errors.InvalidData,
            RuleBook.InvalidPage,
            $"The parameter {name} is no whole number from {minimum} on: send one, or leave it out for {standard}.");
    }

    /// <summary>The filter, or null for none.</summary>
    public static Decision<Filter?> Filter<TRow>(string? sent, Fields<TRow> fields)
        where TRow : RosterRow
    {
        if (string.IsNullOrEmpty(sent)) return (Filter?)null;
        if (FilterParser.Parse(sent, out var filter) is { } wrong)
            return new Rejection(Errors.InvalidFilterField, RuleBook.FilterSyntax, wrong);
        foreach (var predicate in filter!.Predicates)
        {
            if (fields.PathOf(predicate.Field) is not { } path) return Unknown(predicate.Field);
            if (path.Kind == FieldKind.Instant && predicate.Comparison != Comparison.Contains && Instants.Parse(predicate.Value) is null)
                return NoMoment(predicate);
        }

        return filter;
    }

    /// <summary>Which members are wanted: a mask, or null for all. Unknown names are a matter of the version.</summary>
    public static Decision<bool[]?> Selection<TRow>(string? sent, Fields<TRow> fields, RosterVersion version, out string? unknown)
        where TRow : RosterRow
    {
        unknown = null;
        if (sent is null) return (bool[]?)null;
        if (string.IsNullOrWhiteSpace(sent)) return Blank(version);
        var selected = new bool[fields.All.Count];
        foreach (var name in sent.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (fields.IndexOf(name) is >= 0 and var index) selected[index] = true;
            else unknown ??= name;
        }

        if (unknown is null) return selected;
        if (version == RosterVersion.V11) return (bool[]?)null;
        return new Rejection(
            Errors.InvalidSelectionField,
            RuleBook.SelectionUnknown,
            $"{Cut(unknown)} is no field of these records: name only fields that the record has in this version.");
    }

    /// <summary>A name as it may stand in an answer: a caller can send megabytes.</summary>
    public static string Cut(string name) => name.Length <= 100 ? name : $"{name[..100]}...";

    static Rejection Unknown(string field) => new(
        Errors.InvalidFilterField,
        RuleBook.FilterUnknown,
        $"{Cut(field)} is no field of these records in this version: filter by a field that they have, or by a part of one (course.sourcedId).");

    static Rejection NoMoment(Predicate predicate) => new(
        Errors.InvalidFilterField,
        RuleBook.FilterDate,
        $"{predicate.Field} is compared with a moment: write it as 2026-01-31T08:00:00.000Z or 2026-01-31.");

    static Rejection Blank(RosterVersion version) => new(
        version == RosterVersion.V11 ? Errors.InvalidBlankSelectionField : Errors.InvalidSelectionField,
        RuleBook.SelectionBlank,
        "The parameter fields is blank: name at least one field, or leave it out for all.");
}
