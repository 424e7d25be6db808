using Simulators.Bdd.Running;

namespace Simulators.Bdd.Tests.Running;

public sealed class HookTests
{
    [Fact]
    public async Task Run_around_the_run_the_feature_the_scenario_its_blocks_and_its_steps()
    {
        var play = await Play.Steps("    Given a\n    When b", typeof(Everywhere));
        Assert.Equal(
            [
                "before run", "before feature F", "before scenario S", "before block Given", "before step a", "a", "after step a",
                "after block Given", "before block When", "before step b", "b", "after step b", "after block When",
                "after scenario OK", "after feature F", "after run",
            ],
            play.Lines);
        Assert.True(play.Success);
    }

    [Fact]
    public async Task Run_by_their_order_where_it_is_given_and_after_things_the_other_way_round_where_not()
    {
        var play = await Play.Steps("    Given a step", typeof(Ordered));
        Assert.Equal(["early", "first", "second", "late", "a step", "after 1", "after 2", "after second", "after first"],
            play.Lines);
    }

    [Fact]
    public async Task Run_only_where_one_of_their_tags_is_or_where_their_expression_holds()
    {
        var play = await Play.Feature(
            """
            @feature
            Feature: F
              @a
              Scenario: A
                Given a step
              @b
              Scenario: B
                Given a step
            """,
            typeof(Tagged));
        Assert.Equal(["a or c", "feature", "a step", "feature", "not a", "a step"], play.Lines);
        Assert.Equal(
            ["@a or @c", "@feature", "@feature and not @a"],
            play.All(message => message.Hook).Select(hook => hook.TagExpression));
    }

    [Fact]
    public async Task A_hook_that_fails_before_a_feature_fails_its_scenarios()
    {
        var play = await Play.Feature("Feature: F\n\n  Scenario: S\n    Given a step\n    Given a step\n", typeof(BrokenFeature));
        Assert.Equal(["Failed", "Skipped"], play.Outcomes);
        Assert.Equal("no feature today", play.Message);
        Assert.False(play.Success);
    }

    [Fact]
    public async Task A_hook_that_fails_before_a_step_fails_the_step()
    {
        var play = await Play.Steps("    Given a step", typeof(BrokenStepHook));
        Assert.Equal(["Failed"], play.Outcomes);
        Assert.Equal(["after step"], play.Lines);
    }

    [Fact]
    public async Task See_why_the_scenario_failed()
    {
        var play = await Play.Steps("    Given a failing step", typeof(Witness));
        Assert.Equal(["TestError whoops"], play.Lines);
    }

    [Fact]
    public async Task Are_not_run_by_a_dry_run()
    {
        var options = new RunOptions { Time = new TestClock(), DryRun = true };
        var play = await Play.Feature("Feature: F\n\n  Scenario: S\n    Given a\n    When c\n", options, typeof(Everywhere));
        Assert.Empty(play.Lines);
        Assert.Equal(["Skipped", "Skipped", "Undefined", "Skipped"], play.Outcomes);
        Assert.False(play.Success);
    }

    [Fact]
    public void Around_the_run_must_be_static()
    {
        var error = Assert.Throws<InvalidBindingException>(() => StepLibrary.OfTypes(typeof(NotStatic)));
        Assert.Contains("NotStatic.Before is a [BeforeTestRun] hook: it must be static", error.Message, StringComparison.Ordinal);
    }

    [Binding]
    sealed class Everywhere(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [BeforeTestRun]
        public static void BeforeRun(IReqnrollOutputHelper output) => output.WriteLine("before run");

        [AfterTestRun]
        public static void AfterRun(IReqnrollOutputHelper output) => output.WriteLine("after run");

        [BeforeFeature]
        public static void BeforeFeature(FeatureContext feature, IReqnrollOutputHelper output) =>
            output.WriteLine("before feature {0}", feature.FeatureInfo.Title);

        [AfterFeature]
        public static Task AfterFeature(FeatureContext feature, IReqnrollOutputHelper output)
        {
            output.WriteLine($"after feature {feature.FeatureInfo.Title}");
            return Task.CompletedTask;
        }

        [BeforeScenario]
        public void BeforeScenario() => output.WriteLine($"before scenario {scenario.ScenarioInfo.Title}");

        [AfterScenario]
        public void AfterScenario() => output.WriteLine($"after scenario {scenario.ScenarioExecutionStatus}");

        [BeforeScenarioBlock]
        public void BeforeBlock() => output.WriteLine($"before block {scenario.CurrentScenarioBlock}");

        [AfterScenarioBlock]
        public void AfterBlock() => output.WriteLine($"after block {scenario.CurrentScenarioBlock}");

        [BeforeStep]
        public void BeforeStep(IScenarioStepContext step) => output.WriteLine($"before step {step.StepInfo.Text}");

        [AfterStep]
        public void AfterStep() => output.WriteLine($"after step {scenario.StepContext.StepInfo.Text}");

        [Given("a")]
        public void A() => output.WriteLine("a");

        [When("b")]
        public void B() => output.WriteLine("b");
    }

    [Binding]
    sealed class Ordered(IReqnrollOutputHelper output)
    {
        [Before(Order = 10001)]
        public void Late() => output.WriteLine("late");

        [Before]
        public void First() => output.WriteLine("first");

        [Before]
        public void Second() => output.WriteLine("second");

        [Before(Order = 1)]
        public void Early() => output.WriteLine("early");

        [Given("a step")]
        public void Step() => output.WriteLine("a step");

        [After]
        public void AfterFirst() => output.WriteLine("after first");

        [After]
        public void AfterSecond() => output.WriteLine("after second");

        [After(Order = 2)]
        public void After2() => output.WriteLine("after 2");

        [After(Order = 1)]
        public void After1() => output.WriteLine("after 1");
    }

    [Binding]
    sealed class Tagged(IReqnrollOutputHelper output)
    {
        [BeforeScenario("a", "@c")]
        public void A() => output.WriteLine("a or c");

        [BeforeScenario("feature")]
        public void Feature() => output.WriteLine("feature");

        [BeforeScenario("@feature and not @a")]
        public void NotA() => output.WriteLine("not a");

        [Given("a step")]
        public void Step() => output.WriteLine("a step");
    }

    [Binding]
    sealed class BrokenFeature
    {
        [BeforeFeature]
        public static void Before() => throw new InvalidOperationException("no feature today");

        [Given("a step")]
        public static void Step()
        {
        }
    }

    [Binding]
    sealed class BrokenStepHook(IReqnrollOutputHelper output)
    {
        [BeforeStep]
        public static void Before() => throw new InvalidOperationException("no step today");

        [AfterStep]
        public void After() => output.WriteLine("after step");

        [Given("a step")]
        public void Step() => output.WriteLine("a step");
    }

    [Binding]
    sealed class Witness(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [Given("a failing step")]
        public static void Fails() => throw new InvalidOperationException("whoops");

        [After]
        public void After() => output.WriteLine($"{scenario.ScenarioExecutionStatus} {scenario.TestError.Message}");
    }

    [Binding]
    sealed class NotStatic
    {
        [BeforeTestRun]
        public void Before() => GC.KeepAlive(this);
    }
}
