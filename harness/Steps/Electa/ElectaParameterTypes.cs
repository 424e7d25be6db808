namespace Simulators.Steps.Electa;

/// <summary>The words of Electa's steps that stand for something of its API.</summary>
[Binding]
public sealed class ElectaParameterTypes
{
    /// <summary>What Electa can be asked to do.</summary>
    [StepArgumentTransformation(
        "(issue a token of version 2\\.1|issue a token|create a user|delete a user|schedule an event|show the calendar"
        + "|show the session logs|disconnect a user|launch a user by version 2\\.1|launch a user)",
        Name = "electaTask")]
    public ElectaTask Task(string words) => ElectaTask.All.Single(task => task.Words == words);

    /// <summary>Whom Electa can have as a user.</summary>
    [StepArgumentTransformation("(student|teacher|administrator)", Name = "electaPerson")]
    public ElectaPerson Person(string word) => Enum.Parse<ElectaPerson>(word, ignoreCase: true);
}

/// <summary>The types of users in a school's words.</summary>
public enum ElectaPerson
{
    /// <summary>STD.</summary>
    Student,

    /// <summary>MDR, a teacher moderator.</summary>
    Teacher,

    /// <summary>ADM, a teacher administrator.</summary>
    Administrator,
}
