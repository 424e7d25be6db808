namespace Simulators.Steps.ClassIn;

/// <summary>Teachers who stop working for the school, and come back. Stopping takes minutes.</summary>
[Binding]
public sealed class StoppingSteps(ClassInSchool school, ClassInMembers members)
{
    /// <summary>The school stops a teacher.</summary>
    [Given("the school stops the teacher {string}")]
    [When("the school stops the teacher {string}")]
    public async Task Stops(string name) => await school.CallAsync("stopUsingTeacher", ("teacherUid", await school.UidOfAsync(name)));

    /// <summary>The school lets a stopped teacher teach again.</summary>
    [When("the school restarts the teacher {string}")]
    public async Task Restarts(string name) =>
        await school.CallAsync("restartUsingTeacher", ("teacherUid", await school.UidOfAsync(name)));

    /// <summary>How far stopping has come: "active", "stopping" or "stopped".</summary>
    [Then("the teacher {string} is {word}")]
    public async Task Is(string name, string status)
    {
        var actual = await members.StatusOfAsync(name);
        if (!actual.Equals(status, StringComparison.OrdinalIgnoreCase))
            throw new ExpectationException($"The teacher \"{name}\" should be {status}, and is {actual}.");
    }
}
