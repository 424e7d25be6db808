using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>People at ClassIn.</summary>
public sealed class ClassInPeopleTests(SimulatorHost simulator)
{
    const string ClassIn = "classin";

    [Fact]
    public async Task Somebody_new_has_an_account_and_is_a_member_and_is_told_the_password()
    {
        await using var school = await School.OpenAsync(simulator);
        var answer = await school.ProvisionAsync(ClassIn, school.NewPerson());
        Assert.Equal((Outcome.Created, "student", null), (answer.Outcome, answer.Role, answer.Error));
        Assert.Contains("Secret2026", answer.Message, StringComparison.Ordinal);
        var user = Assert.Single(await UsersAsync(school));
        Assert.Equal(answer.UserId, user);
        var member = Assert.Single(await MembersAsync(school));
        Assert.Equal((answer.UserId, "student", "Ada Lovelace 1"), member);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("registered")]
    [InlineData("ignored")]
    public async Task Somebody_who_has_an_account_keeps_it_and_is_told_no_password(string answerOfRegister)
    {
        await using var school = await School.OpenAsync(simulator);
        await school.SetAsync(ClassIn, "registerExistingWithMembership", answerOfRegister);
        var person = school.NewPerson();
        await using var stranger = await School.OpenAsync(simulator, school.Sandbox, null);
        var former = await stranger.ProvisionAsync(ClassIn, person with { DisplayName = "Countess", Password = "HerOwn2020" });
        var answer = await school.ProvisionAsync(ClassIn, person, "teacher");
        Assert.Equal((Outcome.Existing, former.UserId, "teacher"), (answer.Outcome, answer.UserId, answer.Role));
        Assert.DoesNotContain("Secret2026", answer.Message, StringComparison.Ordinal);
        var user = Assert.Single(await school.StateAsync(ClassIn, "users"), row => $"{row.GetProperty("uid")}" == answer.UserId);
        Assert.Equal("Countess", user.GetProperty("nickname").GetString());
        Assert.Contains(await MembersAsync(school), member => member == (answer.UserId, "teacher", "Ada Lovelace 1"));
    }

    [Fact]
    public async Task Somebody_who_is_known_costs_no_call_and_a_new_name_one()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        var first = await school.ProvisionAsync(ClassIn, person);
        var again = await school.ProvisionAsync(ClassIn, person);
        Assert.Equal((Outcome.Existing, first.UserId), (again.Outcome, again.UserId));
        Assert.Equal(1, await school.CallsAsync("register"));
        var renamed = await school.ProvisionAsync(ClassIn, person with { LastName = "King" });
        Assert.Equal((Outcome.Updated, first.UserId), (renamed.Outcome, renamed.UserId));
        Assert.Equal("Ada King", Assert.Single(await MembersAsync(school)).Name);
    }

    [Fact]
    public async Task A_lost_answer_makes_nobody_twice_and_is_reported_without_a_password()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.LoseAnswerAsync(ClassIn, "register");
        var answer = await school.ProvisionAsync(ClassIn, school.NewPerson());
        Assert.Equal((Outcome.Existing, "student"), (answer.Outcome, answer.Role));
        Assert.DoesNotContain("Secret2026", answer.Message, StringComparison.Ordinal);
        Assert.Equal(answer.UserId, Assert.Single(await UsersAsync(school)));
        Assert.True(school.Time.Waited >= TimeSpan.FromSeconds(5), "The same parameters pass after five seconds only.");
    }

    [Fact]
    public async Task A_batch_is_judged_person_by_person()
    {
        await using var school = await School.OpenAsync(simulator);
        var people = Enumerable.Range(0, 12).Select(_ => school.NewPerson()).ToList();
        people[3] = people[3] with { Email = null, Phone = "0086-13800000000" };
        people[7] = people[7] with { Password = "short" };
        people[8] = people[8] with { Email = null };
        var answer = await school.ProvisionAllAsync(ClassIn, people);
        Assert.Equal(people.Select(person => person.ExternalId), answer.Items!.Select(item => item.ExternalId));
        Assert.Equal(
            ("134", "137", IntegrationErrors.Invalid), (answer.Items![3].Error, answer.Items[7].Error, answer.Items[8].Error));
        Assert.Equal(9, answer.Items.Count(item => item.Outcome == Outcome.Created));
        Assert.Equal(9, (await UsersAsync(school)).Count);
    }

    [Fact]
    public async Task Half_a_batch_is_made_whole()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(ClassIn, "registerMultiple", new JsonObject { ["when"] = "half-batch", ["reset"] = true });
        var people = Enumerable.Range(0, 10).Select(_ => school.NewPerson()).ToList();
        var answer = await school.ProvisionAllAsync(ClassIn, people);
        Assert.All(answer.Items!, item => Assert.Contains(item.Outcome, new[] { Outcome.Created, Outcome.Existing }));
        Assert.Contains(answer.Items!, item => item.Outcome == Outcome.Created);
        Assert.Equal(10, (await UsersAsync(school)).Count);
        Assert.Equal(10, (await MembersAsync(school)).Count);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_when_it_says()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.FaultAsync(ClassIn, null, new JsonObject
        {
            ["when"] = "before",
            ["throttle"] = new JsonObject { ["perSecond"] = 0, ["retryAfter"] = 30 },
        });
        var answer = await school.ProvisionAsync(ClassIn, school.NewPerson());
        Assert.Equal(Outcome.Created, answer.Outcome);
        Assert.True(school.Time.Waited >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_wrong_secret_stops_the_run_and_nobody_is_lost()
    {
        await using var school = await School.OpenAsync(simulator);
        var access = school.Access().ToDictionary();
        var keys = access[ClassIn].Credentials.ToDictionary();
        keys["secret"] = "wrong";
        access[ClassIn] = access[ClassIn] with { Credentials = keys };
        await school.SendAsync(new Configure { Platforms = access });
        var answer = await school.ProvisionAllAsync(ClassIn, Enumerable.Range(0, 60).Select(_ => school.NewPerson()));
        Assert.All(answer.Items!, item => Assert.Equal(Outcome.Rejected, item.Outcome));
        Assert.Contains(answer.Items!, item => item.Error == "102");
        Assert.Contains(answer.Items!, item => item.Error == IntegrationErrors.Credentials);
        Assert.True(await school.CallsAsync("registerMultiple") <= 4);
    }

    [Fact]
    public async Task A_teacher_above_the_quota_has_an_account_and_is_no_teacher()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.SetAsync(ClassIn, "teacherQuota", 0);
        var answer = await school.ProvisionAsync(ClassIn, school.NewPerson(), "teacher");
        Assert.Equal((Outcome.Rejected, "845", null), (answer.Outcome, answer.Error, answer.Role));
        Assert.NotNull(answer.UserId);
    }

    [Fact]
    public async Task Two_people_never_share_an_account()
    {
        await using var school = await School.OpenAsync(simulator);
        var people = new[] { school.NewPerson("twin@example.org"), school.NewPerson("Twin@example.org") };
        var answer = await school.ProvisionAllAsync(ClassIn, people);
        Assert.Equal([Outcome.Created, Outcome.Rejected], answer.Items!.Select(item => item.Outcome));
        Assert.Single(await UsersAsync(school));
    }

    [Fact]
    public async Task An_id_that_now_stands_for_somebody_else_changes_nobody()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        await school.ProvisionAsync(ClassIn, person);
        var other = person with { FirstName = "Grace", LastName = "Hopper", Email = "grace@example.org" };
        var answer = await school.ProvisionAsync(ClassIn, other);
        Assert.Equal((Outcome.Rejected, IntegrationErrors.Invalid), (answer.Outcome, answer.Error));
        Assert.Equal("Ada Lovelace 1", Assert.Single(await MembersAsync(school)).Name);
    }

    /// <summary>UIDs of everybody but the schools themselves: every sandbox has a second one next door.</summary>
    static async Task<List<string>> UsersAsync(School school) =>
        [.. (await school.StateAsync(ClassIn, "users"))
            .Select(row => $"{row.GetProperty("uid")}")
            .Where(uid => !IsSchool(school, uid))];

    static async Task<List<(string Uid, string Kind, string Name)>> MembersAsync(School school) =>
        [.. (await school.StateAsync(ClassIn, "members"))
            .Select(row => (
                Uid: $"{row.GetProperty("uid")}",
                Kind: $"{row.GetProperty("kind")}".ToLowerInvariant(),
                Name: $"{row.GetProperty("name")}"))
            .Where(member => !IsSchool(school, member.Uid))];

    static bool IsSchool(School school, string uid) => uid == "2000000" || uid == school.Sandbox[ClassIn].Credentials["sid"];
}
