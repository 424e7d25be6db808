using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>People and registrations at DigitalChalk.</summary>
public sealed class DigitalChalkTests(SimulatorHost simulator)
{
    const string DigitalChalk = "digitalchalk";

    [Theory]
    [InlineData("Zoë", "O'Neil <& \"Co\">")]
    [InlineData("ليلى", "حداد")]
    [InlineData("芽衣 😀", "田中")]
    public async Task Names_of_any_alphabet_arrive_whole(string firstName, string lastName)
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson() with { FirstName = firstName, LastName = lastName, Password = "p&<>\"'1" };
        var answer = await school.ProvisionAsync(DigitalChalk, person);
        Assert.Equal((Outcome.Created, "student", person.Email), (answer.Outcome, answer.Role, answer.LoginName));
        var user = Assert.Single(await school.StateAsync(DigitalChalk, "users"));
        Assert.Equal(
            (firstName, lastName), (user.GetProperty("firstName").GetString(), user.GetProperty("lastName").GetString()));
    }

    [Fact]
    public async Task Somebody_who_exists_is_not_made()
    {
        await using var school = await School.OpenAsync(simulator);
        await using var stranger = await School.OpenAsync(simulator, school.Sandbox, null);
        var person = school.NewPerson();
        await stranger.ProvisionAsync(DigitalChalk, person);
        var answer = await school.ProvisionAsync(DigitalChalk, person with { Password = "Another2026" });
        Assert.Equal(Outcome.Existing, answer.Outcome);
        Assert.Null(answer.Message);
        Assert.Equal(1, await school.CallsAsync("createUser"));
    }

    [Theory]
    [InlineData("after-commit")]
    [InlineData("before")]
    public async Task A_lost_answer_is_looked_into(string when)
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(DigitalChalk, "createUser", new JsonObject { ["when"] = when, ["reset"] = true });
        var answer = await school.ProvisionAsync(DigitalChalk, school.NewPerson());
        Assert.Equal(Outcome.Created, answer.Outcome);
        Assert.Contains("Secret2026", answer.Message, StringComparison.Ordinal);
        Assert.Single(await school.StateAsync(DigitalChalk, "users"));
        Assert.Equal(when == "before" ? 2 : 1, await school.CallsAsync("createUser"));
    }

    [Fact]
    public async Task A_control_character_is_refused_before_anything_is_sent()
    {
        await using var school = await School.OpenAsync(simulator);
        var answer = await school.ProvisionAsync(DigitalChalk, school.NewPerson() with { FirstName = "A\u0001da" });
        Assert.Equal((Outcome.Rejected, IntegrationErrors.Invalid), (answer.Outcome, answer.Error));
    }

    [Fact]
    public async Task A_registration_is_made_once_and_faults_are_told_apart()
    {
        await using var school = await School.OpenAsync(simulator);
        var demo = await simulator.NewSandboxAsync(demo: true);
        await using var desk = await School.OpenAsync(simulator, demo, null);
        var offerings = await desk.StateAsync(DigitalChalk, "offerings");
        var open = offerings[0].GetProperty("offeringId").GetString();
        desk.Time.Refresh();
        var person = desk.NewPerson();
        await desk.ProvisionAsync(DigitalChalk, person);
        await desk.LoseAnswerAsync(DigitalChalk, "registerUser");
        Assert.Equal(Outcome.Created, await RegisterAsync(desk, open, person.ExternalId));
        Assert.Equal(Outcome.Existing, await RegisterAsync(desk, open, person.ExternalId));
        Assert.Equal(Outcome.Rejected, await RegisterAsync(desk, new string('0', 32), person.ExternalId));
        Assert.Equal(Outcome.Rejected, await RegisterAsync(desk, open, "ghost"));
        await demo.DeleteAsync();
    }

    [Fact]
    public async Task A_stale_clock_is_told_as_the_credentials_failure_that_it_is()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.Sandbox.AdvanceAsync(TimeSpan.FromMinutes(16));
        var answer = await school.ProvisionAsync(DigitalChalk, school.NewPerson());
        Assert.Equal((Outcome.Rejected, "Server"), (answer.Outcome, answer.Error));
        Assert.Contains("timestamp", answer.Message, StringComparison.Ordinal);
    }

    static async Task<Outcome?> RegisterAsync(School school, string? offering, string person)
    {
        var answer = await school.SendAsync(new Enroll
        {
            Platform = DigitalChalk,
            Course = new CourseReference { Id = offering },
            People = [person],
        });
        return Assert.Single(answer.Items!).Outcome;
    }
}
