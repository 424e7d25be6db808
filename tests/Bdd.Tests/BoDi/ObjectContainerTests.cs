using Simulators.Bdd.BoDi;

namespace Simulators.Bdd.Tests.BoDi;

public sealed class ObjectContainerTests
{
    [Fact]
    public void Makes_a_class_once_with_all_that_it_wants()
    {
        using var container = new ObjectContainer();
        var outer = container.Resolve<Outer>();
        Assert.Same(outer, container.Resolve<Outer>());
        Assert.Same(outer.Inner, container.Resolve<Inner>());
        Assert.Same(container, outer.Container);
    }

    [Fact]
    public void Keeps_what_is_registered_further_out_and_makes_the_rest_itself()
    {
        using var run = new ObjectContainer();
        run.RegisterTypeAs<Inner, IInner>();
        using var one = new ObjectContainer(run);
        using var other = new ObjectContainer(run);
        Assert.Same(one.Resolve<IInner>(), other.Resolve<IInner>());
        Assert.NotSame(one.Resolve<Inner>(), other.Resolve<Inner>());
    }

    [Fact]
    public void Makes_a_registered_class_anew_for_everyone_when_it_is_to()
    {
        using var container = new ObjectContainer();
        container.RegisterTypeAs<Inner, IInner>().InstancePerDependency();
        Assert.NotSame(container.Resolve<IInner>(), container.Resolve<IInner>());
    }

    [Fact]
    public void Knows_several_of_a_type_by_their_names()
    {
        using var container = new ObjectContainer();
        container.RegisterInstanceAs<IInner>(new Inner(), "a");
        container.RegisterFactoryAs<IInner>(_ => new Inner(), "b");
        Assert.Equal(2, container.ResolveAll<IInner>().Count());
        Assert.NotSame(container.Resolve<IInner>("a"), container.Resolve<IInner>("b"));
        Assert.True(container.IsRegistered<IInner>("a"));
        Assert.False(container.IsRegistered<IInner>());
    }

    [Fact]
    public void Says_the_way_to_what_it_cannot_make()
    {
        using var container = new ObjectContainer();
        var error = Assert.Throws<ObjectContainerException>(() => container.Resolve<Wanting>());
        Assert.Equal(
            $"Cannot make Wanting -> IInner: nothing is registered for the interface {typeof(IInner)}.", error.Message);
        error = Assert.Throws<ObjectContainerException>(() => container.Resolve<Hen>());
        Assert.Equal("Cannot make Hen -> Egg -> Hen: each of them needs the next one first", error.Message);
        error = Assert.Throws<ObjectContainerException>(() => container.Resolve<Undecided>());
        Assert.Contains("2 constructors of 1 parameters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposes_of_what_it_made_the_newest_first_and_of_all_even_if_some_fails()
    {
        List<string> order = [];
        var container = new ObjectContainer();
        container.RegisterFactoryAs(_ => new Closing("first", order));
        container.RegisterFactoryAs(_ => new Failing());
        container.RegisterInstanceAs<IInner>(new Inner());
        _ = (container.Resolve<Closing>(), container.Resolve<Failing>(), container.Resolve<Later>());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await container.DisposeAsync());
        Assert.Equal(["first"], order);
    }

    [Fact]
    public async Task Gives_step_classes_the_contexts_by_their_base_class()
    {
        var play = await Play.Steps("    Given a step", typeof(Old));
        Assert.Equal(["S in F: a step"], play.Lines);
    }

    [Fact]
    public async Task Carries_values_from_step_to_step()
    {
        var play = await Play.Feature(
            "@f\nFeature: F\n  Rule: R\n    @s\n    Scenario: S\n      Given <x>\n      Then it is known\n    @e\n    Examples:\n      | x  |\n      | it |\n",
            typeof(Carrying));
        Assert.Equal(["it it R s,e f,s,e"], play.Lines);
    }

    interface IInner;

    sealed class Inner : IInner;

    sealed class Outer(Inner inner, IObjectContainer container)
    {
        public Outer()
            : this(new Inner(), null!)
        {
        }

        public Inner Inner => inner;

        public IObjectContainer Container => container;
    }

    sealed class Wanting(IInner inner)
    {
        public IInner Inner => inner;
    }

    sealed class Hen(Egg egg)
    {
        public Egg Egg => egg;
    }

    sealed class Egg(Hen hen)
    {
        public Hen Hen => hen;
    }

    sealed class Undecided
    {
        public Undecided(Inner inner) => _ = inner;

        public Undecided(IInner inner) => _ = inner;
    }

    sealed class Closing(string name, List<string> order) : IDisposable
    {
        public void Dispose() => order.Add(name);
    }

    sealed class Failing : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("still open");
    }

    sealed class Later : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Binding]
    sealed class Old(IReqnrollOutputHelper output) : Steps
    {
        [Given("a step")]
        public void Step() =>
            output.WriteLine($"{ScenarioContext.ScenarioInfo.Title} in {FeatureContext.FeatureInfo.Title}: {StepContext.StepInfo.Text}");
    }

    [Binding]
    sealed class Carrying(IReqnrollOutputHelper output, ScenarioContext scenario)
    {
        [Given("it")]
        public void It()
        {
            scenario["it"] = "it";
            scenario.Set(new Inner());
        }

        [Then("it is known")]
        public void Known()
        {
            Assert.NotNull(scenario.Get<Inner>());
            Assert.Throws<KeyNotFoundException>(() => scenario.Get<Outer>());
            var info = scenario.ScenarioInfo;
            output.WriteLine(
                $"{scenario["it"]} {info.Arguments["x"]} {scenario.RuleInfo.Title} {string.Join(',', info.Tags)} {string.Join(',', info.CombinedTags)}");
        }
    }
}
