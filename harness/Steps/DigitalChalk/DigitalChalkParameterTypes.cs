namespace Simulators.Steps.DigitalChalk;

/// <summary>The words of DigitalChalk's steps that stand for something of its API.</summary>
[Binding]
public sealed class DigitalChalkParameterTypes
{
    /// <summary>What DigitalChalk can be asked to do.</summary>
    [StepArgumentTransformation(
        "(tell whether a user exists|create a user|register a user|create and register a user"
        + "|list the available offerings of a student|list the available offerings"
        + "|list the current registrations of a student|list the completed registrations of a student)",
        Name = "digitalChalkTask")]
    public DigitalChalkTask Task(string words) => DigitalChalkTask.All.Single(task => task.Words == words);
}
