using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Tests.Stories;

/// <summary>Makes the messages of a run out of what a test tells of it.</summary>
sealed class Story
{
    readonly List<ToldScenario> _scenarios = [];
    readonly List<Envelope> _extra = [];

    public static Story Of(params IEnumerable<ToldScenario> scenarios)
    {
        var story = new Story();
        story._scenarios.AddRange(scenarios);
        return story;
    }

    /// <summary>A scenario of one attempt.</summary>
    public static ToldScenario Scenario(string name, params IReadOnlyList<ToldStep> steps) => new(name, 3, [steps]);

    /// <summary>A scenario with one step of that status.</summary>
    public static ToldScenario Ending(TestStepResultStatus status, params IReadOnlyList<string> tags) =>
        Scenario($"Ends {status}", ToldStep.Of(status)) with { Tags = tags };

    /// <summary>Says something more before the run is over.</summary>
    public Story And(Envelope message)
    {
        _extra.Add(message);
        return this;
    }

    public IEnumerable<Envelope> Messages() => new StoryWriter(_scenarios, _extra).Messages();
}
