using System.CommandLine;
using System.Globalization;
using Simulators.Cli.Console;
using Simulators.Roster;
using Simulators.Roster.Writing;

namespace Simulators.Cli.Commands;

/// <summary><c>roster generate</c>: a believable district of any size.</summary>
static class RosterGenerateCommand
{
    const string Csv = "oneroster-csv";

    static readonly Option<long> Students = new Option<long>("--students")
    {
        Description = $"How many students, 1 to {District.MaximumStudents}. Student 17 is the same person however many there are.",
        Required = true,
        HelpName = "N",
    }.Between(1, District.MaximumStudents);

    static readonly Option<long> Seed = new Option<long>("--seed")
    {
        Description = "Another seed gives another district; the same one gives the same bytes.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    }.Between(0, long.MaxValue);

    static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "oneroster-csv: the CSV binding, bulk, with manifest.csv. "
            + "json: one JSON Lines file for each collection (users.jsonl, ...), in each line a record as the REST binding has it.",
        DefaultValueFactory = _ => Csv,
    }.AcceptOnlyFromAmong(Csv, "json");

    static readonly Option<string> Version = new Option<string>("--oneroster")
    {
        Description = "The version of OneRoster.",
        DefaultValueFactory = _ => "1.1",
    }.AcceptOnlyFromAmong("1.1", "1.2");

    static readonly Option<int> Year = new Option<int>("--year")
    {
        Description = "The calendar year in which the school year ends.",
        DefaultValueFactory = _ => District.DefaultSchoolYear,
        HelpName = "YYYY",
    }.Between(1950, 2200);

    static readonly Option<string> Share = new Option<string>("--share")
    {
        Description = "all: the whole district. required: only schools, teachers, students and classes of French, Spanish, Italian "
            + "and German, which is what This is School asks for.",
        DefaultValueFactory = _ => "all",
    }.AcceptOnlyFromAmong("all", "required");

    static readonly Option<string> Out = new("--out")
    {
        Description = "The folder to write into; it is made when it is missing.",
        Required = true,
        HelpName = "DIR",
    };

    static readonly Option<bool> Zip = new("--zip")
    {
        Description = $"Write one zip, DIR/{RosterWriter.ZipName}, in place of single files.",
    };

    static readonly Option<bool> Force = new("--force")
    {
        Description = "Write into a folder that is not empty, over a roster that is there.",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "generate",
            "Makes a believable district: schools, terms, courses, classes, teachers, students, families. Same options, same bytes.")
        {
            Students, Seed, Format, Version, Year, Share, Out, Zip, Force,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Out);
        if (File.Exists(folder)) return terminal.Complain($"--out: '{folder}' is a file.");
        var isUsed = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
        if (isUsed && !parsed.GetValue(Force))
            return terminal.Complain($"--out: '{folder}' is not empty; --force writes into it.");
        Directory.CreateDirectory(folder);
        foreach (var name in RosterWriter.AllNames) File.Delete(Path.Combine(folder, name));

        var district = new District(parsed.GetValue(Students), parsed.GetValue(Seed))
        {
            SchoolYear = parsed.GetValue(Year),
            RequiredOnly = parsed.GetValue(Share) == "required",
        };
        var order = new RosterOrder(
            folder,
            parsed.GetValue(Format) == Csv ? RosterFormat.OneRosterCsv : RosterFormat.Json,
            parsed.GetValue(Version) == "1.2" ? OneRosterVersion.V1P2 : OneRosterVersion.V1P1,
            parsed.GetValue(Zip));
        var written = await Progress.ShowAsync(terminal, "Making the district", say => Task.Run(
            () => RosterWriter.Write(district, order, progress => say(Describe(progress)), cancellation),
            cancellation));
        foreach (var (file, records) in written) terminal.Out.WriteLine($"{file,-24}{Number(records),14}");
        return ExitCodes.Success;
    }

    static string Describe(RosterProgress progress) =>
        $"{progress.File}: {Number(progress.Records)} records ({Number(progress.Total)} in all)";

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
