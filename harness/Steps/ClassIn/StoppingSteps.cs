namespace Simulators.Steps.ClassIn;

/// <summary>Teachers who stop working for the school, and come back. Stopping takes minutes.</summary>
[Binding]
public sealed class StoppingSteps(ClassInSchool school, ClassInMembers members)
{
    /// <summary>The school stops a teacher.</summary>
    [When("the school stops the teacher {string} at ClassIn")]
    public async Task Stops(string name) =>
        await school.CallAsync("stopUsingTeacher", ("teacherUid", await school.UidOfAsync(name)));

    /// <summary>The school has stopped a teacher just now: stopping takes minutes from here.</summary>
    [Given("the school has stopped the teacher {string} at ClassIn")]
    public async Task HasStopped(string name) =>
        await school.MustAsync("stopUsingTeacher", ("teacherUid", await school.UidOfAsync(name)));

    /// <summary>The school lets a stopped teacher teach again.</summary>
    [When("the school restarts the teacher {string} at ClassIn")]
    public async Task Restarts(string name) =>
        await school.CallAsync("restartUsingTeacher", ("teacherUid", await school.UidOfAsync(name)));

    /// <summary>How far stopping has come: "active", "stopping" or "stopped".</summary>
    [Then("the teacher {string} at ClassIn is {word}")]
    public async Task Is(string name, string status)
    {
        var actual = await members.StatusOfAsync(name);
        if (!actual.Equals(status, StringComparison.OrdinalIgnoreCase))
            throw new ExpectationException($"The teacher \"{name}\" should be {status}, and is {actual}.");
    }
}
