using Simulators.Cli.Check;

namespace Simulators.Cli.Tests.Check;

public sealed class TextReportTests
{
    [Fact]
    public void Tells_the_counts_then_what_would_be_lost_and_why()
    {
        const string expected = """
            This is School and /data/<district>
            OneRoster 1.1: 2 users, 1 classes
            Note: orgs.csv: has <no> school

                            created     linked    updated  unchanged    removed    skipped
            users                 1          0          0          0          0          1
            classes               0          0          0          0      1,234          0

            Warning: The roster would lose <half> of its classes. (thisisschool/shrink)

            1 class removed, by thisisschool/removal
              c-9 Français B: It is no longer shared.

            1 user skipped, by thisisschool/user/role
              g<1> <script>alert("1")</script>�[31m: Role 'guardian' & others are not synced.

            1,235 records would be lost or skipped.

            """;
        Assert.Equal(expected, Write(Reports.Mixed(), Reports.Anna, Reports.Hostile, Reports.Gone));
    }

    [Fact]
    public void Shows_a_few_of_many_and_says_that_there_are_more()
    {
        var many = Enumerable.Range(1, 1007).Select(number => Reports.Gone with { SourcedId = $"c-{number}" });
        var text = Write(Reports.Mixed(), many);
        Assert.Contains("1,007 classes removed, by thisisschool/removal", text, StringComparison.Ordinal);
        Assert.Contains("  c-5 ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  c-6 ", text, StringComparison.Ordinal);
        Assert.Contains("  ... and 1,002 more (--format json has all)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nothing_would_be_lost() =>
        Assert.EndsWith("\nNothing would be lost or skipped.\n", Write(Reports.Clean, Reports.Anna), StringComparison.Ordinal);

    [Fact]
    public void Shows_faults_with_file_row_and_column()
    {
        const string expected = """
            This is School and /data/faulty

              users.csv row 7, column role 'teecher': is no role of OneRoster 1.1
              users.csv row 1: has the header <b>
              manifest.csv: is missing
              ... and 1,000 more

            The files have 1,003 faults; nothing would be synced.

            """;
        Assert.Equal(expected, Write(Reports.Faulty));
    }

    [Fact]
    public void Says_why_a_run_fails() =>
        Assert.EndsWith("The sync would fail: The provider answered 502.\n", Write(Reports.Failed), StringComparison.Ordinal);

    static string Write(CheckReport report, params IEnumerable<SyncRecord> records) =>
        Reports.Write(text => new TextReport(text), report, records);
}
