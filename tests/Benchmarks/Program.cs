using System.CommandLine;
using Simulators.Benchmarks;

var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5, Description = "Length of one measured window." };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Windows per server, taken in turn." };
var users = new Option<int>("--users") { DefaultValueFactory = _ => 1_000_000, Description = "Users for the large state." };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 64, Description = "Connections of the load generator." };
var warm = new Option<long>("--warm")
{
    DefaultValueFactory = _ => 200_000,
    Description = "Requests to each server before anything is measured.",
};
var sizes = new Option<long[]>("--sizes")
{
    DefaultValueFactory = _ => [1_000, 100_000, 1_000_000],
    AllowMultipleArgumentsPerToken = true,
    Description = "How many users the simulator holds when it is measured; several, rising.",
};
var hoverfly = new Option<string?>("--hoverfly") { Description = "Where Hoverfly's program is, when it is not on the path." };
var url = new Option<string>("--url") { DefaultValueFactory = _ => "http://127.0.0.1:18081", Description = "Where the bare server listens." };
foreach (var number in (Option<int>[])[seconds, rounds, users, connections])
    number.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{number.Name}: it must be 1 or more.");
    });
sizes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<long[]>()!.Any(size => size is < 1 or > 9_999_999))
        result.AddError("--sizes: each must be from 1 to 9999999.");
});

var platform = new Option<string>("--platform")
{
    DefaultValueFactory = _ => "classin",
    Description = $"Whose main write: {string.Join(", ", Workload.All.Select(known => known.Platform))}.",
};
platform.AcceptOnlyFromAmong([.. Workload.All.Select(known => known.Platform)]);
var served = new Option<string>("--platform") { DefaultValueFactory = _ => "classin", Description = "What it stands in for." };
served.AcceptOnlyFromAmong([.. Workload.Served.Select(known => known.Platform)]);
Option[] effort = [seconds, rounds, connections, warm, sizes];

Effort EffortOf(ParseResult parsed) => new(
    parsed.GetValue(seconds),
    parsed.GetValue(rounds),
    parsed.GetValue(connections),
    parsed.GetValue(warm),
    parsed.GetValue(sizes)!);

Command Make(string name, string description, Option[] options, Func<ParseResult, CancellationToken, Task<int>> run)
{
    var command = new Command(name, description);
    foreach (var option in options) command.Add(option);
    command.SetAction(run);
    return command;
}

async Task<int> TableAsync(Task<IReadOnlyList<Row>> rows)
{
    Row.Write(await rows, Console.Out);
    return 0;
}

var write = Make(
    "write",
    "A platform's main write against a bare Kestrel program with a dictionary: same core, same load, in turn.",
    [platform, .. effort],
    (parsed, cancellation) =>
    {
        var workload = Workload.All.Single(known => known.Platform == parsed.GetValue(platform));
        return TableAsync(WriteComparison.MeasureAsync(
            workload, [Contestant.Bare(workload.Platform)], EffortOf(parsed), cancellation));
    });
var pages = Make(
    "pages",
    "A page of OneRoster 1.2 against a bare Kestrel program that writes the same bytes.",
    effort,
    (parsed, cancellation) => TableAsync(PageComparison.MeasureAsync(EffortOf(parsed), cancellation)));
var others = Make(
    "others",
    "register against servers that give one static answer: bare Kestrel, WireMock, Hoverfly; start-up and memory, too.",
    [hoverfly, .. effort],
    (parsed, cancellation) => TableAsync(AllComparisons.OthersAsync(EffortOf(parsed), parsed.GetValue(hoverfly), cancellation)));
var all = Make(
    "all",
    "write of every platform, pages and others: one table. Also what happens without a command.",
    [hoverfly, .. effort],
    (parsed, cancellation) => TableAsync(AllComparisons.MeasureAsync(EffortOf(parsed), parsed.GetValue(hoverfly), cancellation)));
var growth = Make(
    "growth",
    "register with 1,000 users and with many, in turn: throughput and memory per user.",
    [seconds, rounds, users, connections],
    (parsed, cancellation) => GrowthComparison.RunAsync(
        parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(users), parsed.GetValue(connections), cancellation));
var forked = new Option<int>("--forked") { DefaultValueFactory = _ => 100_000, Description = "Users of the sandbox that is forked." };
var forks = Make(
    "forks",
    "Forks of a large sandbox: how long one takes over HTTP, and what a thousand take.",
    [forked, connections],
    (parsed, cancellation) => ForkMeasure.RunAsync(parsed.GetValue(forked), parsed.GetValue(connections), cancellation));
var bare = Make(
    "bare",
    "The bare server that the others are compared with; started by the comparison.",
    [url, served],
    (parsed, _) => BareServer.RunAsync(
        parsed.GetValue(url)!, Workload.Served.Single(known => known.Platform == parsed.GetValue(served))));

var postgres = new Option<string?>("--postgres")
{
    Description = "The address of an empty PostgreSQL database: postgres://USER:PASSWORD@HOST:PORT/DATABASE.",
};
var stores = Make(
    "stores",
    "register on every engine in one run: memory, SQLite, and PostgreSQL with one host and with two.",
    [postgres, seconds, rounds, connections],
    (parsed, cancellation) => StoreComparison.RunAsync(
        parsed.GetValue(postgres), parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(connections), cancellation));

return await new RootCommand("Side-by-side benchmarks of the simulators.") { all, write, pages, others, growth, forks, stores, bare }
    .Parse(args.Length == 0 ? ["all"] : args).InvokeAsync();
