using Simulators.Load.Engine;
using Simulators.Load.Files;
using Simulators.Load.Schedules;

namespace Simulators.Load.Tests.Files;

/// <summary>Scenario files, and what is wrong with some.</summary>
public sealed class ScenarioFileTests
{
    [Fact]
    public void Says_all_that_the_command_line_can_and_more()
    {
        var order = ScenarioFile.Parse("a.yaml", """
            platform: classin
            users: 5_000
            seed: 7
            workers: 20
            rate:
              - {from: 0, to: 100, for: 30s}
              - {to: 100, for: 2m}
            duration: 3m
            dropAfter: 2s
            lateAfter: 20ms
            timeout: 5s
            quotas: off
            target: http://127.0.0.1:8080
            sandbox: autumn
            out: reports
            retries: {failures: 2, throttles: 9}
            thresholds:
              - response.p99 < 800ms
            faults:
              - at: 3s
                for: 2s
                fault: {match: {platform: classin, probability: 0.5}, effect: {when: before, status: 500, delay: "PT1S"}}
            """).ToOrder();
        Assert.Equal(("classin", 5000, 7, LoadModel.Open), (order.Scenario.Name, order.Users, order.Seed, order.Shape.Model));
        Assert.Equal([new Stage(0, 100, TimeSpan.FromSeconds(30)), new Stage(100, 100, TimeSpan.FromMinutes(2))], order.Shape.Rates);
        Assert.Equal((20, 2, 9), (order.Shape.PeakWorkers, order.Retries.Failures, order.Retries.Throttles));
        Assert.Equal(TimeSpan.FromMinutes(3), order.Shape.Duration);
        var fault = Assert.Single(order.Faults);
        Assert.Equal(
            """{"match":{"platform":"classin","probability":0.5},"effect":{"when":"before","status":500,"delay":"PT1S"}}""",
            fault.Fault.ToJsonString());
    }

    [Fact]
    public void An_option_goes_before_the_file_and_thresholds_add_up()
    {
        var file = ScenarioFile.Parse("a.yaml", "platform: classin\nusers: 10\nthresholds: [duplicates == 0]\n");
        var order = new LoadSpec { Users = 99, Thresholds = ["orphans == 0"] }.Over(file).ToOrder();
        Assert.Equal(99, order.Users);
        Assert.Equal(["duplicates == 0", "orphans == 0"], order.Thresholds.Select(threshold => threshold.Text));
    }

    [Theory]
    [InlineData("users: 10\n  x: y", "a.yaml:")]
    [InlineData("- a\n- b", "a.yaml:1: it must be names with values.")]
    [InlineData("", "it must hold one YAML document")]
    [InlineData("platform: classin\nusres: 10", "a.yaml:2: 'usres' is not known here. There are: ")]
    [InlineData("users: many", "a.yaml:1: users must be a whole number.")]
    [InlineData("users: [1]", "a.yaml:1: users must be a whole number.")]
    [InlineData("platform: {a: b}", "platform must be a single value")]
    [InlineData("duration: 60", "a.yaml:1: duration must be a time")]
    [InlineData("workers: [{for: 3s}]", "a stage of workers needs 'to'.")]
    [InlineData("workers: [{to: 3}]", "a stage of workers needs 'for'.")]
    [InlineData("workers: []", "workers has no stage.")]
    [InlineData("rate: fast", "rate must be a number, 0 or more.")]
    [InlineData("thresholds: duplicates == 0", "thresholds must be a list.")]
    [InlineData("faults: [{at: 3s}]", "a fault needs 'fault'")]
    [InlineData("faults: [{fault: {}, when: 3s}]", "'when' is not known here")]
    [InlineData("retries: {often: 3}", "'often' is not known here")]
    public void Names_the_line_and_the_mistake(string yaml, string part)
    {
        var error = Assert.Throws<LoadException>(() => ScenarioFile.Parse("a.yaml", yaml));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_that_aliases_blow_up_is_refused()
    {
        var levels = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"  l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 10))}]\n"));
        var error = Assert.Throws<LoadException>(() => ScenarioFile.Parse("a.yaml", $"faults:\n- fault:\n    x:\n      "
            + $"l0: &l0 lol\n{levels.Replace("  l", "      l", StringComparison.Ordinal)}"));
        Assert.Contains("too large", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users: 10", "platform is missing: it is one of classin")]
    [InlineData("platform: moodle\nusers: 10", "platform 'moodle': there is no such scenario")]
    [InlineData("platform: classin", "users is missing")]
    [InlineData("platform: classin\nusers: 0", "users 0: it must be from 1 to")]
    [InlineData("platform: classin\nusers: 10\nworkers: 0", "workers: there must be from 1 to 5000")]
    [InlineData("platform: classin\nusers: 10\nrate: 0", "rate: it must be above 0 at the end")]
    [InlineData("platform: classin\nusers: 10\nrate: 5\npacing: 1s", "pacing goes with workers")]
    [InlineData("platform: classin\nusers: 10\ndropAfter: 1s", "dropAfter goes with a rate")]
    [InlineData("platform: classin\nusers: 10\nquotas: some", "quotas 'some': it is either off or vendor")]
    [InlineData("platform: classin\nusers: 10\ntarget: ftp://here", "target 'ftp://here': it is neither")]
    [InlineData("platform: classin\nusers: 10\nduration: 30d", "duration must be a time")]
    [InlineData("platform: classin\nusers: 10\nduration: 300h", "duration: it must be from 100 ms to 168 h")]
    [InlineData("platform: classin\nusers: 10\nthresholds: [fast]", "The threshold 'fast'")]
    public void Names_the_value_that_makes_no_run(string yaml, string part)
    {
        var error = Assert.Throws<LoadException>(() => ScenarioFile.Parse("a.yaml", yaml).ToOrder());
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    [InlineData("a/b")]
    public void Refuses_what_is_no_shard(string shard) => Assert.Contains(
        "it is I/N",
        Assert.Throws<LoadException>(() => new LoadSpec { Platform = "classin", Users = 1, Shard = shard }.ToOrder()).Message,
        StringComparison.Ordinal);
}
