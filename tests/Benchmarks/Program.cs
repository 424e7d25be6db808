using System.CommandLine;
using Simulators.Benchmarks;

var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5, Description = "Length of one measured window." };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Windows per server, taken in turn." };
var users = new Option<int>("--users") { DefaultValueFactory = _ => 1_000_000, Description = "Users for the large state." };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 64, Description = "Connections of the load generator." };
var url = new Option<string>("--url") { DefaultValueFactory = _ => "http://127.0.0.1:18081", Description = "Where the bare server listens." };

var platform = new Option<string>("--platform")
{
    DefaultValueFactory = _ => "classin",
    Description = $"Whose main write: {string.Join(", ", Workload.All.Select(known => known.Platform))}.",
};
platform.AcceptOnlyFromAmong([.. Workload.All.Select(known => known.Platform)]);
Workload Chosen(ParseResult parsed) => Workload.All.Single(known => known.Platform == parsed.GetValue(platform));

var write = new Command("write", "A platform's main write against a bare Kestrel program with a dictionary: same core, same load, in turn.")
{
    platform, seconds, rounds, connections,
};
write.SetAction((parsed, cancellation) => WriteComparison.RunAsync(
    Chosen(parsed), parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(connections), cancellation));

var growth = new Command("growth", "register with 1,000 users and with many, in turn: throughput and memory per user.")
{
    seconds, rounds, users, connections,
};
growth.SetAction((parsed, cancellation) => GrowthComparison.RunAsync(
    parsed.GetValue(seconds), parsed.GetValue(rounds), parsed.GetValue(users), parsed.GetValue(connections), cancellation));

var forked = new Option<int>("--forked") { DefaultValueFactory = _ => 100_000, Description = "Users of the sandbox that is forked." };
var forks = new Command("forks", "Forks of a large sandbox: how long one takes over HTTP, and what a thousand take.") { forked, connections };
forks.SetAction((parsed, cancellation) => ForkMeasure.RunAsync(parsed.GetValue(forked), parsed.GetValue(connections), cancellation));

var bare = new Command("bare", "The bare server that write is compared with; started by the comparison.") { url, platform };
bare.SetAction((parsed, _) => BareServer.RunAsync(parsed.GetValue(url)!, Chosen(parsed)));

return await new RootCommand("Side-by-side benchmarks of the simulators.") { write, growth, forks, bare }.Parse(args).InvokeAsync();
