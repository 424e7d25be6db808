using System.Text.Json;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>Who and what is in This is School. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class SchoolStateSteps(SchoolSync sync)
{
    /// <summary>These accounts are linked to the roster, by sourcedId and in any order, and no others; "" is none.</summary>
    [Then("the accounts linked at This is School are {string}")]
    public async Task LinkedAre(string sourcedIds) => Expect.SameItems(
        Names(sourcedIds),
        (await sync.StateAsync("accounts")).Select(row => TextOf(row, "sourcedId")).OfType<string>(),
        "The linked accounts");

    /// <summary>An account, found by its username, has these fields (two columns: field, value; "(none)" is no value).</summary>
    [Then("the account {string} at This is School has:")]
    public async Task AccountHas(string username, DataTable fields)
    {
        var account = Expect.Single(
            (await sync.StateAsync("accounts")).Where(row => TextOf(row, "username") == username), $"The account {username}");
        foreach (var row in fields.Rows) Expect.Equal(row[1], TextOf(account, row[0]) ?? "(none)", row[0]);
    }

    /// <summary>Nobody has this username.</summary>
    [Then("there is no account {string} at This is School")]
    public async Task NoAccount(string username)
    {
        var names = (await sync.StateAsync("accounts")).Select(row => TextOf(row, "username"));
        Expect.Sequence([], names.Where(name => name == username), "The accounts with this username");
    }

    /// <summary>These are the classes, by title and in any order; "" is none.</summary>
    [Then("the classes at This is School are {string}")]
    public async Task ClassesAre(string titles) => Expect.SameItems(
        Names(titles), (await sync.StateAsync("classes")).Select(row => TextOf(row, "title")!), "The classes");

    /// <summary>These people are in a class, by username and in any order; "" is none.</summary>
    [Then("the class {string} at This is School has the people {string}")]
    public async Task ClassHas(string title, string usernames)
    {
        var one = Expect.Single(
            (await sync.StateAsync("classes")).Where(row => TextOf(row, "title") == title), $"The class {title}");
        var accounts = (await sync.StateAsync("accounts"))
            .ToDictionary(row => TextOf(row, "id")!, row => TextOf(row, "username")!);
        var people = (await sync.StateAsync("enrollments"))
            .Where(row => TextOf(row, "classId") == TextOf(one, "id"))
            .Select(row => accounts.GetValueOrDefault(TextOf(row, "accountId")!, "nobody"));
        Expect.SameItems(Names(usernames), people, $"The people in {title}");
    }

    /// <summary>A student, found by the username, has this work to do.</summary>
    [Then("the student {string} at This is School has the work {string}")]
    public async Task HasWork(string username, string work)
    {
        var student = Expect.Single(
            (await sync.StateAsync("accounts")).Where(row => TextOf(row, "username") == username), $"The account {username}");
        var theirs = (await sync.StateAsync("assignments"))
            .Where(row => row.GetProperty("accounts").EnumerateArray().Any(id => id.GetRawText() == TextOf(student, "id")));
        Expect.Has(work, theirs.Select(row => TextOf(row, "title")), $"The work of {username}");
    }

    static string[] Names(string names) =>
        names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static string? TextOf(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
    }
}
