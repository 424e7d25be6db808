using System.Text.Json.Nodes;
using Simulators.Integration.Provisioning;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>People at Electa.</summary>
public sealed class ElectaPeopleTests(SimulatorHost simulator)
{
    const string Electa = "electa";

    [Theory]
    [InlineData("unlimited", "teacher")]
    [InlineData("single", "student")]
    public async Task The_role_that_results_is_reported_and_not_the_one_asked_for(string configuration, string role)
    {
        await using var school = await School.OpenAsync(simulator);
        await school.SetAsync(Electa, "teacherConfiguration", configuration);
        var answer = await school.ProvisionAsync(Electa, school.NewPerson(), "teacher");
        Assert.Equal((Outcome.Created, role), (answer.Outcome, answer.Role));
        Assert.NotNull(answer.LoginName);
        Assert.Contains("First password:", answer.Message, StringComparison.Ordinal);
        Assert.Equal(role == "student", answer.Message!.Contains("single teacher", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_token_serves_all_and_is_renewed_before_it_is_over()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.ProvisionAllAsync(Electa, Enumerable.Range(0, 8).Select(_ => school.NewPerson()));
        Assert.Equal(1, await school.CallsAsync("token"));
        await school.Time.PassAsync(TimeSpan.FromMinutes(19.5));
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, school.NewPerson())).Outcome);
        Assert.Equal(2, await school.CallsAsync("token"));
        Assert.Equal(9, await school.CallsAsync("User/Create"));
    }

    [Fact]
    public async Task A_token_that_the_platform_ended_is_renewed_and_the_call_is_sent_again()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.ProvisionAsync(Electa, school.NewPerson());
        await school.Sandbox.AdvanceAsync(TimeSpan.FromMinutes(25));
        var answer = await school.ProvisionAsync(Electa, school.NewPerson());
        Assert.Equal(Outcome.Created, answer.Outcome);
        Assert.Equal(2, await school.CallsAsync("token"));
        Assert.Equal(3, await UsersAsync(school));
    }

    [Fact]
    public async Task A_wrong_key_is_tried_once_however_many_people_wait()
    {
        await using var school = await School.OpenAsync(simulator);
        var access = school.Access().ToDictionary();
        var keys = access[Electa].Credentials.ToDictionary();
        keys["appKey"] = "XX00XX00XX00XX00XX00XX00XX00XX00";
        access[Electa] = access[Electa] with { Credentials = keys };
        await school.SendAsync(new Configure { Platforms = access });
        var answer = await school.ProvisionAllAsync(Electa, Enumerable.Range(0, 30).Select(_ => school.NewPerson()));
        Assert.All(answer.Items!, item => Assert.Equal(Outcome.Rejected, item.Outcome));
        await school.ProvisionAsync(Electa, school.NewPerson());
        Assert.Equal(1, await school.CallsAsync("token"));
        await school.SendAsync(new Configure { Platforms = school.Access() });
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, school.NewPerson())).Outcome);
    }

    [Fact]
    public async Task A_program_that_starts_again_and_again_with_a_wrong_key_does_not_lock_the_account()
    {
        await using var school = await School.OpenAsync(simulator);
        using var folder = new StateFolder();
        var access = school.Access().ToDictionary();
        var keys = new Dictionary<string, string>(access[Electa].Credentials) { ["appKey"] = "X" };
        access[Electa] = access[Electa] with { Credentials = keys };
        for (var start = 0; start < 6; start++)
        {
            await using var again = await School.OpenAsync(simulator, school.Sandbox, folder.File);
            await again.SendAsync(new Configure { Platforms = access });
            Assert.Equal(Outcome.Rejected, (await again.ProvisionAsync(Electa, school.NewPerson())).Outcome);
            await again.Time.PassAsync(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(1, await school.CallsAsync("token"));
        school.Time.Refresh();
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, school.NewPerson())).Outcome);
    }

    [Fact]
    public async Task A_run_that_finds_nobody_at_home_ends()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(Electa, null, new JsonObject { ["when"] = "before", ["status"] = 503 }, times: 100_000);
        var answer = await school.ProvisionAllAsync(Electa, Enumerable.Range(0, 200).Select(_ => school.NewPerson()));
        Assert.All(answer.Items!, item => Assert.Equal(IntegrationErrors.Unavailable, item.Error));
        Assert.True(await school.CallsAsync("token") < 100);
    }

    [Fact]
    public async Task A_lost_answer_makes_nobody_twice()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.LoseAnswerAsync(Electa, "User/Create");
        var answer = await school.ProvisionAsync(Electa, school.NewPerson());
        Assert.Equal(Outcome.Existing, answer.Outcome);
        Assert.Null(answer.UserId);
        Assert.DoesNotContain("password:", answer.Message, StringComparison.Ordinal);
        Assert.Equal(2, await UsersAsync(school));
    }

    [Fact]
    public async Task Where_an_address_is_taken_twice_a_lost_answer_stays_unknown()
    {
        var options = new IntegrationOptions { Electa = new ElectaOptions { AllowsDuplicateEmails = true } };
        await using var school = await School.OpenAsync(simulator, options);
        await school.SetAsync(Electa, "duplicateEmailAllowed", true);
        await school.LoseAnswerAsync(Electa, "User/Create");
        var person = school.NewPerson();
        Assert.Equal(Outcome.Unknown, (await school.ProvisionAsync(Electa, person)).Outcome);
        Assert.Equal(Outcome.Unknown, (await school.ProvisionAsync(Electa, person)).Outcome);
        Assert.Equal(2, await UsersAsync(school));
    }

    [Fact]
    public async Task Whoever_got_no_token_was_not_created_and_is_not_unknown()
    {
        var options = new IntegrationOptions { Electa = new ElectaOptions { AllowsDuplicateEmails = true } };
        await using var school = await School.OpenAsync(simulator, options);
        await school.LoseAnswerAsync(Electa, "token", times: 5);
        var person = school.NewPerson();
        var answer = await school.ProvisionAsync(Electa, person);
        Assert.Equal((Outcome.Rejected, IntegrationErrors.Unavailable), (answer.Outcome, answer.Error));
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, person)).Outcome);
    }

    [Fact]
    public async Task Half_an_answer_is_no_answer()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(Electa, "User/Create", new JsonObject { ["when"] = "after-commit", ["malformed"] = true });
        var answer = await school.ProvisionAsync(Electa, school.NewPerson());
        Assert.Equal(Outcome.Existing, answer.Outcome);
        Assert.Equal(2, await UsersAsync(school));
    }

    [Fact]
    public async Task A_server_that_fails_for_good_leaves_the_outcome_unknown_and_the_next_run_settles_it()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(Electa, "User/Create", new JsonObject { ["when"] = "before", ["status"] = 503 }, times: 5);
        var person = school.NewPerson();
        var answer = await school.ProvisionAsync(Electa, person);
        Assert.Equal((Outcome.Unknown, IntegrationErrors.Unavailable), (answer.Outcome, answer.Error));
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Electa, person)).Outcome);
        Assert.Equal(2, await UsersAsync(school));
    }

    [Fact]
    public async Task A_session_is_made_once_even_when_its_answer_is_lost()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.SetAsync(Electa, "teacherConfiguration", "unlimited");
        var teacher = school.NewPerson();
        await school.ProvisionAsync(Electa, teacher, "teacher");
        await school.LoseAnswerAsync(Electa, "Event/Create");
        var plan = new ClassPlan
        {
            ExternalId = "c1",
            Title = "Álgebra <&>",
            StartsAt = school.Time.GetUtcNow().AddDays(1),
            DurationMinutes = 70,
            Teacher = teacher.ExternalId,
        };
        var order = new ScheduleClass { Platform = Electa, Class = plan };
        var answer = await school.SendAsync(order);
        Assert.Equal(Outcome.Created, answer.Outcome);
        var again = await school.SendAsync(order);
        Assert.Equal((Outcome.Existing, answer.ClassId), (again.Outcome, again.ClassId));
        var live = Assert.Single(await school.StateAsync(Electa, "events"));
        Assert.Equal(("Álgebra <&>", 90), (live.GetProperty("topic").GetString(), live.GetProperty("duration").GetInt32()));
    }

    /// <summary>With the master administrator.</summary>
    static async Task<int> UsersAsync(School school) => (await school.StateAsync(Electa, "users")).Count;

    /// <summary>What a program keeps from one start to the next, as long as the test runs.</summary>
    sealed class StateFolder : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators-");

        public string File => Path.Combine(_folder.FullName, "state");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
