using Simulators.Cli.Check;

namespace Simulators.Cli.Tests.Check;

/// <summary>Reports made by hand, with text that wants to be markup, commands and formulas.</summary>
static class Reports
{
    public static readonly SyncRecord Anna = new("user", "s-1", "Anna Weiß", "created", "thisisschool/user/created", "No account has this e-mail address.");

    public static readonly SyncRecord Hostile = new(
        "user", "g<1>", "<script>alert(\"1\")</script>\u001b[31m", "skipped", "thisisschool/user/role", "Role 'guardian' & others are not synced.");

    public static readonly SyncRecord Gone = new("class", "c-9", "Français\nB", "removed", "thisisschool/removal", "It is no longer shared.");

    public static CheckReport Mixed(long records = 3) => new(
        "/data/<district>",
        new ImportResult("1.1", [("users", 2), ("classes", 1), ("orgs", 0)], 0, [], [new ImportWarning("orgs.csv", "has <no> school")]),
        new SyncRun(
            "1",
            HasFailed: false,
            Reason: null,
            [Kind("users", ("created", 1), ("skipped", 1)), Kind("classes", ("removed", 1234))],
            [new SyncWarning("thisisschool/shrink", "The roster would lose <half> of its classes.")],
            records));

    public static CheckReport Clean { get; } = new(
        "/data/clean", new ImportResult("1.2", [("users", 1)], 0, [], []), new SyncRun("1", false, null, [Kind("users", ("created", 1))], [], 1));

    public static CheckReport Faulty { get; } = new(
        "/data/faulty",
        new ImportResult(
            "1.1",
            [],
            1003,
            [
                new ImportFault("users.csv", 7, "role", "teecher", "is no role of OneRoster 1.1"),
                new ImportFault("users.csv", 1, null, null, "has the header <b>"),
                new ImportFault("manifest.csv", null, null, null, "is missing"),
            ],
            []),
        null);

    public static CheckReport Failed { get; } = new("/data/failed", null, new SyncRun("1", true, "The provider answered 502.", [], [], 0));

    public static string Write(Func<TextWriter, IReportWriter> writer, CheckReport report, params IEnumerable<SyncRecord> records)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var made = writer(text);
        made.Begin(report);
        foreach (var record in records) made.Add(record);
        made.End(report);
        return text.ToString();
    }

    static KindSummary Kind(string kind, params (string Action, long Count)[] counts) =>
        new(kind, counts.ToDictionary(count => count.Action, count => count.Count));
}
