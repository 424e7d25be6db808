using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassLink;

/// <summary>What a district's Roster Server answered.</summary>
[Binding]
public sealed class RosterAnswerSteps(World world)
{
    /// <summary>The call was allowed and answered.</summary>
    [Then("ClassLink answers the call")]
    public void Answers() => Expect.Equal(200, world.Last.Status, $"The HTTP status, answered {world.Last.Text}");

    /// <summary>The call was refused with this status and code: 404 "unknown object" in 1.1, "unknownobject" in 1.2.</summary>
    [Then("ClassLink refuses the call: {int} {string}")]
    public void Refuses(int status, string code) => Expect.Equal(
        $"{status} {code}",
        world.Last.Status < 400 ? $"{world.Last.Status}" : $"{world.Last.Status} {RosterAnswer.CodeOf(world.Last)}",
        "The refusal");

    /// <summary>The answer has the records of these sourcedIds, in any order, and no others.</summary>
    [Then("ClassLink lists {string}")]
    public void Lists(string ids) => Expect.SameItems(Split(ids), RosterAnswer.Ids(world.Last), "The records");

    /// <summary>The answer has the records of these sourcedIds in this order, and no others.</summary>
    [Then("ClassLink lists {string} in this order")]
    public void ListsInOrder(string ids) => Expect.Sequence(Split(ids), RosterAnswer.Ids(world.Last), "The records");

    /// <summary>The answer has so many records.</summary>
    [Then("ClassLink lists {int} record(s)")]
    public void ListsRecords(int count) => Expect.Equal(count, RosterAnswer.Ids(world.Last).Count, "The number of records");

    /// <summary>The answer has no record.</summary>
    [Then("ClassLink lists nothing")]
    public void ListsNothing() => ListsRecords(0);

    /// <summary>The answer says that there are so many records on all pages together.</summary>
    [Then("ClassLink counts {int} record(s) in all")]
    public void Counts(int count) => Expect.Equal(
        count.ToString(CultureInfo.InvariantCulture), world.Last.Headers["X-Total-Count"], "The header X-Total-Count");

    /// <summary>The one record of the answer has this value; lists have commas between, a dot leads inside: roles.role.</summary>
    [Then("ClassLink's record has the {word} {string}")]
    public void RecordHas(string field, string value)
    {
        var record = Expect.Single(RosterAnswer.Records(world.Last), "The records");
        Expect.Equal(value, RosterAnswer.TextOf(record, field), $"The {field} of {record.GetRawText()}");
    }

    /// <summary>The one record of the answer has another value than this in the field.</summary>
    [Then("ClassLink's record has another {word} than {string}")]
    public void RecordHasAnother(string field, string value)
    {
        var record = Expect.Single(RosterAnswer.Records(world.Last), "The records");
        var found = Expect.Present(RosterAnswer.TextOf(record, field), $"The {field} of {record.GetRawText()}");
        Expect.NotEqual(value, found, $"The {field}");
        Expect.NotEqual("", found, $"The {field}");
    }

    /// <summary>The one record of the answer does not have this field at all.</summary>
    [Then("ClassLink's record has no {word}")]
    public void RecordHasNo(string field)
    {
        var record = Expect.Single(RosterAnswer.Records(world.Last), "The records");
        Expect.Equal(null, RosterAnswer.TextOf(record, field), $"The {field} of {record.GetRawText()}");
    }

    /// <summary>Every record of the answer has these fields and no others.</summary>
    [Then("every record of ClassLink's has only the fields {string}")]
    public void EveryRecordHasOnly(string fields)
    {
        var records = RosterAnswer.Records(world.Last);
        Expect.True(records.Count > 0, "The answer has no records to look at.");
        foreach (var record in records)
            Expect.SameItems(Split(fields), record.EnumerateObject().Select(member => member.Name), "The fields of a record");
    }

    /// <summary>The records come with a warning of this code.</summary>
    [Then("ClassLink warns: {string}")]
    public void Warns(string code) => Expect.Has(code, RosterAnswer.Warnings(world.Last), "The warnings");

    /// <summary>The header Link leads to the first, prev, next or last page at this offset.</summary>
    [Then("ClassLink links to the {word} page at offset {int}")]
    public void LinksTo(string relation, int offset) =>
        Expect.Contains($"offset={offset}&", $"{Link(relation)}&", $"The link to the {relation} page");

    /// <summary>The header Link has pages of this length.</summary>
    [Then("ClassLink links to pages of {int} records")]
    public void LinksToPagesOf(int limit) => Expect.Contains($"limit={limit}&", Link("first"), "The link to the first page");

    /// <summary>The header Link leads to no such page.</summary>
    [Then("ClassLink links to no {word} page")]
    public void LinksToNo(string relation) => Expect.Equal(null, Link(relation), $"The link to the {relation} page");

    /// <summary>The discovery document lists so many addresses.</summary>
    [Then("ClassLink's discovery document lists {int} addresses")]
    public void DiscoveryLists(int count)
    {
        Answers();
        Expect.Equal(count, world.Last.Json.GetProperty("paths").EnumerateObject().Count(), "The number of addresses");
    }

    string? Link(string relation)
    {
        var header = Expect.Present(world.Last.Headers["Link"], "The header Link");
        var pattern = $"<([^>]*)>; rel=\"{Regex.Escape(relation)}\"";
        var found = Regex.Match(header, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        if (!found.Success) return null;
        var address = found.Groups[1].Value;
        Expect.True(Uri.TryCreate(address, UriKind.Absolute, out _), $"{address} is no absolute address.");
        return address;
    }

    static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
