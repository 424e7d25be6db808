using Simulators.Bdd.Running;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Tests.Running;

public sealed class RunTests
{
    const string Four = """
        Feature: F
          Scenario: one
            Given a step
          Scenario: two
            Given a failing step
          Scenario: three
            Given a step
          Scenario: four
            Given a step
        """;

    static RunOptions Options => new() { Time = new TestClock() };

    [Fact]
    public async Task Runs_scenarios_backwards()
    {
        var play = await Play.Feature(Four, Options with { Order = RunOrder.Parse("reverse") }, typeof(Simple));
        Assert.Equal(["four", "three", "two", "one"], play.Started);
    }

    [Fact]
    public async Task Mixes_scenarios_the_same_way_for_the_same_seed()
    {
        var features = string.Join('\n', Enumerable.Range(1, 9).Select(number => $"  Scenario: {number}\n    Given a step"));
        var one = await Play.Feature("Feature: F\n"
            + features, Options with { Order = RunOrder.Parse("random:7") }, typeof(Simple));
        var other = await Play.Feature("Feature: F\n" + features, Options with { Order = RunOrder.Random(7) }, typeof(Simple));
        var third = await Play.Feature("Feature: F\n" + features, Options with { Order = RunOrder.Random(8) }, typeof(Simple));
        Assert.Equal(one.Started, other.Started);
        Assert.NotEqual(one.Started, third.Started);
        Assert.Equal(9, one.Started.Distinct().Count());
    }

    [Fact]
    public void Names_the_orders_when_it_is_given_another()
    {
        var error = Assert.Throws<FormatException>(() => RunOrder.Parse("random"));
        Assert.Equal("'random' is no order of scenarios: it is defined, reverse or random:SEED, as in random:42.", error.Message);
    }

    [Fact]
    public async Task Skips_the_rest_after_a_failure_when_it_is_to_fail_fast()
    {
        var play = await Play.Feature(Four, Options with { FailFast = true }, typeof(Simple));
        Assert.Equal(["Passed", "Failed", "Skipped", "Skipped"], play.Outcomes);
        Assert.Equal("The run was stopped: 2 of 4 scenarios were not run.", play.Finished.Message);
        Assert.False(play.Success);
    }

    [Fact]
    public async Task Skips_the_rest_and_is_no_success_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var options = Options with { Register = container => container.RegisterInstanceAs(stop) };
        var play = await Play.Features(
            ["Feature: F\n  Scenario: one\n    Given a stop\n    And a step\n  Scenario: two\n    Given a step\n"],
            options,
            stop.Token,
            typeof(Simple));
        Assert.Equal(["Passed", "Passed", "Skipped"], play.Outcomes);
        Assert.Equal("Not run: the run was stopped.", play.Results[2].Message);
        Assert.False(play.Success);
        Assert.False(play.Finished.Success);
    }

    [Fact]
    public async Task Tries_again_what_failed_with_everything_new()
    {
        var options = Options with { Retry = 2, Register = container => container.RegisterInstanceAs(new Counter()) };
        var play = await Play.Feature("Feature: F\n  Scenario: one\n    Given a step that passes the 3rd time\n", options,
            typeof(Simple));
        Assert.Equal(["Failed", "Failed", "Passed"], play.Outcomes);
        Assert.Equal(["1", "1", "1"], play.Lines);
        Assert.Equal([true, true, false], play.All(message => message.TestCaseFinished).Select(one => one.WillBeRetried));
        Assert.True(play.Success);
    }

    [Fact]
    public async Task Tries_again_only_what_may_be()
    {
        var options = Options with { Retry = 1, RetryOnly = pickle => pickle.Tags.Any(tag => tag.Name == "@flaky") };
        var play = await Play.Feature(
            "Feature: F\n  Scenario: one\n    Given a failing step\n  @flaky\n  Scenario: two\n    Given a failing step\n",
                options, typeof(Simple));
        Assert.Equal(["one", "two", "two"], play.Started);
    }

    [Fact]
    public async Task Runs_several_scenarios_at_once_each_with_objects_of_its_own()
    {
        var scenarios = string.Concat(Enumerable.Range(1, 40).Select(number =>
            $"  Scenario: {number}\n    Given {number} is kept\n    Then {number} is there\n"));
        var play = await Play.Feature("Feature: F\n" + scenarios, Options with { Parallel = 4 }, typeof(Keeper));
        Assert.True(play.Success);
        Assert.Equal(80, play.Outcomes.Count(outcome => outcome == "Passed"));
        var started = play.All(message => message.TestCaseStarted);
        Assert.All(started, one => Assert.Contains(one.WorkerId, (string[])["0", "1", "2", "3"]));
        AssertNested(play.Messages, started);
        Assert.Equal(1, play.Lines.Count(line => line == "feature"));
    }

    [Fact]
    public async Task Is_no_success_when_a_feature_does_not_parse()
    {
        var play = await Play.Features(["Feature: F\n  Scenario: one\n    Given a step\n",
            "Feature: F\n  Scenario: S\n    Given a step\n    oops\n"], Options, default, typeof(Simple));
        Assert.Equal(["Passed"], play.Outcomes);
        Assert.NotEmpty(play.All(message => message.ParseError));
        Assert.False(play.Success);
    }

    [Fact]
    public async Task Tells_what_went_wrong_with_the_run_itself()
    {
        var options = Options with { Register = _ => throw new InvalidOperationException("no target") };
        var play = await Play.Feature(Four, options, typeof(Simple));
        Assert.Empty(play.Outcomes);
        Assert.Equal("no target", play.Finished.Message);
        Assert.Equal("System.InvalidOperationException", play.Finished.Exception!.Type);
    }

    [Fact]
    public async Task Is_no_success_when_a_scenario_cannot_be_tidied_up_after()
    {
        var play = await Play.Steps("    Given an untidy step", typeof(Untidy));
        Assert.Equal(["Passed"], play.Outcomes);
        Assert.Equal("feature1.feature: S: Tidying up after the scenario failed: still open", play.Finished.Message);
        Assert.False(play.Success);
    }

    [Fact]
    public async Task Tells_only_of_what_is_selected()
    {
        var ids = new MessageIds();
        var parser = new Gherkin.Pickles.FeatureParser(ids);
        var features = new[] { parser.Parse("a.feature", Four), parser.Parse("b.feature", Four) };
        var play = new Play();
        await new TestRunner(StepLibrary.OfTypes(typeof(Simple)), Options with { Ids = ids }, play).RunAsync(features,
            [features[0].Pickles[2]]);
        Assert.Equal(["a.feature"], play.All(message => message.Source).Select(source => source.Uri));
        Assert.Equal(["three"], play.All(message => message.Pickle).Select(pickle => pickle.Name));
    }

    /// <summary>Steps within their scenarios, which each start and end once.</summary>
    static void AssertNested(IReadOnlyList<Envelope> messages, IReadOnlyList<TestCaseStarted> started)
    {
        foreach (var id in started.Select(one => one.Id))
        {
            var kinds = messages.Select(message => message switch
            {
                { TestCaseStarted: { } one } when one.Id == id => "started",
                { TestStepStarted: { } one } when one.TestCaseStartedId == id => "step",
                { TestStepFinished: { } one } when one.TestCaseStartedId == id => "done",
                { TestCaseFinished: { } one } when one.TestCaseStartedId == id => "finished",
                _ => null,
            }).OfType<string>();
            Assert.Equal(["started", "step", "done", "step", "done", "finished"], kinds);
        }
    }

    sealed class Counter
    {
        public int Runs { get; set; }
    }

    [Binding]
    sealed class Simple(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [Given("a step")]
        public static void Step()
        {
        }

        [Given("a failing step")]
        public static void Fails() => throw new InvalidOperationException("whoops");

        [Given("a stop")]
        public void Stop() => scenario.ScenarioContainer.Resolve<CancellationTokenSource>().Cancel();

        [Given("a step that passes the 3rd time")]
        public void Third()
        {
            scenario["runs"] = scenario.TryGetValue<int>("runs", out var runs) ? runs + 1 : 1;
            output.WriteLine($"{scenario["runs"]}");
            if (++scenario.ScenarioContainer.Resolve<Counter>().Runs < 3) throw new InvalidOperationException("not yet");
        }
    }

    [Binding]
    sealed class Keeper
    {
        int _kept;

        [BeforeFeature]
        public static void Feature(IReqnrollOutputHelper output) => output.WriteLine("feature");

        [Given("{int} is kept")]
        public async Task Keep(int number)
        {
            await Task.Yield();
            Assert.Equal(0, _kept);
            _kept = number;
        }

        [Then("{int} is there")]
        public async Task IsThere(int number)
        {
            await Task.Yield();
            Assert.Equal(number, _kept);
        }
    }

    [Binding]
    sealed class Untidy : IAsyncDisposable
    {
        [Given("an untidy step")]
        public void Step() => GC.KeepAlive(this);

        public ValueTask DisposeAsync() => throw new InvalidOperationException("still open");
    }
}
